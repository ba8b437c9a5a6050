import { describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { agencyViewer, matrixFaults } from '../../../platform/testing/index.ts';
import { environment, finance, governmentOffice, limits, office, water, writableReports } from '../testing/commands.ts';
import { fiscalCommands } from './fiscal-oversight-item.commands.ts';

const { at, take, taken, refused, eventsOf } = writableReports();

const item = {
  year: 2026,
  title: '专项债券资金使用',
  kind: 'GOVERNMENT_DEBT',
  focus: '项目收益与融资平衡',
  leadAgencyId: water.agencyId,
  committeeId: finance.agencyId,
};
const meetingOn = async (convenedOn: string, closedOn = convenedOn): Promise<string> =>
  (await taken('planMeeting', { agenda: '审查财经监督事项', convenedOn, closedOn }, office)).id;

/** The steps to a state along the straight way, on 19 January. */
async function itemIn(state: string, more: Record<string, unknown> = {}): Promise<any> {
  let record = await taken('openFiscalPreReview', { ...item, ...more }, finance);
  const { id } = record;
  const way = [
    () => taken('startFiscalPreliminaryReview', { id }, finance),
    async () => taken('deliberateFiscalItem', { id, meetingId: await meetingOn('2026-01-19') }, office),
    () => taken('sendFiscalOpinions', { id, opinions: '加强项目储备' }, office),
  ];
  for (const step of way) {
    if (record.state === state) return record;
    record = await step();
  }
  expect(record.state).toBe(state);
  return record;
}

describe('an item of fiscal oversight', () => {
  it('goes through the four stages, with the committee’s comment before the written report', async () => {
    const opened = await taken('openFiscalPreReview', { ...item, kind: 'FINAL_ACCOUNTS' }, finance, 'isSynthetic');
    const { id } = opened;
    expect(opened).toMatchObject({ state: 'PRE_REVIEW', version: 1, isSynthetic: false });
    expect(limits(opened)).toEqual({ FINAL_ACCOUNTS_WINDOW: '2026-09-30' });
    await taken('startFiscalPreliminaryReview', { id }, finance);

    // By law between June and September.
    at('2026-05-28');
    const early = await meetingOn('2026-05-28');
    expect(await refused('deliberateFiscalItem', { id, meetingId: early }, office)).toMatchObject({
      guard: 'WINDOW_OPEN',
    });
    const meetingId = await meetingOn('2026-07-28', '2026-07-29');
    expect(await refused('deliberateFiscalItem', { id, meetingId }, office)).toMatchObject({ guard: 'ON_MEETING_DAY' });
    at('2026-07-29');
    const heard = await taken(
      'deliberateFiscalItem',
      { id, meetingId, deliberatedOn: '2026-07-28' },
      office,
      'deliberatedOn meeting { id }',
    );
    expect(heard).toMatchObject({ state: 'DELIBERATION', deliberatedOn: '2026-07-28', meeting: { id: meetingId } });
    expect(limits(heard)).toEqual({ OPINION_DISPATCH: '2026-08-05' });

    at('2026-07-31');
    const sent = await taken('sendFiscalOpinions', { id, opinions: '压减结余结转' }, office, 'opinions');
    expect(sent).toMatchObject({ state: 'SUPERVISED_CLOSURE', opinions: '压减结余结转' });
    // Two months end on 30 September, a Wednesday.
    expect(limits(sent)).toEqual({ HANDLING_REPORT: '2026-09-30', HANDLING_REPORT_COMMENT: '2026-09-10' });
    const extended = await taken('extendFiscalHandling', { id, reason: '部门多' }, office);
    expect(limits(extended)).toEqual({ HANDLING_REPORT: '2026-10-30', HANDLING_REPORT_COMMENT: '2026-10-10' });
    expect(await refused('extendFiscalHandling', { id, reason: '再延' }, office)).toMatchObject({
      guard: 'EXTENDED_ONCE_ONLY',
    });

    at('2026-10-09');
    expect(await refused('reportFiscalHandling', { id, text: '已处理' }, water)).toMatchObject({
      guard: 'COMMITTEE_COMMENT_ATTACHED',
    });
    expect(await refused('commentFiscalHandlingDraft', { id, text: '同意' }, finance)).toMatchObject({
      guard: 'DRAFT_TO_COMMENT',
    });
    await taken('submitFiscalHandlingDraft', { id, text: '处理情况' }, water);
    await taken('commentFiscalHandlingDraft', { id, text: '补充明细' }, finance);
    // A revised draft needs a comment of its own.
    await taken('submitFiscalHandlingDraft', { id, text: '处理情况(修订)' }, water);
    expect(await refused('reportFiscalHandling', { id, text: '已处理' }, water)).toMatchObject({
      guard: 'COMMITTEE_COMMENT_ATTACHED',
    });
    await taken('commentFiscalHandlingDraft', { id, text: '同意提交' }, finance);
    expect(await refused('closeFiscalItem', { id }, finance)).toMatchObject({ guard: 'HANDLING_REPORTED' });
    const reported = await taken(
      'reportFiscalHandling',
      { id, text: '已处理' },
      water,
      'handlingReport handlingComment handledOn',
    );
    expect(reported).toMatchObject({
      state: 'SUPERVISED_CLOSURE',
      handlingReport: '已处理',
      handlingComment: '同意提交',
      handledOn: '2026-10-09',
      dueOn: null,
    });
    for (const [action, text] of [
      ['reportFiscalHandling', '又一份'],
      ['submitFiscalHandlingDraft', '又一稿'],
    ] as const)
      expect(await refused(action, { id, text }, water)).toMatchObject({ guard: 'NOT_REPORTED_YET' });
    const closed = await taken('closeFiscalItem', { id }, finance);
    expect(closed.state).toBe('CLOSED');
    expect(closed.deadlines.every((one: any) => one.metOn !== null)).toBe(true);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'FiscalOversightItem.closeFiscalItem',
      parties: [water.agencyId, finance.agencyId],
      version: closed.version,
    });
  });

  it('has the hearing limit of its kind', async () => {
    const limitsOf = async (kind: string) => limits(await taken('openFiscalPreReview', { ...item, kind }, finance));
    expect(await limitsOf('BUDGET_EXECUTION')).toEqual({ PLAN_BUDGET_EXEC_WINDOW: '2026-09-30' });
    expect(await limitsOf('STATE_ASSETS')).toEqual({ ANNUAL_ASSETS_REPORT: '2026-12-31' });
    // Six months after the audit report of 29 July 2025.
    expect(await limitsOf('AUDIT_RECTIFICATION')).toEqual({ AUDIT_RECTIFICATION_HEARING: '2026-01-29' });
    expect(await limitsOf('DEDICATED_FUNDS')).toEqual({});
  });

  it('takes the date of the opinions where they state one', async () => {
    const { id } = await itemIn('DELIBERATION');
    const input = { id, opinions: '限期整改', handlingDueOn: '2026-02-27' };
    const sent = await taken('sendFiscalOpinions', input, office);
    expect(limits(sent)).toEqual({ HANDLING_REPORT: '2026-02-27', HANDLING_REPORT_COMMENT: '2026-02-07' });
  });

  it('is moved by one of fifty at once, and opened once under one key', async () => {
    const { id } = await itemIn('PRE_REVIEW');
    const all = await Promise.all(
      Array.from({ length: 50 }, () => take('startFiscalPreliminaryReview', { id }, finance)),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const input = { ...item, idempotencyKey: 'fiscal-1' };
    const first = await taken('openFiscalPreReview', input, finance);
    expect(await taken('openFiscalPreReview', input, finance)).toEqual(first);
    expect((await refused('openFiscalPreReview', { ...input, title: '另一项' }, finance)).code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });
});

describe('who acts on an item of fiscal oversight', () => {
  const row = { leadAgencyId: water.agencyId, committeeId: finance.agencyId };

  it('is decided by the table alone, in every state, for every actor', () => {
    const { faults, tried } = matrixFaults(fiscalCommands, row as never, {
      REPORTING_ORGAN: water,
      COMMITTEE: agencyViewer('finance-committee', 'COMMITTEE'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      GOVERNMENT_OFFICE: governmentOffice,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(5 * 9 * 6);
  });

  it('among the committees is the reviewing one, which opens items for itself only', async () => {
    expect(fiscalCommands.actorsOf(environment, row as never)).not.toContain('COMMITTEE');
    for (const viewer of [environment, office, water, anonymous])
      expect((await refused('openFiscalPreReview', item, viewer)).code).toBe('FORBIDDEN');
  });
});

describe('a refused step of an item of fiscal oversight', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['no title', { title: '' }, { fields: [{ path: 'input.title' }] }],
    ['no focus', { focus: ' ' }, { fields: [{ path: 'input.focus' }] }],
    ['a past year', { year: 2025 }, { fields: [{ path: 'input.year' }] }],
    ['no UUID', { leadAgencyId: 'x' }, { fields: [{ path: 'input.leadAgencyId' }] }],
  ])('opens nothing: %s', async (_, more, expected) => {
    expect(await refused('openFiscalPreReview', { ...item, ...more }, finance)).toMatchObject(expected);
  });

  it.each<[string, string, Record<string, unknown>, Principal, Record<string, unknown>]>([
    [
      'a meeting that is not there',
      'deliberateFiscalItem@PRELIMINARY_REVIEW',
      { meetingId: seedId('meeting', 99) },
      office,
      { code: 'NOT_FOUND' },
    ],
    [
      'no UUID',
      'deliberateFiscalItem@PRELIMINARY_REVIEW',
      { meetingId: 'x' },
      office,
      { fields: [{ path: 'input.meetingId' }] },
    ],
    [
      'no opinions',
      'sendFiscalOpinions@DELIBERATION',
      { opinions: '' },
      office,
      { fields: [{ path: 'input.opinions' }] },
    ],
    [
      'a date that is past',
      'sendFiscalOpinions@DELIBERATION',
      { opinions: 'x', handlingDueOn: '2026-01-19' },
      office,
      { fields: [{ path: 'input.handlingDueOn' }] },
    ],
    ['an extension without reason', 'extendFiscalHandling@SUPERVISED_CLOSURE', {}, office, { guard: 'REASON_GIVEN' }],
    [
      'an empty draft',
      'submitFiscalHandlingDraft@SUPERVISED_CLOSURE',
      { text: '' },
      water,
      { fields: [{ path: 'input.text' }] },
    ],
    [
      'another agency',
      'submitFiscalHandlingDraft@SUPERVISED_CLOSURE',
      { text: 'x' },
      governmentOffice,
      { code: 'NOT_FOUND' },
    ],
    ['another committee', 'closeFiscalItem@SUPERVISED_CLOSURE', {}, environment, { code: 'NOT_FOUND' }],
    [
      'a step too early',
      'closeFiscalItem@PRE_REVIEW',
      {},
      finance,
      { code: 'ILLEGAL_TRANSITION', state: 'PRE_REVIEW' },
    ],
    [
      'an old version',
      'startFiscalPreliminaryReview@PRE_REVIEW',
      { expectedVersion: 2 },
      finance,
      { code: 'VERSION_CONFLICT' },
    ],
  ])('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await itemIn(state);
    expect(await refused(action, { id, ...input }, viewer)).toMatchObject(expected);
  });

  it('does not extend what has ended', async () => {
    const { id } = await itemIn('SUPERVISED_CLOSURE');
    at('2026-03-20');
    expect(await refused('extendFiscalHandling', { id, reason: '来不及' }, office)).toMatchObject({
      guard: 'BEFORE_IT_ENDS',
    });
  });
});

it('a work report of final accounts is not heard before June either', async () => {
  const meetingId = await meetingOn('2026-01-19');
  const { id } = await taken(
    'planReport',
    {
      title: '关于财政决算的报告',
      summary: '上年决算。',
      category: 'FINAL_ACCOUNTS',
      organ: 'GOVERNMENT',
      agencyId: water.agencyId,
      committeeId: finance.agencyId,
      meetingId,
      reason: '临时安排',
    },
    office,
  );
  await taken('submitReportDraft', { id, text: '送审稿' }, water);
  await taken('commentReportDraft', { id, noComment: true }, finance);
  await taken('submitReport', { id, text: '报告', responses: [] }, water);
  await taken('distributeReport', { id }, office);
  expect(await refused('recordDeliberation', { id, reporterRole: '市财政局局长' }, office)).toMatchObject({
    guard: 'WINDOW_OPEN',
  });
});
