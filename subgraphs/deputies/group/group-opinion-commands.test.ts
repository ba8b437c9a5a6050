import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { agencyViewer, ask, matrixFaults } from '../../../platform/testing/index.ts';
import {
  dac,
  eventsOf,
  governmentOffice,
  health,
  idOf,
  imageOf,
  lead,
  otherDeputy,
  SuggestionCourse,
  content as suggestionContent,
  water,
} from '../testing/commands.ts';
import { groupOpinionCommands } from './group-opinion.commands.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());
beforeEach(() => course.at('2026-01-19'));

const content = {
  groupId: seedId('deputy-group', 1),
  title: '关于公开轮灌计划的意见',
  content: '小组在入户时了解到,农户不知道轮灌的日子。',
};
const assignment = { handlingAgencyId: idOf(water) };

/** The steps to a state along the straight way. */
async function opinionIn(state: string): Promise<any> {
  let record = await course.taken('raiseGroupOpinion', content, lead);
  const { id } = record;
  const way = [
    () => course.taken('assignGroupOpinion', { id, ...assignment }, dac),
    () => course.taken('answerGroupOpinion', { id, answer: '已在村务栏公开。' }, water),
    () => course.taken('concludeGroupOpinion', { id }, dac),
  ];
  for (const step of way) {
    if (record.state === state) break;
    record = await step();
  }
  expect(record.state).toBe(state);
  return record;
}

const more = 'raisedOn raisedBy { id } handlingAgency { id } answer answeredOn concludedOn convertedSuggestion { id }';

describe("a group's opinion", () => {
  it('goes from the group to the agency, back once with the first answer kept, and is concluded; no limit runs', async () => {
    const raised = await course.taken('raiseGroupOpinion', content, lead, more);
    const { id } = raised;
    expect(raised).toMatchObject({
      state: 'RAISED',
      version: 1,
      raisedOn: '2026-01-19',
      raisedBy: { id: lead.deputyId },
      handlingAgency: null,
      deadlines: [],
    });
    await course.taken('assignGroupOpinion', { id, ...assignment }, dac);
    course.at('2026-01-26');
    await course.taken('answerGroupOpinion', { id, answer: '已研究。' }, water);
    course.at('2026-01-27');
    const returned = await course.taken('returnGroupOpinionAnswer', { id, reason: '未说明何时公开' }, lead, more);
    expect(returned).toMatchObject({ state: 'ASSIGNED', answer: null, answeredOn: null });
    expect(returned.history.at(-1).reason).toBe('未说明何时公开;退回2026-01-26的答复:已研究。');
    course.at('2026-02-02');
    await course.taken('answerGroupOpinion', { id, answer: '二月起在村务栏公开。' }, water);
    course.at('2026-02-04');
    const concluded = await course.taken('concludeGroupOpinion', { id }, dac, more);
    expect(concluded).toMatchObject({
      state: 'CONCLUDED',
      handlingAgency: { id: water.agencyId },
      answer: '二月起在村务栏公开。',
      answeredOn: '2026-02-02',
      concludedOn: '2026-02-04',
      dueOn: null,
    });
    const events = await eventsOf(course.subgraph, id);
    expect(events.map(({ type, version }) => [type, version])).toEqual(
      concluded.history.map(({ action }: any, at: number) => [`GroupOpinion.${action}`, at + 1]),
    );
    expect(events.at(-1)?.parties).toEqual([water.agencyId]);
  });

  it('that becomes a suggestion leads to one that a member of the group has raised', async () => {
    const { id } = await opinionIn('RAISED');
    const [own, foreign] = [
      await course.taken('submitSuggestion', suggestionContent, lead),
      await course.taken('submitSuggestion', suggestionContent, otherDeputy),
    ];
    const refused = await course.take('convertGroupOpinion', { id, suggestionId: foreign.id }, dac);
    expect(refused.refusal).toMatchObject({ code: 'GUARD_FAILED', guard: 'SUGGESTION_OF_A_MEMBER' });
    const converted = await course.taken('convertGroupOpinion', { id, suggestionId: own.id }, dac, more);
    expect(converted).toMatchObject({
      state: 'CONCLUDED',
      concludedOn: '2026-01-19',
      convertedSuggestion: { id: own.id },
    });
  });

  it('is concluded once, of fifty at once, and answered once under one key', async () => {
    const { id } = await opinionIn('ASSIGNED');
    const input = { id, answer: '已公开。', idempotencyKey: 'answer-1' };
    const first = await course.taken('answerGroupOpinion', input, water);
    expect(await course.taken('answerGroupOpinion', input, water)).toEqual(first);
    expect((await course.take('answerGroupOpinion', { ...input, answer: '别的' }, water)).refusal['code']).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
    const all = await Promise.all(Array.from({ length: 50 }, () => course.take('concludeGroupOpinion', { id }, dac)));
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const events = await eventsOf(course.subgraph, id);
    expect(events.filter(({ type }) => type === 'GroupOpinion.concludeGroupOpinion')).toHaveLength(1);
  });

  it('can be read as it stood', async () => {
    const { id } = await opinionIn('RAISED');
    course.at('2026-01-21');
    await course.taken('assignGroupOpinion', { id, ...assignment }, dac);
    const { data } = await ask(
      course.subgraph,
      'query ($id: ID!, $at: DateTime) { groupOpinion(id: $id, asOf: $at) { state handlingAgency { id } availableTransitions { action } } }',
      { id, at: '2026-01-20T00:00:00Z' },
      dac,
    );
    expect(data.groupOpinion).toEqual({ state: 'RAISED', handlingAgency: null, availableTransitions: [] });
  });
});

