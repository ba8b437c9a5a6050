import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });
const standing = 'id state version dueOn deadlines { code dueOn metOn explain provisional } history { action reason }';

interface Standing {
  id: string;
  state: string;
  deadlines: { code: string; dueOn: string; metOn: string | null; explain: string; provisional: boolean }[];
  history: { action: string; reason: string | null }[];
}

async function step(slug: string, action: string, input: Record<string, unknown>): Promise<Standing> {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${action}(input: $input) { ${standing} } }`;
  const { data, errors } = await hub.ask(query, { input }, as(slug));
  expect(errors, `${slug} ${action}`).toEqual([]);
  return data[action];
}

async function refusal(slug: string, action: string, input: Record<string, unknown>) {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${action}(input: $input) { id } }`;
  return (await hub.ask(query, { input }, as(slug))).errors[0]?.extensions;
}

const running = ({ deadlines }: Standing) =>
  Object.fromEntries(deadlines.filter(({ metOn }) => metOn === null).map(({ code, dueOn }) => [code, dueOn]));

/** What the agency owes on the record, as its own list of due matters has it. */
async function owed(slug: string, subjectId: string): Promise<Record<string, string>> {
  await hub.settle();
  const { data, errors } = await hub.ask(
    'query ($slug: String!) { agency(slug: $slug) { worklist(first: 100) { nodes { subjectId deadline { code dueOn } } } } }',
    { slug },
  );
  expect(errors).toEqual([]);
  return Object.fromEntries(
    data.agency.worklist.nodes
      .filter((entry: { subjectId: string }) => entry.subjectId === subjectId)
      .map(({ deadline }: { deadline: { code: string; dueOn: string } }) => [deadline.code, deadline.dueOn]),
  );
}

