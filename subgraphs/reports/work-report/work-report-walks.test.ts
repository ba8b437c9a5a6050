import { expect, it } from 'vitest';
import { addDays } from '../../../platform/deadlines/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { Random } from '../../../platform/seeding/index.ts';
import { statesOf } from '../../../platform/workflow/index.ts';
import { environment, finance, governmentOffice, office, water, writableReports } from '../testing/commands.ts';
import { reportActors } from './work-report.policy.ts';
import { isBeforeHearing, workReportWorkflow } from './work-report.workflow.ts';

const { at, take, taken, image, read } = writableReports();

const parties = {
  organ: 'GOVERNMENT',
  agencyId: water.agencyId as string,
  committeeId: environment.agencyId as string,
} as const;
const people = [water, environment, office, finance, governmentOffice];
/** What ends a walk before it gets anywhere is rare, as it is in life. */
const rare = new Set(['cancelReport', 'postponeReport', 'publishReportDocument', 'gatherPriorOpinions']);
const daysBefore: Record<string, number> = {
  REPORT_DRAFT_TO_COMMITTEE: 20,
  REPORT_COMMENT: 13,
  REPORT_TO_SC: 10,
  REPORT_TO_MEMBERS: 7,
};

/** An input that the step might be given, right or wrong. */
function inputOf(action: string, today: string, record: any, meetingId: string, random: Random) {
  const ahead = () => addDays(today, random.between(-1, 90));
  const inputs: Record<string, () => Record<string, unknown>> = {
    scheduleReport: () => ({ meetingId }),
    replanReport: () => ({ meetingId }),
    gatherPriorOpinions: () => ({ opinions: ['意见'] }),
    submitReportDraft: () => ({ text: '送审稿' }),
    commentReportDraft: () => (random.chance(0.5) ? { noComment: true } : { comment: '补充数据' }),
    submitReport: () => ({
      text: '报告',
      responses: record.priorOpinions
        .filter(() => random.chance(0.9))
        .map(({ id }: { id: string }) => ({ priorOpinionId: id, response: '已回应' })),
    }),
    recordDeliberation: () => ({ reporterRole: '局长', isEntrusted: random.chance(0.5) }),
    sendOpinions: () => ({
      consentedOn: addDays(today, random.between(-1, 0)),
      opinions: Array.from({ length: random.between(0, 3) }, () => ({
        text: '意见',
        ...(random.chance(0.4) && { dueOn: ahead() }),
      })),
    }),
    submitHandlingDraft: () => ({ text: '处理情况' }),
    commentHandlingDraft: () => ({ comment: '同意' }),
    submitHandlingReport: () => ({ text: '处理情况' }),
    deliberateHandlingReport: () => ({ assessment: random.pick(['SATISFIED', 'DISSATISFIED'] as const) }),
    requireFurtherHandling: () => ({ dueOn: ahead() }),
    startReportFollowUp: () => ({ text: '实地察看' }),
    closeReport: () => ({ outcome: '已落实' }),
    publishReportDocument: () => ({ document: random.pick(['REPORT', 'OPINIONS', 'HANDLING_REPORT'] as const) }),
  };
  return { reason: '事由', ...(inputs[action]?.() ?? {}) };
}

const fields = `id state version dueOn hearingOn deliberatedOn reporterRole isEntrusted assessment
  meeting { convenedOn closedOn } priorOpinions { id } opinions { receivedOn dueOn handledOn deadlines { dueOn metOn } }
  handlingReports { stage committeeComment } deadlines { code dueOn metOn } history { fromState toState }`;

