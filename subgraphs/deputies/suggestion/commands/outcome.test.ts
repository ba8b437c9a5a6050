import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../../platform/identity/principal.ts';
import { seedId } from '../../../../platform/seeding/index.ts';
import {
  agriculture,
  answer,
  coSigner,
  dac,
  deputyViewer,
  environment,
  finance,
  governmentOffice,
  health,
  idOf,
  imageOf,
  lead,
  limits,
  office,
  otherDeputy,
  rating,
  SuggestionCourse,
  water,
} from '../../testing/commands.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());
beforeEach(() => course.at('2026-01-19'));

const promisesOf = async (id: string) => (await course.read(id, 'commitments { id text state dueOn }')).commitments;

describe('the evaluation of an answer', () => {
  const cases: [string, Record<string, unknown>, () => Principal, Record<string, unknown>][] = [
    [
      'dissatisfied without a word',
      { attitude: 'SATISFIED', rating: 'DISSATISFIED' },
      () => lead,
      { guard: 'COMMENT_GIVEN' },
    ],
    [
      'dissatisfied with the attitude without a word',
      { attitude: 'DISSATISFIED', rating: 'SATISFIED', comment: ' ' },
      () => lead,
      { guard: 'COMMENT_GIVEN' },
    ],
    [
      'that says it was not returned',
      { attitude: 'SATISFIED', rating: 'NOT_RETURNED' },
      () => lead,
      { fields: [{ path: 'input.rating' }] },
    ],
    ['by another deputy', rating('SATISFIED'), () => otherDeputy, { code: 'FORBIDDEN' }],
    ['by the agency', rating('SATISFIED'), () => water, { code: 'FORBIDDEN' }],
    ['by the committee', rating('SATISFIED'), () => dac, { code: 'FORBIDDEN' }],
    ['by nobody', rating('SATISFIED'), () => anonymous, { code: 'NOT_FOUND' }],
  ];
  it.each(cases)('%s is refused and leaves everything as it was', async (_, input, viewer, expected) => {
    const { id } = await course.suggestionIn('ANSWERED');
    const before = await imageOf(course.subgraph);
    expect((await course.take('evaluateSuggestion', { id, ...input }, viewer())).refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('is the lead deputy’s, and not a co-signer’s', async () => {
    const { id } = await course.taken(
      'draftSuggestion',
      {
        title: '关于联名的建议',
        body: '联名提出。',
        category: 'POLITICS_AND_LAW',
        period: 'SESSION',
        sessionName: '第五次会议',
        divisionCode: '150821',
        coSignerIds: [coSigner.deputyId],
      },
      lead,
    );
    await course.taken('coSignSuggestion', { id }, coSigner);
    await course.taken('submitSuggestion', { id }, lead);
    await course.taken('registerSuggestion', { id }, dac);
    await course.taken('assignSuggestion', { id, mode: 'SOLE', leadAgencyId: idOf(water) }, dac);
    await course.taken('acceptSuggestion', { id }, water);
    const talk = { method: 'PHONE', note: '听取意见', contactedOn: '2026-01-19' };
    await course.taken('recordDeputyContact', { id, ...talk }, water);
    const served = await course.taken(
      'answerSuggestion',
      { id, ...answer('C') },
      water,
      'signatures { answerServedOn }',
    );
    expect(served.signatures).toEqual([{ answerServedOn: '2026-01-19' }, { answerServedOn: '2026-01-19' }]);
    expect((await course.take('evaluateSuggestion', { id, ...rating('SATISFIED') }, coSigner)).refusal['code']).toBe(
      'FORBIDDEN',
    );
    await course.taken('evaluateSuggestion', { id, ...rating('SATISFIED') }, lead);
  });

  it('of a second answer that is not returned lets it stand', async () => {
    const { id } = await course.suggestionIn('REANSWERED');
    course.at('2026-03-20');
    expect(await course.system('recordEvaluationNotReturned', id)).toEqual({});
    const after = await course.read(id, 'concludedOn evaluations { subject round rating }');
    expect(after).toMatchObject({ state: 'TRACKING', concludedOn: '2026-03-20' });
    expect(after.evaluations).toEqual([
      { subject: 'ANSWER', round: 1, rating: 'DISSATISFIED' },
      { subject: 'ANSWER', round: 2, rating: 'NOT_RETURNED' },
    ]);
  });
});

describe('an answer that does not stand', () => {
  it('is of category A and turns out unsolved: it is handled again and no longer concluded', async () => {
    const { id } = await course.suggestionIn('ANSWERED', { category: 'A' });
    await course.taken('evaluateSuggestion', { id, ...rating('SATISFIED') }, lead);
    course.at('2026-01-26');
    expect((await course.take('closeSuggestion', { id, reason: '已解决' }, dac)).refusal).toMatchObject({
      guard: 'SOLVED_VERIFIED',
    });
    const again = await course.taken(
      'requestSuggestionRehandling',
      { id, reason: '现场仍然淤堵' },
      dac,
      'answeredOn concludedOn',
    );
    expect(again).toMatchObject({ state: 'REHANDLING', answeredOn: '2026-01-19', concludedOn: null });
    expect(again.history.at(-1).reason).toBe('现场仍然淤堵;原办结日2026-01-19不再有效');
  });

  it.each([
    ['without a reason', 'EVALUATED', 'requestSuggestionRehandling', {}, { guard: 'REASON_GIVEN' }],
    ['without a reason', 'EVALUATED_2', 'escalateSuggestion', {}, { guard: 'REASON_GIVEN' }],
    [
      'without an outcome',
      'ESCALATED',
      'recordEscalationOutcome',
      { outcome: ' ' },
      { fields: [{ path: 'input.outcome' }] },
    ],
    [
      'with a promise of yesterday',
      'ESCALATED',
      'recordEscalationOutcome',
      { outcome: '限期办理', commitments: [{ text: '清淤', dueOn: '2026-01-18' }] },
      { fields: [{ path: 'input.commitments.0.dueOn' }] },
    ],
  ])('is not passed on %s from %s', async (_, state, action, input, expected) => {
    const { id } = await course.suggestionIn(state);
    const before = await imageOf(course.subgraph);
    expect((await course.take(action, { id, ...input }, dac)).refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('has one outcome, after which it is closed when nothing was promised', async () => {
    const { id } = await course.suggestionIn('ESCALATED', { category: 'C' });
    const outcome = { id, outcome: '专家评估:目前不具备条件' };
    const settled = await course.taken('recordEscalationOutcome', outcome, office, 'concludedOn');
    expect(settled).toMatchObject({ state: 'ESCALATED', concludedOn: '2026-01-19' });
    expect((await course.take('recordEscalationOutcome', outcome, dac)).refusal).toMatchObject({
      guard: 'OUTCOME_OPEN',
    });
    await course.taken('closeSuggestion', { id, reason: '面商有结论' }, dac);
  });

  it('keeps the promises of the second answer when the outcome names no others', async () => {
    const { id } = await course.suggestionIn('ESCALATED');
    const settled = await course.taken('recordEscalationOutcome', { id, outcome: '按再次答复办理' }, dac);
    expect(settled.state).toBe('TRACKING');
    expect((await promisesOf(id)).map(({ state }: any) => state)).toEqual(['SUPERSEDED', 'SUPERSEDED', 'OPEN', 'OPEN']);
  });
});

describe('a promise', () => {
  it('is claimed by who made it with evidence, rejected with a new date, and claimed again', async () => {
    const { id } = await course.suggestionIn('TRACKING');
    const [first, second] = await promisesOf(id);
    course.at('2026-11-20');
    await course.taken('claimImplementation', { id, commitmentId: first.id, evidence: '照片' }, water);
    expect((await course.take('verifyImplementation', { id, opinion: '相符' }, dac)).refusal).toMatchObject({
      guard: 'ALL_CLAIMED',
    });
    const rejected = await course.taken(
      'rejectImplementation',
      { id, commitmentId: first.id, dueOn: '2027-03-31', reason: '仍有两处淤堵' },
      dac,
      'commitments { state dueOn claimedOn isOverdue }',
    );
    expect(rejected.commitments[0]).toEqual({ state: 'OPEN', dueOn: '2027-03-31', claimedOn: null, isOverdue: false });
    expect(rejected.history.at(-1).reason).toBe('仍有两处淤堵;经核实未落实,重定期限为2027-03-31');
    expect(limits(rejected)).toEqual({ COMMITMENT: '2027-03-31' });
    course.at('2027-02-01');
    await course.taken('claimImplementation', { id, commitmentId: second.id, evidence: '批复' }, water);
    const all = await course.taken('claimImplementation', { id, commitmentId: first.id, evidence: '验收单' }, water);
    expect(limits(all)).toEqual({});
    await course.taken('verifyImplementation', { id, opinion: '相符' }, dac);
  });

  it('that is late shows as overdue until it is claimed', async () => {
    const { id } = await course.suggestionIn('TRACKING');
    course.at('2026-12-05');
    const late = await course.read(id, 'isOverdue commitments { isOverdue }');
    expect(late).toMatchObject({ isOverdue: true, commitments: [{ isOverdue: true }, { isOverdue: false }] });
  });

  const claims: [string, (promise: string) => Record<string, unknown>, () => Principal, Record<string, unknown>][] = [
    [
      'without evidence',
      (commitmentId) => ({ commitmentId, evidence: ' ' }),
      () => water,
      { fields: [{ path: 'input.evidence' }] },
    ],
    [
      'of another suggestion',
      () => ({ commitmentId: seedId('commitment', '1/0'), evidence: 'x' }),
      () => water,
      { guard: 'OWN_COMMITMENT_OPEN' },
    ],
    [
      'by nonsense',
      () => ({ commitmentId: 'x', evidence: 'x' }),
      () => water,
      { fields: [{ path: 'input.commitmentId' }] },
    ],
    [
      'with a file that was not uploaded',
      (commitmentId) => ({ commitmentId, evidence: 'x', files: [{ sha256: '0'.repeat(64), fileName: 'a.pdf' }] }),
      () => water,
      { guard: 'FILE_DEPOSITED' },
    ],
    [
      'with a path for a file name',
      (commitmentId) => ({ commitmentId, evidence: 'x', files: [{ sha256: '0'.repeat(64), fileName: '../a.pdf' }] }),
      () => water,
      { fields: [{ path: 'input.files.0.fileName' }] },
    ],
    ['by the committee', (commitmentId) => ({ commitmentId, evidence: 'x' }), () => dac, { code: 'FORBIDDEN' }],
    ['by the deputy', (commitmentId) => ({ commitmentId, evidence: 'x' }), () => lead, { code: 'FORBIDDEN' }],
    ['by a stranger', (commitmentId) => ({ commitmentId, evidence: 'x' }), () => health, { code: 'FORBIDDEN' }],
  ];
  it.each(claims)('is not claimed %s', async (_, input, viewer, expected) => {
    const { id } = await course.suggestionIn('TRACKING');
    const [{ id: promise }] = await promisesOf(id);
    const before = await imageOf(course.subgraph);
    const { refusal } = await course.take('claimImplementation', { id, ...input(promise) }, viewer());
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it.each([
    ['not claimed', { dueOn: '2027-03-31', reason: 'x' }, { guard: 'COMMITMENT_CLAIMED' }],
    ['without a reason', { dueOn: '2027-03-31' }, { guard: 'REASON_GIVEN' }],
    ['with a date that has passed', { dueOn: '2026-01-19', reason: 'x' }, { fields: [{ path: 'input.dueOn' }] }],
  ])('is not rejected when it is %s', async (_, input, expected) => {
    const { id } = await course.suggestionIn('TRACKING');
    const [{ id: commitmentId }] = await promisesOf(id);
    const before = await imageOf(course.subgraph);
    expect((await course.take('rejectImplementation', { id, commitmentId, ...input }, dac)).refusal).toMatchObject(
      expected,
    );
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('is never verified by the agency that made it, nor by one that handles the matter with it', async () => {
    const { id } = await course.suggestionIn('TRACKING', { mode: 'JOINT', co: [agriculture] });
    for (const viewer of [water, agriculture, lead, governmentOffice, finance]) {
      const before = await imageOf(course.subgraph);
      expect((await course.take('verifyImplementation', { id, opinion: 'x' }, viewer)).refusal['code']).toBe(
        'FORBIDDEN',
      );
      expect(await imageOf(course.subgraph)).toBe(before);
    }
  });

  it('has its evidence from the agency that uploaded it, read by the parties and by nobody else', async () => {
    const { id } = await course.suggestionIn('TRACKING', { mode: 'JOINT', co: [agriculture] });
    const [{ id: commitmentId }] = await promisesOf(id);
    const foreign = await course.upload(agriculture);
    const claim = { id, commitmentId, evidence: '验收单' };
    expect(
      (await course.take('claimImplementation', { ...claim, files: [{ sha256: foreign, fileName: '单.pdf' }] }, water))
        .refusal,
    ).toMatchObject({ guard: 'FILE_DEPOSITED' });
    const sha256 = await course.upload(water);
    await course.taken('claimImplementation', { ...claim, files: [{ sha256, fileName: '验收单.pdf' }] }, water);
    const name = (viewer: Principal) => course.subgraph.attachment(viewer, sha256);
    for (const viewer of [water, agriculture, lead, dac, office]) expect(await name(viewer)).toBe('验收单.pdf');
    for (const viewer of [health, environment, governmentOffice, deputyViewer(9), anonymous])
      expect(await name(viewer)).toBeNull();
  });
});

describe('the result', () => {
  it('is evaluated once, apart from the answer, and only then closed', async () => {
    const { id } = await course.suggestionIn('IMPLEMENTED');
    expect((await course.take('closeSuggestion', { id, reason: 'x' }, dac)).refusal).toMatchObject({
      guard: 'RESULT_EVALUATED',
    });
    const rated = await course.taken(
      'evaluateImplementation',
      { id, rating: 'BASICALLY_SATISFIED' },
      lead,
      'evaluations { subject rating attitude }',
    );
    expect(rated.evaluations).toEqual([
      { subject: 'ANSWER', rating: 'SATISFIED', attitude: 'SATISFIED' },
      { subject: 'RESULT', rating: 'BASICALLY_SATISFIED', attitude: null },
    ]);
    expect((await course.take('evaluateImplementation', { id, rating: 'SATISFIED' }, lead)).refusal).toMatchObject({
      guard: 'RESULT_FORM_DUE',
    });
    await course.taken('closeSuggestion', { id, reason: '已落实' }, dac);
  });

  it('that dissatisfies is worked on again, and evaluated again', async () => {
    const { id } = await course.suggestionIn('IMPLEMENTED');
    const [first] = await promisesOf(id);
    const resume = { id, commitmentId: first.id, dueOn: '2026-06-30', reason: '代表现场查看仍不通水' };
    expect((await course.take('resumeImplementation', resume, dac)).refusal).toMatchObject({
      guard: 'RESULT_DISSATISFIES',
    });
    await course.taken('evaluateImplementation', { id, rating: 'DISSATISFIED', comment: '仍不通水' }, lead);
    const resumed = await course.taken(
      'resumeImplementation',
      resume,
      dac,
      'implementedOn concludedOn commitments { state verifiedOn }',
    );
    expect(resumed).toMatchObject({ state: 'TRACKING', implementedOn: null, concludedOn: '2026-01-19' });
    expect(resumed.commitments[0]).toEqual({ state: 'OPEN', verifiedOn: null });
    expect(limits(resumed)).toEqual({ COMMITMENT: '2026-06-30' });
    course.at('2026-05-06');
    await course.implement(id);
    const rated = await course.taken(
      'evaluateImplementation',
      { id, rating: 'SATISFIED' },
      lead,
      'evaluations { subject round rating }',
    );
    expect(rated.evaluations.slice(1)).toEqual([
      { subject: 'RESULT', round: 1, rating: 'DISSATISFIED' },
      { subject: 'RESULT', round: 2, rating: 'SATISFIED' },
    ]);
  });

  it.each([
    ['dissatisfied without a word', { rating: 'DISSATISFIED' }, () => lead, { guard: 'COMMENT_GIVEN' }],
    ['as not returned', { rating: 'NOT_RETURNED' }, () => lead, { fields: [{ path: 'input.rating' }] }],
    ['by another deputy', { rating: 'SATISFIED' }, () => otherDeputy, { code: 'FORBIDDEN' }],
    ['by the agency', { rating: 'SATISFIED' }, () => water, { code: 'FORBIDDEN' }],
  ])('is not evaluated %s', async (_, input, viewer, expected) => {
    const { id } = await course.suggestionIn('IMPLEMENTED');
    const before = await imageOf(course.subgraph);
    expect((await course.take('evaluateImplementation', { id, ...input }, viewer())).refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });
});

describe('the end', () => {
  it('of a matter that is solved counts as its implementation once that is verified', async () => {
    const { id } = await course.suggestionIn('ANSWERED', { category: 'A' });
    await course.taken('evaluateSuggestion', { id, ...rating('SATISFIED') }, lead);
    course.at('2026-02-02');
    const closed = await course.taken(
      'closeSuggestion',
      { id, reason: '经核实,所提问题已解决', isVerified: true },
      dac,
      'answeredOn concludedOn implementedOn',
    );
    expect(closed).toMatchObject({
      state: 'CLOSED',
      answeredOn: '2026-01-19',
      concludedOn: '2026-01-19',
      implementedOn: '2026-02-02',
    });
  });

  it('of what cannot be solved is no implementation, whatever the sender says', async () => {
    const { id } = await course.suggestionIn('ANSWERED', { category: 'C' });
    await course.taken('evaluateSuggestion', { id, ...rating('SATISFIED') }, lead);
    const input = { id, reason: '已解释说明', isVerified: true };
    const closed = await course.taken('closeSuggestion', input, dac, 'implementedOn');
    expect(closed.implementedOn).toBeNull();
  });

  it('does not come while the deputy is dissatisfied, or without a reason', async () => {
    const { id } = await course.suggestionIn('EVALUATED');
    const before = await imageOf(course.subgraph);
    expect((await course.take('closeSuggestion', { id, reason: 'x' }, dac)).refusal).toMatchObject({
      guard: 'CONCLUDED',
    });
    expect((await course.take('closeSuggestion', { id }, dac)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
    expect(await imageOf(course.subgraph)).toBe(before);
  });
});
