import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

type Headers = Record<string, string>;
const as = (slug: string): Headers => ({ 'x-development-agency': slug });
const asDeputy = (n: number): Headers => ({ 'x-development-deputy': seedId('deputy', n) });
const lead = asDeputy(1);
const agency = (slug: string) => seedId('agency', slug);

const standing =
  'id state answeredOn concludedOn implementedOn deadlines { code dueOn metOn } availableTransitions { action }';

async function attempt(who: Headers, action: string, input: Record<string, unknown>, more = '') {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input!`;
  return hub.ask(`mutation ($input: ${type}) { ${action}(input: $input) { ${standing} ${more} } }`, { input }, who);
}
async function step(who: Headers, action: string, input: Record<string, unknown>, more = '') {
  const { data, errors } = await attempt(who, action, input, more);
  expect(errors, action).toEqual([]);
  return data[action];
}
const refusal = async (...args: Parameters<typeof attempt>) => (await attempt(...args)).errors[0]?.extensions;
const running = ({ deadlines }: any) =>
  Object.fromEntries(deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]));

it('a suggestion goes from two deputies over a silent agency to a verified result, and counts for the agency', async () => {
  hub.clock.set('2026-02-26T02:00:00Z');
  const { id } = await step(lead, 'draftSuggestion', {
    title: '关于疏通支渠的建议',
    body: '支渠淤堵,影响灌溉。建议年内疏通。',
    category: 'AGRICULTURE_AND_WATER',
    period: 'BETWEEN_SESSIONS',
    sessionName: '巴彦淖尔市第五届人民代表大会第五次会议',
    divisionCode: '150821',
    coSignerIds: [seedId('deputy', 2)],
  });
  const seen = await hub.ask('query ($id: ID!) { suggestion(id: $id) { id } }', { id }, as('congress-office'));
  expect(seen.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  await step(asDeputy(2), 'coSignSuggestion', { id });
  await step(lead, 'submitSuggestion', { id });
  await step(as('deputies-committee'), 'registerSuggestion', { id });
  const assigned = await step(as('government-office'), 'assignSuggestion', {
    id,
    mode: 'SOLE',
    leadAgencyId: agency('water-bureau'),
  });
  // 26 May; ten working days with the make-up workday of 28 February.
  expect(running(assigned)).toEqual({ SUGGESTION_ANSWER: '2026-05-26', SUGGESTION_ACCEPT: '2026-03-11' });

  // The agency is silent, which counts as acceptance; the next limit is its contact with the deputy.
  hub.clock.set('2026-03-12T02:00:00Z');
  await hub.settle();
  const accepted = await hub.ask(
    `query ($id: ID!) { suggestion(id: $id) { ${standing} } }`,
    { id },
    as('water-bureau'),
  );
  expect(accepted.data.suggestion).toMatchObject({
    state: 'ACCEPTED',
    availableTransitions: [{ action: 'recordDeputyContact' }],
  });
  const answer = {
    id,
    category: 'B',
    text: '已列入年度清淤计划。',
    signedBy: '局长',
    isSignedByHead: true,
    commitments: [{ text: '疏通支渠', dueOn: '2026-10-31' }],
  };
  expect(await refusal(as('water-bureau'), 'answerSuggestion', answer)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  await step(as('water-bureau'), 'recordDeputyContact', {
    id,
    method: 'SITE',
    contactedOn: '2026-03-12',
    note: '现场听取意见',
  });
  hub.clock.set('2026-04-07T02:00:00Z');
  const answered = await step(as('water-bureau'), 'answerSuggestion', answer, 'commitments { id }');
  expect(answered).toMatchObject({ answeredOn: '2026-04-07', concludedOn: null, implementedOn: null });
  const form = { id, attitude: 'SATISFIED', rating: 'SATISFIED' };
  expect(await refusal(asDeputy(2), 'evaluateSuggestion', form)).toMatchObject({ code: 'FORBIDDEN' });
  const evaluated = await step(lead, 'evaluateSuggestion', form);
  expect(evaluated).toMatchObject({ state: 'TRACKING', concludedOn: '2026-04-07', implementedOn: null });
  expect(running(evaluated)).toEqual({ COMMITMENT: '2026-10-31' });

  hub.clock.set('2026-09-10T02:00:00Z');
  const uploaded = await hub.gateway.http.inject({
    method: 'POST',
    url: '/files',
    payload: Buffer.from('%PDF-1.7\n支渠通水的证明\n%%EOF'),
    headers: { 'content-type': 'application/pdf', ...as('water-bureau') },
  });
  const { sha256 } = uploaded.json();
  await step(as('water-bureau'), 'claimImplementation', {
    id,
    commitmentId: answered.commitments[0].id,
    evidence: '支渠已通水,附验收单',
    files: [{ sha256, fileName: '验收单.pdf' }],
  });
  const read = (who: Headers) => hub.gateway.http.inject({ method: 'GET', url: `/files/${sha256}`, headers: who });
  expect((await read(lead)).statusCode).toBe(200);
  expect((await read(as('health-commission'))).statusCode).toBe(404);
  expect(await refusal(as('water-bureau'), 'verifyImplementation', { id, opinion: '相符' })).toMatchObject({
    code: 'FORBIDDEN',
  });
  const verified = await step(as('deputies-committee'), 'verifyImplementation', { id, opinion: '现场通水,与所报相符' });
  expect(verified).toMatchObject({ state: 'IMPLEMENTED', implementedOn: '2026-09-10' });
  await step(lead, 'evaluateImplementation', { id, rating: 'SATISFIED' });
  await step(as('deputies-committee'), 'closeSuggestion', { id, reason: '承诺事项已落实' });

  const { data } = await hub.ask(
    `{ agency(slug: "water-bureau") { slug performance(from: "2026-02-26", to: "2026-02-26") { suggestions { assigned answeredRate concludedRate implementedRate answerSatisfaction resultSatisfaction onTimeRate } } } }`,
  );
  expect(data.agency.performance.suggestions).toEqual({
    assigned: 1,
    answeredRate: 1,
    concludedRate: 1,
    implementedRate: 1,
    answerSatisfaction: 1,
    resultSatisfaction: 1,
    onTimeRate: 1,
  });
});

it('a suggestion with an unsatisfied first answer goes over 国庆 and the end of the year to a verified result', async () => {
  const dac = as('deputies-committee');
  const health = as('health-commission');
  const on = (day: string) => hub.clock.set(`${day}T10:00:00+08:00`);
  const limits = async (id: string) => {
    const { data } = await hub.ask(
      'query ($id: ID!) { suggestion(id: $id) { deadlines { code dueOn metOn provisional explain } } }',
      { id },
    );
    return Object.fromEntries(
      data.suggestion.deadlines
        .filter((one: any) => one.metOn === null)
        .map(({ code, dueOn, provisional, explain }: any) => [code, { dueOn, provisional, explain }]),
    );
  };
  on('2026-09-21');
  const { id } = await step(lead, 'submitSuggestion', {
    title: '关于增设苏木卫生院夜间急诊的建议',
    body: '夜间就医需往返旗里。建议增设夜间急诊。',
    category: 'EDUCATION_HEALTH_CULTURE',
    period: 'BETWEEN_SESSIONS',
    sessionName: '巴彦淖尔市第五届人民代表大会第五次会议',
    divisionCode: '150824',
  });
  await step(dac, 'registerSuggestion', { id });
  await step(as('government-office'), 'assignSuggestion', {
    id,
    mode: 'SOLE',
    leadAgencyId: agency('health-commission'),
  });
  // Ten working days over 中秋 and 国庆; the three months end on a Monday.
  expect(await limits(id)).toMatchObject({
    SUGGESTION_ACCEPT: { dueOn: '2026-10-12', provisional: false },
    SUGGESTION_ANSWER: { dueOn: '2026-12-21', provisional: false },
  });
  await step(health, 'acceptSuggestion', { id });
  await step(health, 'recordDeputyContact', { id, method: 'PHONE', contactedOn: '2026-09-21', note: '听取意见' });
  on('2026-12-18');
  const answer = { id, text: '拟于明年增设。', signedBy: '主任', isSignedByHead: true };
  await step(health, 'answerSuggestion', { ...answer, category: 'C' });
  // Twenty working days reach into a year whose holidays are not announced.
  const { SUGGESTION_EVALUATION } = await limits(id);
  expect(SUGGESTION_EVALUATION).toMatchObject({ provisional: true });
  expect(SUGGESTION_EVALUATION.explain).toContain('待公布后重算');
  expect(
    await refusal(lead, 'evaluateSuggestion', { id, attitude: 'SATISFIED', rating: 'DISSATISFIED' }),
  ).toMatchObject({
    code: 'GUARD_FAILED',
  });
  on('2026-12-22');
  const unhappy = { id, attitude: 'SATISFIED', rating: 'DISSATISFIED', comment: '未写明时间' };
  expect(await step(lead, 'evaluateSuggestion', unhappy)).toMatchObject({ state: 'EVALUATED', concludedOn: null });
  await step(dac, 'requestSuggestionRehandling', { id, reason: '代表不满意,请重新办理' });
  expect(await limits(id)).toMatchObject({ SUGGESTION_REHANDLING: { dueOn: '2027-01-22', provisional: true } });
  on('2027-01-15');
  const contact = { id, method: 'PHONE', contactedOn: '2027-01-15', note: '说明安排' };
  await step(health, 'recordDeputyContact', contact);
  const commitments = [{ text: '增设夜间急诊', dueOn: '2027-06-30' }];
  const again = await step(
    health,
    'reanswerSuggestion',
    { ...answer, category: 'B', commitments },
    'commitments { id state }',
  );
  const tracked = await step(lead, 'evaluateSuggestionAgain', { id, attitude: 'SATISFIED', rating: 'SATISFIED' });
  expect(tracked).toMatchObject({ state: 'TRACKING', concludedOn: '2027-01-15', implementedOn: null });
  on('2027-05-20');
  const commitmentId = again.commitments.at(-1).id;
  await step(health, 'claimImplementation', { id, commitmentId, evidence: '夜间急诊已开诊' });
  const done = await step(dac, 'verifyImplementation', { id, opinion: '现场核实,属实' });
  expect(done).toMatchObject({ state: 'IMPLEMENTED', implementedOn: '2027-05-20' });
});
