import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const agency = (slug: string) => seedId('agency', slug);
const on = (day: string) => hub.clock.set(`${day}T10:00:00+08:00`);

async function attempt(slug: string, action: string, input: Record<string, unknown>, more = '') {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input!`;
  const fields = `id state version deadlines { code dueOn metOn provisional explain } availableTransitions { action } ${more}`;
  return hub.ask(
    `mutation ($input: ${type}) { ${action}(input: $input) { ${fields} } }`,
    { input },
    { 'x-development-agency': slug },
  );
}
async function step(slug: string, action: string, input: Record<string, unknown>, more = '') {
  const { data, errors } = await attempt(slug, action, input, more);
  expect(errors, `${slug} ${action}`).toEqual([]);
  return data[action];
}
const running = ({ deadlines }: any) =>
  Object.fromEntries(deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]));
const limit = ({ deadlines }: any, code: string) => deadlines.filter((one: any) => one.code === code).at(-1);

async function evidence(slug: string, id: string, kind: string) {
  const uploaded = await hub.gateway.http.inject({
    method: 'POST',
    url: '/files',
    payload: Buffer.from(`%PDF-1.7\n${slug} ${id} ${kind}\n%%EOF`),
    headers: { 'content-type': 'application/pdf', 'x-development-agency': slug },
  });
  await step(slug, 'fileRectificationEvidence', { id, kind, sha256: uploaded.json().sha256, fileName: '材料.pdf' });
}

it('an inspection runs from the plan over 春节 to items that are verified, reopened by its follow-up and verified again', async () => {
  const [office, committee, government] = ['congress-office', 'environment-committee', 'government-office'];
  const [lead, helper] = ['agriculture-bureau', 'ecology-bureau'];
  on('2026-01-19');
  const plan = {
    title: '关于节约用水条例实施情况的执法检查',
    summary: '检查农业节水制度的落实情况。',
    kind: 'ENFORCEMENT_INSPECTION',
    year: 2026,
    methods: ['ON_SITE'],
    organiserId: agency(committee),
    inspectedAgencyIds: [agency(government), agency(lead)],
    startsOn: '2026-02-26',
    endsOn: '2026-02-28',
    laws: [{ code: 'cn-water-saving', name: '节约用水条例', level: 'NATIONAL' }],
  };
  const { id } = await step(office, 'planInspection', plan);
  const members = [{ name: '检查组组长', capacity: 'STANDING_COMMITTEE_MEMBER' }];
  await step(committee, 'prepareInspection', { id, members });
  on('2026-02-26');
  await step(committee, 'startInspection', { id });
  on('2026-03-10');
  const problem = {
    lawCode: 'cn-water-saving',
    title: '计量设施不全',
    description: '三成机井未装。',
    divisionCode: '150822',
  };
  const report = { evaluation: '总体有效实施。', suggestions: '加快改造。', amendments: '无', problems: [problem] };
  const drafted = await step(committee, 'draftInspectionReport', { id, ...report }, 'findings { id }');
  const item = await step(committee, 'identifyRectificationItem', {
    findingId: drafted.findings[0].id,
    measure: '补装计量设施',
    severity: 'SIGNIFICANT',
    leadAgencyId: agency(lead),
    coAgencyIds: [agency(helper)],
  });
  await step(office, 'submitInspectionReport', { id });
  on('2026-03-26');
  await step(office, 'deliberateInspectionReport', { id });
  const issued = await step(office, 'issueRectificationItem', { id: item.id, completionDueOn: '2026-10-15' });
  // Five working days; 清明 (4 to 6 April) does not come in between.
  expect(running(issued)).toEqual({ RECTIFICATION_ACCEPT: '2026-04-02', RECTIFICATION_COMPLETION: '2026-10-15' });
  await step(office, 'transferInspection', { id });
  await step(lead, 'acceptRectificationItem', { id: item.id });
  const filed = {
    goals: '九成机井装表',
    measures: '分批补装',
    responsiblePerson: '分管副局长',
    finishOn: '2026-09-30',
  };
  await step(lead, 'planRectification', { id: item.id, ...filed });
  await step(government, 'startRectification', { id });
  on('2026-09-28');
  await step(lead, 'reportRectificationProgress', { id: item.id, content: '已装八成', percent: 80 });
  // Nobody claims while the helper's part is open or without evidence, and nobody verifies its own work.
  await evidence(lead, item.id, 'COMPLETION');
  const early = await attempt(lead, 'claimRectificationCompletion', { id: item.id });
  expect(early.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', guard: 'CO_PARTS_DONE' });
  await step(helper, 'reportRectificationProgress', {
    id: item.id,
    content: '抽检完成',
    percent: 100,
    coPartDone: true,
  });
  const claimed = await step(lead, 'claimRectificationCompletion', { id: item.id });
  // Thirty days over 国庆 end on a Wednesday.
  expect(running(claimed)).toEqual({ RECTIFICATION_VERIFICATION: '2026-10-28' });
  const verdict = { method: 'ON_SITE', opinion: '现场与资料相符。', verifiers: ['主任委员', '副主任委员'] };
  const own = await attempt(lead, 'verifyRectification', { id: item.id, ...verdict, checkedOn: '2026-09-28' });
  expect(own.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  on('2026-10-20');
  await step(committee, 'startRectificationVerification', { id: item.id });
  const alone = { id: item.id, ...verdict, verifiers: ['主任委员'], checkedOn: '2026-10-20' };
  expect((await attempt(committee, 'verifyRectification', alone)).errors[0]?.extensions).toMatchObject({
    code: 'GUARD_FAILED',
  });
  await step(committee, 'verifyRectification', { id: item.id, ...verdict, checkedOn: '2026-10-20' });

  await step(government, 'reportHandling', { id, commentedOn: '2026-10-20' });
  await step(committee, 'followUpInspection', { id });
  on('2026-12-21');
  const followUp = await step(office, 'planInspection', {
    ...plan,
    title: '关于节约用水条例执法检查整改情况的跟踪检查',
    kind: 'FOLLOW_UP',
    year: 2027,
    followUpOfId: id,
    startsOn: '2027-01-11',
    endsOn: '2027-01-12',
  });
  // Ten days before the first day, in a year whose holidays are not announced.
  expect(limit(followUp, 'INSPECTION_NOTICE')).toMatchObject({ dueOn: '2027-01-01', provisional: true });
  await step(committee, 'prepareInspection', { id: followUp.id, members });
  on('2027-01-11');
  await step(committee, 'startInspection', { id: followUp.id });
  on('2027-01-12');
  const reopened = await step(committee, 'reopenRectificationItem', {
    id: item.id,
    followUpInspectionId: followUp.id,
    reason: '抽查三成表具停用',
  });
  expect(reopened.state).toBe('REOPENED');
  const open = await attempt(committee, 'closeInspection', { id });
  expect(open.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED' });
  const resumed = await step(committee, 'resumeRectification', { id: item.id, completionDueOn: '2027-03-31' });
  expect(running(resumed)).toMatchObject({ RECTIFICATION_COMPLETION: '2027-03-31' });
  expect(limit(resumed, 'RECTIFICATION_PROGRESS')).toMatchObject({ provisional: true });
  expect(limit(resumed, 'RECTIFICATION_PROGRESS').explain).toContain('待公布后重算');
  on('2027-03-15');
  // Both begin anew: what was reported before the reopening counts no more.
  await step(helper, 'reportRectificationProgress', {
    id: item.id,
    content: '复检完成',
    percent: 100,
    coPartDone: true,
  });
  await evidence(lead, item.id, 'COMPLETION');
  await step(lead, 'claimRectificationCompletion', { id: item.id });
  await step(committee, 'startRectificationVerification', { id: item.id });
  const verified = await step(
    committee,
    'verifyRectification',
    { id: item.id, ...verdict, checkedOn: '2027-03-15' },
    'verifications { result checkedOn } history { action documents { sha256 fileName } }',
  );
  expect(verified.verifications.map(({ checkedOn }: any) => checkedOn)).toEqual(['2026-10-20', '2027-03-15']);
  expect(
    verified.history.map(({ action }: any) => action).filter((action: string) => /verifyRect|reopen/.test(action)),
  ).toEqual(['verifyRectification', 'reopenRectificationItem', 'verifyRectification']);
  const filedFiles = verified.history.filter(({ action }: any) => action === 'fileRectificationEvidence');
  expect(filedFiles.map(({ documents }: any) => documents)).toEqual(
    Array(2).fill([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), fileName: '材料.pdf' }]),
  );
  const closed = await step(committee, 'closeInspection', { id });
  expect(closed.state).toBe('CLOSED');
});
