import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import {
  agencyViewer,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';
import { agriculture, ecology, eventsOf, imageOf, office, take as takeOn } from '../testing/commands.ts';
import { recommendationCommands } from './recommendation.commands.ts';

const procuratorate = agencyViewer('procuratorate');
const court = agencyViewer('intermediate-court');
const commission = agencyViewer('supervisory-commission');

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(inspections);
});
afterAll(() => opened.close());
beforeEach(() => at('2026-01-19'));

const at = (day: string) => opened.clock.set(`${day}T10:00:00+08:00`);
const take = (action: string, input: Record<string, unknown>, viewer: Principal, more = '') =>
  takeOn(opened.subgraph, action, input, viewer, more);
async function taken(action: string, input: Record<string, unknown>, viewer: Principal, more = '') {
  const { record, refusal } = await take(action, input, viewer, more);
  expect(refusal).toEqual({});
  return record;
}
const limits = (record: any) =>
  Object.fromEntries(
    record.deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]),
  );

const issue = {
  kind: 'PROCURATORIAL',
  title: '关于加强机井管理的检察建议',
  content: '建议全面排查无证机井。',
  recipientId: agriculture.agencyId,
};
const issued = (input: Record<string, unknown> = {}, viewer = procuratorate, more = '') =>
  taken('issueRecommendation', { ...issue, ...input }, viewer, more);
async function delivered(
  input: Record<string, unknown> = {},
  viewer = procuratorate,
  document: Record<string, unknown> = {},
) {
  const { id } = await issued(input, viewer);
  return taken('deliverRecommendation', { id, ...document }, viewer, 'deliveredOn replyDueOn');
}