it('a work report is heard on the day its meeting was moved to, and its opinions are handled with the committee’s comment', async () => {
  const { data } = await hub.ask(
    '{ organ: agency(slug: "water-bureau") { id } committee: agency(slug: "environment-committee") { id } }',
  );
  hub.clock.set('2026-08-03T02:00:00Z');
  const meeting = await step('congress-office', 'planMeeting', {
    agenda: '听取审议农田灌溉用水管理情况的报告',
    convenedOn: '2026-09-24',
    closedOn: '2026-09-25',
  });
  const report = await step('congress-office', 'planReport', {
    title: '关于农田灌溉用水管理情况的报告',
    summary: '条例实施一年的情况。',
    category: 'SPECIAL',
    organ: 'GOVERNMENT',
    agencyId: data.organ.id,
    committeeId: data.committee.id,
    meetingId: meeting.id,
    reason: '主任会议决定增加的议题',
  });
  const { id } = report;
  expect(await owed('water-bureau', id)).toEqual({
    REPORT_DRAFT_TO_COMMITTEE: '2026-09-04',
    REPORT_TO_SC: '2026-09-14',
  });
  hub.clock.set('2026-09-01T02:00:00Z');
  await step('water-bureau', 'submitReportDraft', { id, text: '征求意见稿' });
  expect(await owed('environment-committee', id)).toEqual({ REPORT_COMMENT: '2026-09-11' });

  // The meeting is put off beyond 国庆: what is met stays met, what runs is counted from the new day.
  hub.clock.set('2026-09-02T02:00:00Z');
  await step('congress-office', 'moveMeeting', {
    id: meeting.id,
    convenedOn: '2026-10-15',
    reason: '国庆假期前任务集中',
  });
  expect(await owed('environment-committee', id)).toEqual({ REPORT_COMMENT: '2026-10-02' });
  expect(await owed('water-bureau', id)).toEqual({ REPORT_TO_SC: '2026-10-05' });
  expect(await owed('congress-office', id)).toEqual({ REPORT_TO_MEMBERS: '2026-10-08' });
  const { data: seen } = await hub.ask(
    `query ($id: ID!) { now: workReport(id: $id) { hearingOn deadlines { code dueOn metOn } history { action reason } }
       before: workReport(id: $id, asOf: "2026-09-01T12:00:00+08:00") { hearingOn } }`,
    { id },
  );
  expect(seen.before.hearingOn).toBe('2026-09-24');
  expect(seen.now.hearingOn).toBe('2026-10-15');
  expect(seen.now.deadlines).toContainEqual({
    code: 'REPORT_DRAFT_TO_COMMITTEE',
    dueOn: '2026-09-04',
    metOn: '2026-09-01',
  });
  expect(seen.now.history.at(-1)).toEqual({
    action: 'moveReportHearing',
    reason: '国庆假期前任务集中;听取审议日由2026-09-24改为2026-10-15,未完成的期限随之重算',
  });

  hub.clock.set('2026-09-28T02:00:00Z');
  await step('environment-committee', 'commentReportDraft', { id, comment: '补充超采区治理情况' });
  await step('water-bureau', 'submitReport', { id, text: '正式报告', responses: [] });
  await step('congress-office', 'distributeReport', { id });
  hub.clock.set('2026-10-16T02:00:00Z');
  await step('congress-office', 'recordDeliberation', {
    id,
    reporterRole: '市水利局局长',
    isEntrusted: true,
    deliberatedOn: '2026-10-15',
  });
  const sent = await step('congress-office', 'sendOpinions', {
    id,
    consentedOn: '2026-10-16',
    opinions: [{ text: '加快计量设施建设' }, { text: '年底前公布水价方案', dueOn: '2026-12-11' }],
  });
  expect(running(sent)).toEqual({ OPINION_RECEIPT: '2026-10-23' });
  hub.clock.set('2026-10-20T02:00:00Z');
  const received = await step('water-bureau', 'receiveOpinions', { id });
  // Of two months, 21 December, and the opinion's own 11 December, the earlier.
  expect(running(received)).toEqual({ HANDLING_REPORT: '2026-12-11', HANDLING_REPORT_COMMENT: '2026-11-21' });

  // One month more reaches into 2027, whose holidays are not announced.
  hub.clock.set('2026-11-18T02:00:00Z');
  const extended = await step('congress-office', 'extendHandlingReport', { id, reason: '涉及水价听证' });
  expect(extended.deadlines.at(-2)).toMatchObject({ code: 'HANDLING_REPORT', dueOn: '2027-01-11', provisional: true });
  expect(await refusal('congress-office', 'extendHandlingReport', { id, reason: '再延' })).toMatchObject({
    code: 'GUARD_FAILED',
    guard: 'EXTENDED_ONCE_ONLY',
  });
  await step('water-bureau', 'submitHandlingDraft', { id, text: '研究处理情况' });
  expect(await refusal('water-bureau', 'submitHandlingReport', { id, text: '研究处理情况' })).toMatchObject({
    code: 'GUARD_FAILED',
    guard: 'COMMITTEE_COMMENT_ATTACHED',
  });
  await step('environment-committee', 'commentHandlingDraft', { id, comment: '同意' });
  const reported = await step('water-bureau', 'submitHandlingReport', { id, text: '研究处理情况' });
  expect(reported).toMatchObject({ state: 'HANDLING_REPORTED', dueOn: null });
  expect(await owed('water-bureau', id)).toEqual({});
  expect(await refusal('congress-office', 'cancelReport', { id, reason: '不再需要' })).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    state: 'HANDLING_REPORTED',
  });
}, 120_000);

it('fifty movings of one meeting at once: exactly one wins, and each report on its agenda moves once', async () => {
  hub.clock.set('2026-01-19T02:00:00Z');
  const { data } = await hub.ask(
    '{ meetings(filter: { convenedOn: { from: "2026-02-01", to: "2026-02-28" } }) { nodes { id version workReports { nodes { id history { action } } } } } }',
  );
  const [meeting] = data.meetings.nodes;
  const input = { id: meeting.id, expectedVersion: meeting.version, convenedOn: '2026-02-26', reason: '春节假期' };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      hub.ask(
        'mutation ($input: MoveMeetingInput!) { moveMeeting(input: $input) { convenedOn } }',
        { input },
        as('congress-office'),
      ),
    ),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code'])))).toEqual(
    new Set(['VERSION_CONFLICT']),
  );
  expect(meeting.workReports.nodes).toHaveLength(2);
  for (const { id, history } of meeting.workReports.nodes) {
    const { data: after } = await hub.ask('query ($id: ID!) { workReport(id: $id) { history { action } } }', { id });
    expect(after.workReport.history).toHaveLength(history.length + 1);
  }
}, 120_000);
