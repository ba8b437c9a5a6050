import { describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { agencyViewer, ask, matrixFaults } from '../../../platform/testing/index.ts';
import { environment, finance, governmentOffice, limits, office, water, writableReports } from '../testing/commands.ts';
import { normativeCommands } from './normative-document.commands.ts';

const { at, take, taken, refused, eventsOf, opened } = writableReports();

const published = {
  title: '农村供水价格管理办法',
  documentNumber: '示例〔2026〕1号',
  kind: 'DEPARTMENT_DOCUMENT',
  issuerId: water.agencyId,
  publishedOn: '2026-01-19',
};
const filing = { text: '第一条 ……', explanation: '依据、内容和制定过程。' };

/** The steps to a state along the way of a document in which something is found, on 19 January. */
async function documentIn(state: string): Promise<any> {
  let record = await taken('publishNormativeDocument', published, water);
  const { id } = record;
  const way = [
    () => taken('fileNormativeDocument', { id, ...filing }, water),
    () => taken('checkNormativeDocument', { id }, office),
    () => taken('registerNormativeDocument', { id }, office),
    () => taken('startNormativeReview', { id }, environment),
    () => taken('communicateNormativeIssue', { id, opinion: '加价幅度缺乏依据' }, environment),
    () => taken('issueReviewOpinion', { id, opinion: '建议删除第五条' }, environment),
    () => taken('replyToReviewOpinion', { id, reply: '同意修改' }, water),
    () => taken('correctNormativeDocument', { id }, water),
  ];
  for (const step of way) {
    if (record.state === state) return record;
    record = await step();
  }
  expect(record.state).toBe(state);
  return record;
}

describe('a normative document', () => {
  it('is filed in thirty days, reviewed, answered and corrected, and the committee decides what it comes to', async () => {
    at('2026-02-02');
    const first = await taken(
      'publishNormativeDocument',
      { ...published, publishedOn: '2026-01-19' },
      water,
      'isSynthetic',
    );
    const { id } = first;
    expect(first).toMatchObject({ state: 'PUBLISHED', version: 1, isSynthetic: false });
    // Thirty days end on 18 February, inside 春节, and roll to the first working day.
    expect(limits(first)).toEqual({ NORMATIVE_DOC_FILING: '2026-02-24' });
    expect(first.deadlines[0]).toMatchObject({ class: 'STATUTORY' });
    at('2026-02-11');
    const filed = await taken('fileNormativeDocument', { id, ...filing }, water, 'filedOn text');
    expect(filed).toMatchObject({ filedOn: '2026-02-11', text: filing.text });
    expect(limits(filed)).toEqual({ NORMATIVE_DOC_CHECK: '2026-02-24' });

    at('2026-02-12');
    const returned = await taken('returnNormativeFiling', { id, reason: '缺少制定依据' }, office, 'filedOn');
    expect(returned).toMatchObject({ state: 'PUBLISHED', filedOn: null });
    expect(limits(returned)).toEqual({ NORMATIVE_DOC_FILING: '2026-02-24' });
    expect(returned.history.at(-1).reason).toBe('缺少制定依据;2026-02-11的报备退回补正,报备期限仍自公布之日起算');
    at('2026-02-24');
    await taken('fileNormativeDocument', { id, ...filing }, water);
    await taken('checkNormativeDocument', { id }, office);
    const registered = await taken('registerNormativeDocument', { id }, office);
    // Three months end on 24 May, a Sunday.
    expect(limits(registered)).toEqual({ NORMATIVE_DOC_REVIEW: '2026-05-25' });
    const started = await taken('startNormativeReview', { id }, environment, 'committee { id }');
    expect(started.committee).toEqual({ id: environment.agencyId });
    expect((await refused('clearNormativeDocument', { id }, finance)).code).toBe('FORBIDDEN');
    const extended = await taken('extendNormativeReview', { id, months: 2, reason: '征求专家意见' }, environment);
    expect(limits(extended)).toEqual({ NORMATIVE_DOC_REVIEW: '2026-07-27' });
    expect(await refused('extendNormativeReview', { id, months: 1, reason: '再延' }, environment)).toMatchObject({
      guard: 'EXTENDED_ONCE_ONLY',
    });

    at('2026-06-01');
    const told = await taken('communicateNormativeIssue', { id, opinion: '加价幅度缺乏依据' }, environment, 'opinion');
    expect(limits(told)).toEqual({ ISSUER_REPLY: '2026-07-01' });
    at('2026-06-08');
    const written = await taken('issueReviewOpinion', { id, opinion: '建议删除第五条' }, environment, 'opinion');
    expect(written.opinion).toBe('建议删除第五条');
    expect(limits(written)).toEqual({ REVIEW_OPINION_REPLY: '2026-08-10' });
    at('2026-06-30');
    const replied = await taken('replyToReviewOpinion', { id, reply: '同意修改' }, water, 'issuerReply');
    expect(replied).toMatchObject({ issuerReply: '同意修改', dueOn: null });
    at('2026-07-10');
    const corrected = await taken('correctNormativeDocument', { id }, water, 'outcome correctedOn');
    // The issuer corrects; that the document counts as corrected is the committee's word.
    expect(corrected).toMatchObject({ state: 'CORRECTED', outcome: null, correctedOn: '2026-07-10' });
    const rejected = await taken(
      'rejectNormativeCorrection',
      { id, reason: '第五条仍在' },
      environment,
      'correctedOn history { reason }',
    );
    expect(rejected).toMatchObject({ state: 'WRITTEN_OPINION', correctedOn: null });
    expect(rejected.history.at(-1).reason).toBe('第五条仍在;2026-07-10的修改未获认可');
    expect(limits(rejected)).toEqual({ REVIEW_OPINION_REPLY: '2026-09-10' });
    await taken('replyToReviewOpinion', { id, reply: '已删除' }, water);
    at('2026-07-20');
    await taken('correctNormativeDocument', { id }, water);
    const counted = async () => {
      const { data } = await ask(
        opened().subgraph,
        '{ annualReview(year: 2026) { reports { normativeDocumentsCorrected } } }',
      );
      return data.annualReview.reports.normativeDocumentsCorrected;
    };
    const before = await counted();
    const closed = await taken('closeNormativeDocument', { id }, environment, 'outcome correctedOn');
    expect(closed).toMatchObject({ state: 'CLOSED', outcome: 'CORRECTED', correctedOn: '2026-07-20', dueOn: null });
    expect(await counted()).toBe(before + 1);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'NormativeDocument.closeNormativeDocument',
      parties: [water.agencyId, environment.agencyId],
      changed: expect.arrayContaining(['state', 'outcome']),
    });
  });

  it('without an issue is closed as such', async () => {
    const { id } = await documentIn('UNDER_REVIEW');
    const cleared = await taken('clearNormativeDocument', { id }, environment, 'outcome');
    expect(cleared).toMatchObject({ state: 'NO_ISSUE', outcome: 'NO_ISSUE', dueOn: null });
    expect((await taken('closeNormativeDocument', { id }, environment, 'outcome')).outcome).toBe('NO_ISSUE');
  });

  it('may be abolished after a talk, without a written opinion', async () => {
    const { id } = await documentIn('COMMUNICATED');
    await taken('replyToReviewOpinion', { id, reply: '拟废止' }, water);
    await taken('abolishNormativeDocument', { id }, water);
    expect((await taken('closeNormativeDocument', { id }, environment, 'outcome')).outcome).toBe('ABOLISHED');
  });

  it('is annulled by the standing committee when its issuer refuses, or is silent beyond its time', async () => {
    const refusing = await documentIn('ISSUER_REPLIED');
    await taken('proposeNormativeAnnulment', { id: refusing.id, reason: '拒不修改' }, office);
    const annulled = await taken('annulNormativeDocument', { id: refusing.id }, office, 'outcome');
    expect(annulled).toMatchObject({ state: 'ANNULLED', outcome: 'ANNULLED' });
    await taken('closeNormativeDocument', { id: refusing.id }, environment);

    const silent = await documentIn('WRITTEN_OPINION');
    const proposal = { id: silent.id, reason: '逾期不答复' };
    // Two months end on 19 March.
    at('2026-03-19');
    expect(await refused('proposeNormativeAnnulment', proposal, office)).toMatchObject({ guard: 'REPLIED_OR_OVERDUE' });
    at('2026-03-20');
    expect(await taken('proposeNormativeAnnulment', proposal, office)).toMatchObject({
      state: 'ANNULMENT_PROPOSED',
      dueOn: null,
    });
  });

  it('is taken up by one committee, of fifty at once', async () => {
    const { id } = await documentIn('REGISTERED');
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => take('startNormativeReview', { id }, index % 2 ? environment : finance)),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    const codes = new Set(all.map(({ refusal }) => refusal['code']));
    expect(
      [...codes].every((code) => code === undefined || code === 'ILLEGAL_TRANSITION' || code === 'FORBIDDEN'),
    ).toBe(true);
  });

  it('is published once under one key', async () => {
    const input = { ...published, idempotencyKey: 'document-1' };
    const first = await taken('publishNormativeDocument', input, water);
    expect(await taken('publishNormativeDocument', input, water)).toEqual(first);
    expect((await refused('publishNormativeDocument', { ...input, title: '另一件' }, water)).code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });
});