describe('the course of a recommendation', () => {
  it('is issued with a copy to the congress, answered and verified', async () => {
    const made = await issued({}, procuratorate, 'number copiedToCongress reportedToCongress issuedOn');
    const { id } = made;
    expect(made).toMatchObject({
      state: 'ISSUED',
      version: 1,
      number: '2026-001',
      copiedToCongress: true,
      dueOn: null,
    });
    const got = await taken('deliverRecommendation', { id }, procuratorate, 'replyDueOn');
    // Two months of the day of receipt.
    expect(got).toMatchObject({ replyDueOn: '2026-03-19', dueOn: '2026-03-19' });
    at('2026-03-16');
    const replied = await taken('replyToRecommendation', { id }, agriculture, 'repliedOn');
    expect(replied).toMatchObject({ repliedOn: '2026-03-16', dueOn: null });
    expect((await taken('verifyRecommendation', { id }, procuratorate)).state).toBe('VERIFIED');
    expect((await eventsOf(opened.subgraph, id)).at(-1)).toMatchObject({
      type: 'Recommendation.verifyRecommendation',
      parties: [procuratorate.agencyId, agriculture.agencyId],
    });
  });

  it('is due by its kind: fifteen days when urgent, by the document for court and commission', async () => {
    at('2026-02-02');
    // 17 February lies in 春节, which ends on the 23rd.
    expect(limits(await delivered({ isUrgent: true }))).toEqual({ PROCURATORIAL_REPLY_URGENT: '2026-02-24' });
    expect(limits(await delivered({ kind: 'JUDICIAL' }, court, { replyDueOn: '2026-03-31' }))).toEqual({
      JUDICIAL_REPLY: '2026-03-31',
    });
    expect(limits(await delivered({ kind: 'SUPERVISORY' }, commission, { replyDueOn: '2026-05-05' }))).toEqual({
      SUPERVISORY_REPLY: '2026-05-05',
    });
    const long = await delivered({ kind: 'JUDICIAL' }, court, { replyDueOn: '2026-06-30' });
    expect(long.deadlines[0].explain).toMatch(/超过一般最长2个月/);
  });

  it('may be upheld, withdrawn or amended on an objection', async () => {
    const object = async (id: string) => taken('objectToRecommendation', { id, reason: '事实有变' }, agriculture);
    const first = await delivered();
    expect(limits(await object(first.id))).toEqual({ PROCURATORIAL_REPLY: '2026-03-19' });
    const upheld = await taken('upholdRecommendation', { id: first.id, reason: '事实清楚' }, procuratorate);
    expect(limits(upheld)).toEqual({ PROCURATORIAL_REPLY: '2026-03-19' });
    const second = await delivered();
    await object(second.id);
    expect(
      await taken('withdrawRecommendation', { id: second.id, reason: '异议成立' }, procuratorate, 'replyDueOn'),
    ).toMatchObject({
      state: 'WITHDRAWN',
      dueOn: null,
      replyDueOn: null,
    });
    const third = await delivered();
    await object(third.id);
    at('2026-01-30');
    const amended = await taken(
      'amendRecommendation',
      { id: third.id, content: '建议分批排查。', reason: '采纳部分异议' },
      procuratorate,
      'content deliveredOn replyDueOn',
    );
    expect(amended).toMatchObject({ content: '建议分批排查。', deliveredOn: '2026-01-30', replyDueOn: '2026-03-30' });
    expect(limits(amended)).toEqual({ PROCURATORIAL_REPLY: '2026-03-30' });
  });

  it('is owed by the recipient, and while an objection is open by the issuer, who alone can act', async () => {
    const owners = async (id: string) => (await opened.subgraph.due.of([id])).map((matter) => matter.owners);
    const ofRecipient = [[{ role: 'HANDLING_AGENCY', agencyId: agriculture.agencyId }]];
    for (const [input, viewer, document] of [
      [{}, procuratorate, {}],
      [{ isUrgent: true }, procuratorate, {}],
      [{ kind: 'JUDICIAL' }, court, { replyDueOn: '2026-03-31' }],
      [{ kind: 'SUPERVISORY' }, commission, { replyDueOn: '2026-03-31' }],
    ] as const) {
      const { id } = await delivered(input, viewer, document);
      expect(await owners(id)).toEqual(ofRecipient);
      await taken('objectToRecommendation', { id, reason: '事实有变' }, agriculture);
      expect(await owners(id)).toEqual([[{ role: 'ISSUER', agencyId: viewer.agencyId }]]);
      await taken('upholdRecommendation', { id, reason: '事实清楚' }, viewer);
      expect(await owners(id)).toEqual(ofRecipient);
    }
  });

  it('is urged when it is late or not acted upon, then reported or litigated', async () => {
    const { id } = await delivered();
    expect((await take('urgeRecommendation', { id }, procuratorate)).refusal).toMatchObject({
      guard: 'LATE_OR_NOT_ACTED_UPON',
    });
    at('2026-03-19');
    expect((await take('urgeRecommendation', { id }, procuratorate)).refusal).toMatchObject({
      guard: 'LATE_OR_NOT_ACTED_UPON',
    });
    at('2026-03-20');
    await taken('urgeRecommendation', { id }, procuratorate);
    expect((await take('reportRecommendationToCongress', { id }, procuratorate)).refusal).toMatchObject({
      guard: 'REASON_GIVEN',
    });
    const reported = await taken(
      'reportRecommendationToCongress',
      { id, reason: '督促后仍未回复' },
      procuratorate,
      'reportedToCongress isOverdue',
    );
    expect(reported).toMatchObject({ reportedToCongress: true, isOverdue: true });
    const replied = await taken('replyToRecommendation', { id }, agriculture);
    expect(replied.deadlines[0]).toMatchObject({ dueOn: '2026-03-19', metOn: '2026-03-20' });
    expect((await take('urgeRecommendation', { id }, procuratorate)).refusal).toMatchObject({
      guard: 'LATE_OR_NOT_ACTED_UPON',
    });
    await taken('urgeRecommendation', { id, reason: '未实际落实' }, procuratorate);
    expect((await taken('litigateRecommendation', { id, reason: '公共利益仍受侵害' }, procuratorate)).state).toBe(
      'LITIGATED',
    );
  });

  it('of a court is never litigated', async () => {
    const { id } = await delivered({ kind: 'JUDICIAL' }, court, { replyDueOn: '2026-02-02' });
    at('2026-02-03');
    await taken('urgeRecommendation', { id }, court);
    expect((await take('litigateRecommendation', { id, reason: 'x' }, court)).refusal).toMatchObject({
      guard: 'PROCURATORIAL_ONLY',
    });
  });
});