/** What holds of every report, wherever it stands. */
function check(record: any): void {
  const { state, deadlines, meeting, hearingOn, opinions } = record;
  const running = deadlines.filter((one: any) => one.metOn === null);
  const codes = running.map((one: any) => one.code);
  expect(new Set(codes).size, 'one limit of a code runs').toBe(codes.length);
  expect(record.dueOn).toBe(running.map((one: any) => one.dueOn).sort()[0] ?? null);
  for (const { code, dueOn } of running)
    if (code in daysBefore) expect(dueOn).toBe(addDays(hearingOn, -(daysBefore[code] as number)));
  const before = isBeforeHearing(state);
  if (before) expect(hearingOn).toBe(meeting.convenedOn);
  if (!before) expect(codes.filter((code: string) => code in daysBefore)).toEqual([]);
  if (state === 'POSTPONED' || state === 'CANCELLED') expect(meeting).toBeNull();
  const heard = !before && state !== 'POSTPONED' && state !== 'CANCELLED';
  expect(record.deliberatedOn !== null).toBe(heard);
  expect(record.reporterRole !== null).toBe(heard);
  if (heard) expect(record.deliberatedOn >= meeting.convenedOn && record.deliberatedOn <= meeting.closedOn).toBe(true);
  expect(codes.includes('OPINION_DISPATCH')).toBe(state === 'DELIBERATED');
  expect(codes.includes('OPINION_RECEIPT')).toBe(state === 'OPINIONS_SENT');
  const handling = state === 'HANDLING' || state === 'HANDLING_DRAFTED';
  expect(codes.includes('HANDLING_REPORT')).toBe(handling);
  expect(codes.includes('HANDLING_REPORT_COMMENT')).toBe(state === 'HANDLING');
  for (const one of opinions) {
    expect(one.receivedOn === null).toBe(state === 'OPINIONS_SENT');
    expect(one.handledOn === null).toBe(handling || state === 'OPINIONS_SENT');
    if (one.receivedOn) expect(one.deadlines.at(-1)).toEqual({ dueOn: one.dueOn, metOn: one.handledOn });
  }
  if (handling)
    expect(running.find((one: any) => one.code === 'HANDLING_REPORT').dueOn).toBe(
      opinions.map((one: any) => one.dueOn).sort()[0],
    );
  for (const { stage, committeeComment } of record.handlingReports)
    if (stage === 'FINAL') expect(committeeComment).not.toBeNull();
  if (record.assessment) expect(['RE_DELIBERATED', 'FOLLOW_UP', 'CLOSED']).toContain(state);
  for (const [index, { fromState }] of record.history.entries())
    expect(fromState).toBe(index === 0 ? null : record.history[index - 1].toState);
}

/** Who might take the step, and one more who may not. */
function candidates(action: string, random: Random): Principal[] {
  const actors = workReportWorkflow.transitions.filter((row) => row.action === action).flatMap((row) => row.actors);
  return [
    ...people.filter((one) => reportActors(one, parties).some((actor) => actors.includes(actor))),
    random.pick(people),
  ];
}

const actions: string[] = [...new Set(workReportWorkflow.transitions.map(({ action }) => action))].filter(
  (action) => action !== 'planReport' && action !== 'moveReportHearing',
);
/** Tried anywhere, to be refused; a cancellation would often not be. */
const wrong = actions.filter((action) => action !== 'cancelReport' && action !== 'postponeReport');
const reached = new Set<string>();

it.each(Array.from({ length: 16 }, (_, walk) => walk))(
  'a report keeps its promises on random walk %d, its meeting moving under it',
  async (walk) => {
    const random = new Random(`work report walk ${walk}`);
    let today = '2026-01-19';
    const meetingOn = async (convenedOn: string) => {
      const input = { agenda: '听取审议', convenedOn, closedOn: addDays(convenedOn, 1) };
      return (await taken('planMeeting', input, office)).id as string;
    };
    let meetingId = await meetingOn(addDays(today, 30));
    const { id } = await taken(
      'planReport',
      { ...parties, title: '报告', summary: '摘要', category: 'SPECIAL', meetingId, reason: '临时安排' },
      office,
    );
    for (let tries = 0; tries < 120; tries++) {
      const record = await read('workReport', id, fields);
      check(record);
      reached.add(record.state);
      if (record.state === 'CLOSED' || record.state === 'CANCELLED') break;
      if (random.chance(0.3)) {
        today = addDays(today, random.between(1, 9));
        at(today);
      }
      // The day of the hearing comes with the meeting.
      if (record.state === 'DISTRIBUTED' && today < record.meeting.convenedOn) {
        today = record.meeting.convenedOn;
        at(today);
      }
      if (record.state === 'POSTPONED') meetingId = await meetingOn(addDays(today, random.between(0, 40)));
      if (isBeforeHearing(record.state) && random.chance(0.2))
        await take(
          'moveMeeting',
          { id: meetingId, convenedOn: addDays(today, random.between(-1, 60)), reason: '改期' },
          office,
        );
      const open = workReportWorkflow.transitions
        .filter(({ from, action }) => from === record.state && actions.includes(action))
        .map(({ action }) => action);
      const likely = open.filter((action) => !rare.has(action) || random.chance(0.08));
      const action = random.chance(0.85) && likely.length ? random.pick(likely) : random.pick(wrong);
      const viewer = random.pick(candidates(action, random));
      const unchanged = await image();
      const input = { id, ...inputOf(action, today, record, meetingId, random) };
      const { record: after, refusal } = await take(action, input, viewer);
      if (after) continue;
      expect(['FORBIDDEN', 'ILLEGAL_TRANSITION', 'GUARD_FAILED', 'VALIDATION_FAILED']).toContain(refusal['code']);
      expect(await image(), `${action} was refused`).toBe(unchanged);
    }
  },
  60_000,
);

it('together the walks come to every state', () => {
  expect([...reached].sort()).toEqual(statesOf(workReportWorkflow).sort());
});
