import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '../../../platform/deadlines/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { Random } from '../../../platform/seeding/index.ts';
import {
  agriculture,
  answer,
  contact,
  content,
  dac,
  ecology,
  environment,
  governmentOffice,
  health,
  idOf,
  imageOf,
  lead,
  office,
  rating,
  SuggestionCourse,
  water,
} from '../testing/commands.ts';
import { suggestionActors } from './suggestion.policy.ts';
import { suggestionWorkflow } from './suggestion.workflow.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());

const people = [lead, water, agriculture, ecology, health, dac, office, governmentOffice, environment];
/** What ends a walk before it gets anywhere is rare, as it is in life. */
const rare = new Set(['withdrawSuggestion', 'returnSuggestionToDeputy', 'forwardSuggestionAsLetter', 'urgeSuggestion']);

/** An input that the step might be given, right or wrong. */
function inputOf(action: string, today: string, record: any, random: Random): Record<string, unknown> {
  const promise = () => ({ text: '清淤', dueOn: addDays(today, random.between(-2, 200)) });
  const commitments = Array.from({ length: random.between(0, 2) }, promise);
  const category = random.pick(['A', 'B', 'C', 'D'] as const);
  const [first = water, ...others] = [water, agriculture, ecology, health]
    .map((one) => [random.between(0, 1_000), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
  const commitmentId = record.commitments.length ? random.pick(record.commitments as { id: string }[]).id : record.id;
  const inputs: Record<string, () => Record<string, unknown>> = {
    reviseSuggestion: () => ({ body: `改为${random.between(1, 9)}公里。` }),
    assignSuggestion: () => ({
      mode: random.pick(['SOLE', 'JOINT', 'SEPARATE'] as const),
      leadAgencyId: idOf(first),
      coAgencyIds: others.slice(0, random.between(0, 2)).map(idOf),
    }),
    recordDeputyContact: () => ({ ...contact, contactedOn: addDays(today, random.between(-2, 0)) }),
    mergeSuggestion: () => ({ mergedIntoId: record.id }),
    fileCoOpinion: () => ({ opinion: '同意' }),
    answerSuggestion: () => ({ ...answer(category), commitments, isSignedByHead: random.chance(0.9) }),
    evaluateSuggestion: () =>
      rating(random.pick(['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'DISSATISFIED'] as const)),
    evaluateImplementation: () => {
      const { attitude: _, ...form } = rating(random.pick(['SATISFIED', 'DISSATISFIED'] as const));
      return form;
    },
    recordEscalationOutcome: () => ({ outcome: '限期办理', commitments }),
    claimImplementation: () => ({ commitmentId, evidence: '验收单' }),
    rejectImplementation: () => ({ commitmentId, dueOn: addDays(today, random.between(0, 90)) }),
    verifyImplementation: () => ({ opinion: '相符' }),
    closeSuggestion: () => ({ isVerified: random.chance(0.5) }),
    designateKeySuggestion: () => ({ supervisingLeader: '副主任', supervisingCommitteeId: idOf(environment) }),
    urgeSuggestion: () => ({
      method: random.pick(['SITE_CHECK', 'LOOK_BACK'] as const),
      urgedOn: today,
      ledBy: '主任委员',
      finding: '正常',
    }),
  };
  const like: Record<string, string> = {
    reassignSuggestion: 'assignSuggestion',
    answerSuggestionPart: 'answerSuggestion',
    reanswerSuggestion: 'answerSuggestion',
    evaluateSuggestionAgain: 'evaluateSuggestion',
    resumeImplementation: 'rejectImplementation',
  };
  const reason = ['coSign', 'accept', 'submit'].some((name) => action.startsWith(name)) ? {} : { reason: '事由' };
  return { ...reason, ...(inputs[like[action] ?? action]?.() ?? {}) };
}

const more = `number receivedOn registeredOn assignedOn answeredOn concludedOn implementedOn escalatedOn escalationOutcome answerCategory difficulty difficultyReason
  supervisingCommittee { id } leadAgency { id } coAgencies { id } assignments { state role agency { id } } commitments { id state claimedOn verifiedOn evidence dueOn }
  evaluations { subject round rating evaluatedOn comment } answers { round agency { id } } history { fromState toState }`;

/** What holds of every suggestion, wherever it stands. */
function check(record: any): void {
  const { state, answeredOn, concludedOn, implementedOn, deadlines, commitments, assignments } = record;
  const running = deadlines.filter((one: any) => one.metOn === null);
  const codes = running.map((one: any) => one.code);
  expect(new Set(codes).size, 'one limit of a code runs').toBe(codes.length);
  expect(record.version, 'one version a step').toBe(record.history.length);
  expect(record.dueOn).toBe(running.map((one: any) => one.dueOn).sort()[0] ?? null);
  if (concludedOn) expect(answeredOn <= concludedOn).toBe(true);
  if (implementedOn) expect(concludedOn <= implementedOn).toBe(true);
  expect(record.escalationOutcome === null || record.escalatedOn !== null).toBe(true);
  expect(record.difficulty === 'COMPLEX').toBe(record.difficultyReason !== null);
  const own = assignments.filter((one: any) => one.state !== 'RETURNED').map((one: any) => one.agency.id);
  const parties = [record.leadAgency, ...record.coAgencies].filter(Boolean).map(({ id }: any) => id);
  expect(own.sort()).toEqual(parties.sort());
  for (const one of record.evaluations) {
    expect(one.rating === 'NOT_RETURNED').toBe(one.evaluatedOn === null);
    if (one.rating === 'DISSATISFIED') expect(one.comment).not.toBeNull();
  }
  const states = commitments.map((one: any) => one.state);
  if (state === 'IMPLEMENTED') {
    expect(states).not.toContain('OPEN');
    expect(implementedOn).not.toBeNull();
  }
  if (state === 'TRACKING') expect(states.some((one: string) => one === 'OPEN' || one === 'CLAIMED')).toBe(true);
  expect(codes.includes('COMMITMENT')).toBe(state === 'TRACKING' && states.includes('OPEN'));
  if (['FORWARDED_AS_LETTER', 'RETURNED', 'MERGED', 'CLOSED', 'WITHDRAWN'].includes(state)) expect(running).toEqual([]);
  const answering = codes.filter((code: string) => /^SUGGESTION_ANSWER/.test(code));
  const expected = record.difficulty === 'COMPLEX' ? 'SUGGESTION_ANSWER_COMPLEX' : 'SUGGESTION_ANSWER';
  expect(answering).toEqual(['ASSIGNED', 'ACCEPTED', 'HANDLING'].includes(state) ? [expected] : []);
  if (state === 'CLOSED') expect(concludedOn).not.toBeNull();
  for (const [index, { fromState }] of record.history.entries())
    expect(fromState).toBe(index === 0 ? null : record.history[index - 1].toState);
}

/** Who might take the step, and one more who may not. */
function candidates(action: string, record: any, random: Random): Principal[] {
  const parties = {
    leadDeputyId: lead.deputyId as string,
    coSignerIds: [],
    leadAgencyId: record.leadAgency?.id ?? null,
    coAgencyIds: record.coAgencies.map(({ id }: { id: string }) => id),
    supervisingCommitteeId: record.supervisingCommittee?.id ?? null,
  };
  const actors = suggestionWorkflow.transitions.filter((row) => row.action === action).flatMap((row) => row.actors);
  const able = people.filter((one) => suggestionActors(one, parties).some((actor) => actors.includes(actor)));
  return [...able, random.pick(people)];
}

/** Whether somebody could take the step; whoever could not was told why. */
async function tried(action: string, input: Record<string, unknown>, who: readonly Principal[]): Promise<boolean> {
  for (const viewer of who) {
    const { refusal } = await course.take(action, input, viewer);
    if (refusal['code'] === undefined) return true;
    expect(['FORBIDDEN', 'GUARD_FAILED', 'VALIDATION_FAILED'], refusal['message']).toContain(refusal['code']);
  }
  return false;
}

async function walk(seed: number): Promise<string[]> {
  const random = new Random(`walk/${seed}`);
  const named = suggestionWorkflow.transitions.filter(({ actors }) => !actors.every((actor) => actor === 'SYSTEM'));
  let today = '2026-01-19';
  course.at(today, '09:00:00');
  const { id } = await course.taken('submitSuggestion', content, lead);
  const taken: string[] = [];
  for (let turn = 0; turn < 80; turn++) {
    today = addDays(today, random.pick([0, 0, 1, 2, 9]));
    course.at(today, `${10 + Math.floor(turn / 60)}:${String(turn % 60).padStart(2, '0')}:00`);
    if (random.chance(0.04)) await course.subgraph.sweep.run();
    const record = await course.read(id, more);
    check(record);
    const open = named.filter(({ from }) => from === record.state);
    if (open.length === 0) break;
    const { action, to } = random.pick(open);
    if (rare.has(action) ? !random.chance(0.1) : to === record.state && !random.chance(0.6)) continue;
    const input = inputOf(action, today, record, random);
    // The image reads every table, so that it is looked at now and then.
    const before = turn % 5 === 0 ? await imageOf(course.subgraph) : null;
    const done = await tried(action, { id, ...input }, candidates(action, record, random));
    if (done) taken.push(action);
    else if (before !== null) expect(await imageOf(course.subgraph), `${action} left something`).toBe(before);
  }
  check(await course.read(id, more));
  return taken;
}

it('keeps its facts, limits and parties in order, whoever tries whatever in whatever order', async () => {
  // Walks go on until each step was taken; a step that cannot be taken by anybody would show here.
  const missing = new Set<string>(
    suggestionWorkflow.transitions
      .filter(({ from, actors }) => from !== null && actors.some((actor) => actor !== 'SYSTEM'))
      .map(({ action }) => action),
  );
  for (const action of ['coSignSuggestion', 'mergeSuggestion']) missing.delete(action);
  for (let seed = 0; seed < 60 && missing.size > 0; seed++)
    for (const action of await walk(seed)) missing.delete(action);
  expect([...missing]).toEqual([]);
  const [doubled] = await course.subgraph.database.rows<{ rows: number }>(
    sql`select count(*)::int as rows from (select number from deputies.suggestion where number is not null group by number having count(*) > 1) twice`,
  );
  expect(doubled?.rows).toBe(0);
}, 120_000);