describe('who acts on a recommendation', () => {
  it('is decided by the table alone, in every state', () => {
    const row = { issuerId: procuratorate.agencyId, recipientId: agriculture.agencyId, kind: 'PROCURATORIAL' };
    const { faults, tried } = matrixFaults(recommendationCommands, row as never, {
      ISSUER: procuratorate,
      HANDLING_AGENCY: agriculture,
      // Neither is an actor here: whatever they try is refused.
      COMMITTEE: office,
      LEAD_AGENCY: ecology,
    });
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  });

  it.each([
    ['a bureau', agriculture, 'PROCURATORIAL', ecology],
    ['the congress office', office, 'PROCURATORIAL', agriculture],
    ['the procuratorate for the court', procuratorate, 'JUDICIAL', agriculture],
    ['the court for the commission', court, 'SUPERVISORY', agriculture],
    ['nobody', anonymous, 'PROCURATORIAL', agriculture],
  ])('does not issue: %s', async (_, viewer, kind, recipient) => {
    const before = await imageOf(opened.subgraph);
    const input = { ...issue, kind, recipientId: recipient.agencyId };
    expect((await take('issueRecommendation', input, viewer)).refusal.code).toBe('FORBIDDEN');
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('finds nothing that the congress does not see, not even its issuer', async () => {
    const unseen = await opened.subgraph.database.rows<{ id: string }>(
      sql`select id from inspections.recommendation where not copied_to_congress and not reported_to_congress`,
    );
    expect(unseen.length).toBeGreaterThan(0);
    for (const { id } of unseen)
      for (const viewer of [procuratorate, court, commission, office])
        expect((await take('urgeRecommendation', { id, reason: 'x' }, viewer)).refusal.code).toBe('NOT_FOUND');
  });
});

describe('a refused step of a recommendation', () => {
  it.each([
    ['an urgent one of a court', { kind: 'JUDICIAL', isUrgent: true }, court, { fields: [{ path: 'input.isUrgent' }] }],
    ['no content', { content: ' ' }, procuratorate, { fields: [{ path: 'input.content' }] }],
    ['no UUID', { recipientId: 'x' }, procuratorate, { fields: [{ path: 'input.recipientId' }] }],
    ['an unknown inspection', { inspectionId: seedId('x', 1) }, procuratorate, { guard: 'INSPECTION_FOUND' }],
  ])('issues nothing: %s', async (_, input, viewer, expected) => {
    const before = await imageOf(opened.subgraph);
    expect((await take('issueRecommendation', { ...issue, ...input }, viewer)).refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it.each([
    ['a statutory date by hand', 'PROCURATORIAL', procuratorate, { replyDueOn: '2026-02-02' }],
    ['no date of the document', 'SUPERVISORY', commission, {}],
    ['a date that is past', 'JUDICIAL', court, { replyDueOn: '2026-01-19' }],
  ])('delivers nothing: %s', async (_, kind, viewer, input) => {
    const { id } = await issued({ kind }, viewer);
    const before = await imageOf(opened.subgraph);
    expect((await take('deliverRecommendation', { id, ...input }, viewer)).refusal).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'input.replyDueOn' }],
    });
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('gives its reasons', async () => {
    const { id } = await delivered();
    expect((await take('objectToRecommendation', { id }, agriculture)).refusal).toMatchObject({
      guard: 'REASON_GIVEN',
    });
    await taken('objectToRecommendation', { id, reason: 'x' }, agriculture);
    for (const action of ['upholdRecommendation', 'withdrawRecommendation'])
      expect((await take(action, { id }, procuratorate)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
  });

  it('of fifty replies at once takes one', async () => {
    const { id } = await delivered();
    const all = await Promise.all(Array.from({ length: 50 }, () => take('replyToRecommendation', { id }, agriculture)));
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
  });
});

it('a recommendation that was not copied to the congress is due on no worklist here, and no event tells that it is late', async () => {
  const { id } = await delivered();
  expect((await opened.subgraph.due.of([id])).map(({ code }) => code)).toEqual(['PROCURATORIAL_REPLY']);
  await opened.subgraph.database
    .em()
    .execute('update inspections.recommendation set copied_to_congress = false where id = ?', [id]);
  const before = (await eventsOf(opened.subgraph, id)).length;
  at('2026-06-30');
  await opened.subgraph.sweep.run();
  expect(await opened.subgraph.due.of([id])).toEqual([]);
  expect(await eventsOf(opened.subgraph, id)).toHaveLength(before);
});