describe("who acts on a group's opinion", () => {
  const row = { raisedById: lead.deputyId, handlingAgencyId: water.agencyId } as never;

  it('is decided by the table alone, in every state, for every actor', () => {
    const { faults, tried } = matrixFaults(groupOpinionCommands, row, {
      DEPUTY: lead,
      DEPUTY_AFFAIRS_COMMITTEE: agencyViewer('deputies-committee', 'DEPUTY_AFFAIRS_COMMITTEE'),
      HANDLING_AGENCY: water,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(4 * 6 * 3);
  });

  it('the agency that handles it is nothing else to it, and no deputy but the one who speaks for the group', () => {
    expect(groupOpinionCommands.actorsOf(dac, { raisedById: null, handlingAgencyId: dac.agencyId } as never)).toEqual([
      'HANDLING_AGENCY',
    ]);
    expect(groupOpinionCommands.actorsOf(otherDeputy, row)).toEqual([]);
    expect(groupOpinionCommands.actorsOf(otherDeputy, { raisedById: null, handlingAgencyId: null } as never)).toEqual(
      [],
    );
  });
});

describe("a refused step of a group's opinion", () => {
  it.each<[string, Record<string, unknown>, Principal, Record<string, unknown>]>([
    ['of another group', {}, otherDeputy, { guard: 'MEMBER_OF_THE_GROUP' }],
    ['by an agency', {}, dac, { code: 'FORBIDDEN' }],
    ['without a title', { title: ' ' }, lead, { fields: [{ path: 'input.title' }] }],
    ['of no group', { groupId: seedId('deputy-group', 9999) }, lead, { code: 'NOT_FOUND' }],
    ['without a UUID', { groupId: 'x' }, lead, { fields: [{ path: 'input.groupId' }] }],
    [
      'at an activity that was not theirs',
      { activityId: seedId('deputy-activity', 9999) },
      lead,
      { guard: 'ACTIVITY_OF_THE_GROUP' },
    ],
  ])('raises nothing: %s', async (_, given, viewer, expected) => {
    const before = await imageOf(course.subgraph);
    expect((await course.take('raiseGroupOpinion', { ...content, ...given }, viewer)).refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it.each<[string, string, Record<string, unknown>, Principal, Record<string, unknown>]>([
    ['assigned by another', 'assignGroupOpinion@RAISED', assignment, governmentOffice, { code: 'FORBIDDEN' }],
    [
      'assigned to nobody',
      'assignGroupOpinion@RAISED',
      { handlingAgencyId: 'x' },
      dac,
      { fields: [{ path: 'input.handlingAgencyId' }] },
    ],
    ['answered by another agency', 'answerGroupOpinion@ASSIGNED', { answer: '好' }, health, { code: 'FORBIDDEN' }],
    [
      'answered with nothing',
      'answerGroupOpinion@ASSIGNED',
      { answer: ' ' },
      water,
      { fields: [{ path: 'input.answer' }] },
    ],
    ['returned without reason', 'returnGroupOpinionAnswer@ANSWERED', {}, lead, { guard: 'REASON_GIVEN' }],
    [
      'returned by another deputy',
      'returnGroupOpinionAnswer@ANSWERED',
      { reason: '不满意' },
      otherDeputy,
      { code: 'FORBIDDEN' },
    ],
    ['concluded by the agency', 'concludeGroupOpinion@ANSWERED', {}, water, { code: 'FORBIDDEN' }],
    ['concluded unanswered', 'concludeGroupOpinion@ASSIGNED', {}, dac, { code: 'ILLEGAL_TRANSITION' }],
    ['concluded again', 'concludeGroupOpinion@CONCLUDED', {}, dac, { code: 'ILLEGAL_TRANSITION', state: 'CONCLUDED' }],
    [
      'an old version',
      'assignGroupOpinion@RAISED',
      { ...assignment, expectedVersion: 3 },
      dac,
      { code: 'VERSION_CONFLICT' },
    ],
  ])('leaves everything as it was: %s', async (_, where, given, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await opinionIn(state);
    const before = await imageOf(course.subgraph);
    expect((await course.take(action, { id, ...given }, viewer)).refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });
});