describe('who acts on a normative document', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const viewers = {
      ISSUER: water,
      COMMITTEE: agencyViewer('environment-committee', 'COMMITTEE'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      GOVERNMENT_OFFICE: governmentOffice,
    };
    for (const committeeId of [null, environment.agencyId]) {
      const { faults, tried } = matrixFaults(
        normativeCommands,
        { issuerId: water.agencyId, committeeId } as never,
        viewers,
      );
      expect(faults).toEqual([]);
      expect(tried).toBe(14 * 17 * 6);
    }
  });

  it('never is the issuer in a second role', () => {
    expect(normativeCommands.actorsOf(environment, { issuerId: environment.agencyId } as never)).toEqual(['ISSUER']);
  });
});

describe('a refused step of a normative document', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['no title', { title: '' }, { fields: [{ path: 'input.title' }] }],
    ['no number', { documentNumber: ' ' }, { fields: [{ path: 'input.documentNumber' }] }],
    ['a day that has not come', { publishedOn: '2026-01-20' }, { fields: [{ path: 'input.publishedOn' }] }],
    ['a day before the rule', { publishedOn: '2023-03-14' }, { fields: [{ path: 'input.publishedOn' }] }],
    ['somebody else’s document', { issuerId: governmentOffice.agencyId }, { code: 'FORBIDDEN' }],
  ])('publishes nothing: %s', async (_, more, expected) => {
    expect(await refused('publishNormativeDocument', { ...published, ...more }, water)).toMatchObject(expected);
  });

  it.each<[string, string, Record<string, unknown>, Principal, Record<string, unknown>]>([
    [
      'a filing without text',
      'fileNormativeDocument@PUBLISHED',
      { ...filing, text: '' },
      water,
      { fields: [{ path: 'input.text' }] },
    ],
    [
      'a filing without explanation',
      'fileNormativeDocument@PUBLISHED',
      { ...filing, explanation: '' },
      water,
      { fields: [{ path: 'input.explanation' }] },
    ],
    ['a filing by another', 'fileNormativeDocument@PUBLISHED', filing, governmentOffice, { code: 'FORBIDDEN' }],
    ['a return without reason', 'returnNormativeFiling@FILED', {}, office, { guard: 'REASON_GIVEN' }],
    [
      'an extension of four months',
      'extendNormativeReview@UNDER_REVIEW',
      { months: 4, reason: 'x' },
      environment,
      { fields: [{ path: 'input.months' }] },
    ],
    [
      'an extension without reason',
      'extendNormativeReview@UNDER_REVIEW',
      { months: 1 },
      environment,
      { guard: 'REASON_GIVEN' },
    ],
    [
      'an issue unsaid',
      'communicateNormativeIssue@UNDER_REVIEW',
      { opinion: '' },
      environment,
      { fields: [{ path: 'input.opinion' }] },
    ],
    ['the office deciding', 'clearNormativeDocument@UNDER_REVIEW', {}, office, { code: 'FORBIDDEN' }],
    ['the issuer deciding', 'closeNormativeDocument@CORRECTED', {}, water, { code: 'FORBIDDEN' }],
    ['another committee', 'closeNormativeDocument@CORRECTED', {}, finance, { code: 'FORBIDDEN' }],
    [
      'an empty reply',
      'replyToReviewOpinion@WRITTEN_OPINION',
      { reply: ' ' },
      water,
      { fields: [{ path: 'input.reply' }] },
    ],
    ['a rejection without reason', 'rejectNormativeCorrection@CORRECTED', {}, environment, { guard: 'REASON_GIVEN' }],
    ['a proposal without reason', 'proposeNormativeAnnulment@ISSUER_REPLIED', {}, office, { guard: 'REASON_GIVEN' }],
    ['nobody', 'checkNormativeDocument@FILED', {}, anonymous, { code: 'FORBIDDEN' }],
    ['a step too early', 'correctNormativeDocument@FILED', {}, water, { code: 'ILLEGAL_TRANSITION', state: 'FILED' }],
    ['an old version', 'checkNormativeDocument@FILED', { expectedVersion: 1 }, office, { code: 'VERSION_CONFLICT' }],
  ])('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await documentIn(state);
    expect(await refused(action, { id, ...input }, viewer)).toMatchObject(expected);
  });

  it('does not extend a review that has ended', async () => {
    const { id } = await documentIn('UNDER_REVIEW');
    at('2026-04-21');
    expect(await refused('extendNormativeReview', { id, months: 1, reason: '来不及' }, environment)).toMatchObject({
      guard: 'BEFORE_IT_ENDS',
    });
  });
});
