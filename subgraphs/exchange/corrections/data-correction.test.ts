import { afterAll, beforeAll, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import {
  agencyViewer,
  ask,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { exchange } from '../index.ts';
import { dataCorrectionCommands } from './data-correction.commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(exchange);
  opened.clock.set('2026-03-02T10:00:00+08:00');
});
afterAll(() => opened.close());

const agriculture: Principal = { ...agencyViewer('agriculture-bureau'), organ: 'GOVERNMENT' };
const service: Principal = { ...agencyViewer('petition-service', 'PETITION_SERVICE'), organ: 'CONGRESS' };
const water: Principal = { ...agencyViewer('water-bureau'), organ: 'GOVERNMENT' };
const wrong = { item: 'petitions', field: 'Petition.topic', statement: '民生领域应为水利' };

async function take(action: string, input: Record<string, unknown>, viewer: Principal) {
  const { data, errors } = await ask(
    opened.subgraph,
    `mutation ($input: ${action[0]?.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) {
      id state dueOn answer answeredOn deadlines { code dueOn class metOn } } }`,
    { input },
    viewer,
  );
  return { correction: data?.[action] ?? null, refusal: errors[0]?.extensions ?? {} };
}
const filed = async () => (await take('fileCorrection', wrong, agriculture)).correction;

it('a correction is answered within ten working days, corrected or upheld', async () => {
  const one = await filed();
  expect(one).toMatchObject({
    state: 'FILED',
    deadlines: [{ code: 'DATA_CORRECTION', dueOn: '2026-03-16', class: 'BY_REFERENCE', metOn: null }],
  });
  expect((await take('acceptCorrection', { id: one.id }, service)).correction).toMatchObject({ state: 'ACCEPTED' });
  const answered = await take('answerCorrection', { id: one.id, isCorrected: true, answer: '已更正' }, service);
  expect(answered.correction).toMatchObject({ state: 'CORRECTED', answeredOn: '2026-03-02', dueOn: null });
  const other = await filed();
  const upheld = await take('answerCorrection', { id: other.id, isCorrected: false, answer: '核实无误' }, service);
  expect(upheld.correction).toMatchObject({ state: 'UPHELD' });
});

it.each([
  ['an unknown item', { item: 'weather' }],
  ['a field of another item', { field: 'Petitioner.name' }],
  ['no statement', { statement: '' }],
  ['a telephone in its statement', { statement: '电话应为13812345678' }],
  ['a malformed record', { recordId: 'x' }],
])('is refused for %s', async (_, more) => {
  expect((await take('fileCorrection', { ...wrong, ...more }, agriculture)).refusal).toMatchObject({
    code: 'VALIDATION_FAILED',
  });
});

it('is there for its parties alone', async () => {
  const { id } = await filed();
  for (const viewer of [water, anonymous])
    expect((await take('acceptCorrection', { id }, viewer)).refusal).toMatchObject({ code: 'NOT_FOUND' });
  expect((await take('acceptCorrection', { id }, agriculture)).refusal).toMatchObject({ code: 'FORBIDDEN' });
});

it('does in every state for every actor what the table says', () => {
  const row = { requesterId: agriculture.agencyId, providerId: service.agencyId, version: 1 } as never;
  const { faults } = matrixFaults(dataCorrectionCommands as never, row, {
    DATA_REQUESTER: agriculture,
    DATA_PROVIDER: service,
  });
  expect(faults).toEqual([]);
});

it('of fifty answers at once takes one', async () => {
  const { id } = await filed();
  const all = await Promise.all(
    Array.from({ length: 50 }, () => take('answerCorrection', { id, isCorrected: true, answer: '已更正' }, service)),
  );
  expect(all.filter(({ correction }) => correction !== null)).toHaveLength(1);
});
