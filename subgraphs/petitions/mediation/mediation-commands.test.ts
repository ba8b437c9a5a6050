import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import {
  agencyViewer,
  ask,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { petitions } from '../index.ts';
import {
  court,
  deputy,
  eventsOf,
  imageOf,
  petitioner,
  running,
  station,
  take as takeOn,
  water,
} from '../testing/commands.ts';
import { mediationCommands } from './mediation.commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
});
afterAll(() => opened.close());
beforeEach(() => at('2026-01-19'));

const at = (day: string, time = '10:00:00') => opened.clock.set(`${day}T${time}+08:00`);
const own = deputy(17);
const dispute = {
  title: '相邻院墙排水纠纷',
  topic: 'HOUSING',
  divisionCode: '150802100',
  stationId: seedId('liaison-station', 17),
};
const agreement = '一方改建排水口,另一方承担一半费用。';
const take = (action: string, input: Record<string, unknown>, viewer: Principal, more = '') =>
  takeOn(opened.subgraph, action, input, viewer, more);
async function taken(action: string, input: Record<string, unknown>, viewer: Principal, more = '') {
  const { record, refusal } = await take(action, input, viewer, more);
  expect(refusal).toEqual({});
  return record;
}

async function inState(state: string, kind = 'WRITTEN'): Promise<string> {
  const { id } = await taken('openMediation', dispute, own);
  const way: [string, string, Record<string, unknown>, Principal][] = [
    ['IN_MEDIATION', 'beginMediation', {}, own],
    ['AGREED', 'agreeMediation', { kind, agreement }, own],
    ['CONFIRMATION_APPLIED', 'applyMediationConfirmation', { courtId: court.agencyId }, station],
    ['CONFIRMED', 'confirmMediation', {}, court],
  ];
  if (state !== 'OPENED')
    for (const [reached, action, input, viewer] of way) {
      await taken(action, { id, ...input }, viewer);
      if (reached === state) break;
    }
  return id;
}

describe('a mediation', () => {
  it('comes to a written agreement, which the court confirms and the parties perform', async () => {
    const first = await taken('openMediation', dispute, own, 'mediationNo openedOn deputy { id }');
    const { id } = first;
    expect(first).toMatchObject({ state: 'OPENED', version: 1, openedOn: '2026-01-19', dueOn: null });
    expect(first.mediationNo).toMatch(/^调解2026-\d{6}$/);
    at('2026-01-20');
    await taken('beginMediation', { id }, own);
    at('2026-01-26');
    const agreed = await taken(
      'agreeMediation',
      { id, kind: 'WRITTEN', agreement, effectiveOn: '2026-01-23' },
      station,
      'agreementKind agreementText agreedOn effectiveOn',
    );
    expect(agreed).toMatchObject({
      agreementKind: 'WRITTEN',
      agreementText: agreement,
      agreedOn: '2026-01-26',
      effectiveOn: '2026-01-23',
    });
    // Thirty days from 23 January end on 22 February, inside 春节, and roll to the 24th.
    expect(running(agreed)).toEqual({ MEDIATION_CONFIRMATION: '2026-02-24' });
    expect(agreed.deadlines[0].explain).toContain('自调解协议生效之日2026-01-23起30日');
    at('2026-02-24');
    const applied = await taken(
      'applyMediationConfirmation',
      { id, courtId: court.agencyId },
      station,
      'court { id } confirmationAppliedOn',
    );
    expect(applied).toMatchObject({ court: { id: court.agencyId }, confirmationAppliedOn: '2026-02-24', dueOn: null });
    expect((await take('confirmMediation', { id }, station)).refusal.code).toBe('FORBIDDEN');
    at('2026-03-02');
    expect((await taken('confirmMediation', { id }, court, 'confirmedOn')).confirmedOn).toBe('2026-03-02');
    const performed = await taken('performMediation', { id }, station, 'performedOn');
    expect(performed).toMatchObject({ state: 'PERFORMED', performedOn: '2026-03-02', dueOn: null });
    expect(performed.history.map(({ action }: any) => action)).toEqual([
      'openMediation',
      'beginMediation',
      'agreeMediation',
      'applyMediationConfirmation',
      'confirmMediation',
      'performMediation',
    ]);
  });

  it('binds without confirmation once the thirty days have passed, and can no longer be confirmed', async () => {
    const id = await inState('AGREED');
    at('2026-02-25');
    expect((await take('applyMediationConfirmation', { id, courtId: court.agencyId }, station)).refusal).toMatchObject({
      guard: 'APPLIED_IN_TIME',
    });
    await opened.subgraph.sweep.run();
    const { data } = await ask(
      opened.subgraph,
      'query ($id: ID!) { mediation(id: $id) { state dueOn history { action actor reason } } }',
      { id },
    );
    expect(data.mediation).toMatchObject({ state: 'AGREED', dueOn: null });
    expect(data.mediation.history.at(-1)).toEqual({
      action: 'lapseMediationConfirmation',
      actor: 'SYSTEM',
      reason: '三十日内未申请司法确认',
    });
    expect((await take('applyMediationConfirmation', { id, courtId: court.agencyId }, station)).refusal).toMatchObject({
      guard: 'APPLIED_IN_TIME',
    });
    const breached = await taken('breachMediation', { id, reason: '一方逾期未履行' }, station, 'breachedOn');
    expect(breached).toMatchObject({ state: 'BREACHED', breachedOn: '2026-02-25' });
  });

  it('by word of mouth binds as well and has nothing that could be confirmed', async () => {
    const id = await inState('AGREED', 'ORAL');
    expect((await take('applyMediationConfirmation', { id, courtId: court.agencyId }, station)).refusal).toMatchObject({
      guard: 'WRITTEN_AGREEMENT',
    });
    expect((await taken('performMediation', { id }, station)).state).toBe('PERFORMED');
  });

  it('ends without agreement for a reason', async () => {
    const id = await inState('IN_MEDIATION');
    const failed = await taken('failMediation', { id, reason: '双方分歧较大,可依法起诉' }, own, 'failedOn');
    expect(failed).toMatchObject({ state: 'FAILED', failedOn: '2026-01-19' });
  });

  it('whose confirmation is refused may still be performed', async () => {
    const id = await inState('CONFIRMATION_APPLIED');
    expect((await take('refuseMediationConfirmation', { id }, court)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
    const refused = await taken('refuseMediationConfirmation', { id, reason: '内容不明确' }, court, 'refusedOn');
    expect(refused).toMatchObject({ state: 'REFUSED', refusedOn: '2026-01-19' });
    await taken('performMediation', { id }, station);
  });
});

describe('who acts', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const row = { deputyId: own.deputyId, courtId: court.agencyId };
    const { faults, tried } = matrixFaults(mediationCommands, row as never, {
      DEPUTY: own,
      LIAISON_STATION: agencyViewer('deputies-committee', 'LIAISON_STATION'),
      HANDLING_AGENCY: court,
      PETITIONER: petitioner,
      SYSTEM: systemPrincipal,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(
      Object.keys(mediationCommands.workflow.states).length * actionsOf(mediationCommands.workflow).length * 5,
    );
  });

  it('is the deputy who mediates, and no other', async () => {
    const id = await inState('OPENED');
    expect((await take('beginMediation', { id }, deputy(18))).refusal.code).toBe('NOT_FOUND');
    expect((await take('openMediation', { ...dispute, deputyId: own.deputyId }, deputy(18))).refusal.code).toBe(
      'FORBIDDEN',
    );
  });
});

describe('a refused step', () => {
  const refusals: [string, string, Record<string, unknown>, Principal, Record<string, unknown>][] = [
    [
      'an agreement without content',
      'agreeMediation@IN_MEDIATION',
      { kind: 'ORAL', agreement: ' ' },
      own,
      { fields: [{ path: 'input.agreement' }] },
    ],
    [
      'a person in an agreement',
      'agreeMediation@IN_MEDIATION',
      { kind: 'ORAL', agreement: '电话13812345678' },
      own,
      { fields: [{ path: 'input.agreement' }] },
    ],
    [
      'an agreement of before',
      'agreeMediation@IN_MEDIATION',
      { kind: 'ORAL', agreement, effectiveOn: '2026-01-18' },
      own,
      { fields: [{ path: 'input.effectiveOn' }] },
    ],
    [
      'an agreement of tomorrow',
      'agreeMediation@IN_MEDIATION',
      { kind: 'ORAL', agreement, effectiveOn: '2026-01-20' },
      own,
      { fields: [{ path: 'input.effectiveOn' }] },
    ],
    ['a failure without reason', 'failMediation@IN_MEDIATION', {}, own, { guard: 'REASON_GIVEN' }],
    [
      'a court that is none',
      'applyMediationConfirmation@AGREED',
      { courtId: 'x' },
      station,
      { fields: [{ path: 'input.courtId' }] },
    ],
    ['a breach without reason', 'breachMediation@AGREED', {}, station, { guard: 'REASON_GIVEN' }],
    ['the station in the court’s place', 'confirmMediation@CONFIRMATION_APPLIED', {}, station, { code: 'FORBIDDEN' }],
    ['another agency in the court’s place', 'confirmMediation@CONFIRMATION_APPLIED', {}, water, { code: 'NOT_FOUND' }],
    ['nobody', 'beginMediation@OPENED', {}, anonymous, { code: 'NOT_FOUND' }],
    ['an agreement twice', 'agreeMediation@AGREED', { kind: 'ORAL', agreement }, own, { code: 'ILLEGAL_TRANSITION' }],
    [
      'an old version',
      'agreeMediation@IN_MEDIATION',
      { kind: 'ORAL', agreement, expectedVersion: 1 },
      own,
      { code: 'VERSION_CONFLICT', currentVersion: 2 },
    ],
  ];

  it.each(refusals)('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const id = await inState(state);
    const before = await imageOf(opened.subgraph);
    const { record, refusal } = await take(action, { id, ...input }, viewer);
    expect(record).toBeNull();
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('does not lapse a right before its thirty days have passed', async () => {
    const id = await inState('AGREED');
    const { commands } = opened.subgraph.context(systemPrincipal);
    await expect(commands.advance(mediationCommands, 'lapseMediationConfirmation', { id })).rejects.toMatchObject({
      code: 'GUARD_FAILED',
    });
  });
});

describe('a command', () => {
  it('of fifty at once is taken by exactly one', async () => {
    const id = await inState('IN_MEDIATION');
    const all = await Promise.all(
      Array.from({ length: 50 }, () => take('agreeMediation', { id, kind: 'ORAL', agreement }, own)),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
  });

  it('sent again under its key is done once, and refused under the key with another input', async () => {
    const input = { ...dispute, idempotencyKey: 'mediation-1' };
    const first = await taken('openMediation', input, own);
    expect(await taken('openMediation', input, own)).toEqual(first);
    expect((await take('openMediation', { ...input, title: '别的纠纷' }, own)).refusal.code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('leaves an event with the parties and the changed fields, and nothing of what was written', async () => {
    const id = await inState('CONFIRMATION_APPLIED');
    const events = await eventsOf(opened.subgraph, id);
    expect(events.at(-1)).toMatchObject({
      type: 'Mediation.applyMediationConfirmation',
      parties: [court.agencyId],
      from: 'AGREED',
      to: 'CONFIRMATION_APPLIED',
      changed: expect.arrayContaining(['courtId', 'confirmationAppliedOn', 'state', 'dueOn']),
    });
    expect(JSON.stringify(events)).not.toContain(agreement);
  });
});
