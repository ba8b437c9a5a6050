import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
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
  commission,
  deputy,
  eventsOf,
  governmentOffice,
  imageOf,
  petitioner,
  running,
  service,
  station,
  take as takeOn,
  water,
} from '../testing/commands.ts';
import { Petitions, person } from '../testing/petitions.ts';
import { proxyCommands } from './proxy.commands.ts';

let opened: WritableSubgraph;
const desk = new Petitions(() => opened);
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
});
afterAll(() => opened.close());
beforeEach(() => desk.at('2026-01-19'));

const own = deputy(17);
const matter = {
  title: '渠道改线后农田灌溉用水不足',
  topic: 'WATER',
  divisionCode: '150802100',
  stationId: seedId('liaison-station', 17),
};
const filing = { content: '下游四十亩农田灌溉不上,请求恢复供水。', channel: 'VISIT', petitioner: person };
const opinion = '事实清楚,依据充分。';

const take = (action: string, input: Record<string, unknown>, viewer: Principal, more = '') =>
  takeOn(opened.subgraph, action, input, viewer, more);
async function taken(action: string, input: Record<string, unknown>, viewer: Principal, more = '') {
  const { record, refusal } = await take(action, input, viewer, more);
  expect(refusal).toEqual({});
  return record;
}
const read = async (id: string, fields: string) =>
  (await ask(opened.subgraph, `query ($id: ID!) { petitionProxy(id: $id) { ${fields} } }`, { id }, own)).data
    .petitionProxy;

async function inState(state: string): Promise<{ id: string; petitionId: string }> {
  const { id } = await taken('requestPetitionProxy', matter, own);
  const way: [string, string, Record<string, unknown>, Principal][] = [
    ['CONSENTED', 'consentToPetitionProxy', { consent: 'WRITTEN' }, station],
    ['FILED', 'filePetitionByProxy', filing, own],
    ['FOLLOWING', 'followProxiedPetition', {}, station],
  ];
  if (state !== 'REQUESTED')
    for (const [reached, action, input, viewer] of way) {
      await taken(action, { id, ...input }, viewer);
      if (reached === state) break;
    }
  const { petition } = await read(id, 'petition { id }');
  return { id, petitionId: petition?.id };
}

describe('a petition by proxy', () => {
  it('is consented to, filed, followed and delivered, with the limits of the petition', async () => {
    desk.at('2026-02-06');
    const requested = await taken('requestPetitionProxy', matter, own, 'proxyNo deputy { id }');
    const { id } = requested;
    expect(requested).toMatchObject({
      state: 'REQUESTED',
      version: 1,
      proxyNo: expect.stringMatching(/^代办2026-\d{6}$/),
      dueOn: null,
    });
    expect(requested.deputy.id).toBe(own.deputyId);
    expect((await take('consentToPetitionProxy', { id, consent: 'WRITTEN' }, own)).refusal.code).toBe('FORBIDDEN');
    const consented = await taken('consentToPetitionProxy', { id, consent: 'WRITTEN' }, station, 'consent consentedOn');
    expect(consented).toMatchObject({ state: 'CONSENTED', consent: 'WRITTEN', consentedOn: '2026-02-06' });

    const filed = await taken(
      'filePetitionByProxy',
      { id, ...filing },
      own,
      'filedOn petition { id state receivedBy receivedOn channel petitioner { maskedName } proxy { id } history { actor reason } deadlines { code dueOn metOn } }',
    );
    const { petition } = filed;
    expect(filed).toMatchObject({ state: 'FILED', filedOn: '2026-02-06', version: 3 });
    expect(petition).toMatchObject({
      state: 'REGISTERED',
      receivedBy: 'PROXY',
      receivedOn: '2026-02-06',
      channel: 'VISIT',
      petitioner: { maskedName: person.maskedName },
      proxy: { id },
    });
    expect(petition.history).toEqual([{ actor: 'SYSTEM', reason: `由信访代办 ${requested.proxyNo} 提出` }]);
    // Three working days for the classification; fifteen days for the notice roll over 春节.
    expect(running(petition)).toEqual({ PETITION_CLASSIFY: '2026-02-11', PETITION_NOTICE: '2026-02-24' });
    expect(running(filed)).toEqual(running(petition));
    expect(filed.dueOn).toBe('2026-02-11');

    // Whatever moves the petition moves the proxy's day with it.
    await desk.taken('classifyPetition', { id: petition.id, matter: 'APPEAL' }, service);
    expect(await read(id, 'dueOn state')).toEqual({ dueOn: '2026-02-24', state: 'FILED' });
    await desk.taken('notifyPetitioner', { id: petition.id }, service);
    expect((await taken('followProxiedPetition', { id }, station)).dueOn).toBeNull();
    await desk.taken('forwardPetition', { id: petition.id, agencyId: water.agencyId }, service);
    expect((await read(id, 'dueOn')).dueOn).toBe('2026-02-13');
    expect((await take('deliverProxyResult', { id }, own)).refusal).toMatchObject({ guard: 'RESULT_THERE' });
    desk.at('2026-02-11');
    await desk.taken('acceptPetition', { id: petition.id }, water);
    await desk.taken('beginPetitionHandling', { id: petition.id }, water);
    await desk.taken('decidePetition', { id: petition.id, decision: 'SUPPORT', opinion, isServed: true }, water);
    const delivered = await taken('deliverProxyResult', { id }, own, 'resultDeliveredOn');
    // The petitioner's thirty days run on.
    expect(delivered).toMatchObject({
      state: 'RESULT_DELIVERED',
      resultDeliveredOn: '2026-02-11',
      dueOn: '2026-03-13',
    });
    expect((await take('closePetitionProxy', { id }, station)).refusal).toMatchObject({ guard: 'PETITION_CONCLUDED' });
    desk.at('2026-03-14');
    await opened.subgraph.sweep.run();
    const closed = await taken('closePetitionProxy', { id }, station, 'closedOn petition { state }');
    expect(closed).toMatchObject({
      state: 'CLOSED',
      closedOn: '2026-03-14',
      dueOn: null,
      petition: { state: 'CLOSED' },
    });
  });

  it('ends when consent is withdrawn; what was filed goes on', async () => {
    const { id, petitionId } = await inState('FOLLOWING');
    expect((await take('withdrawPetitionProxy', { id }, station)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
    expect((await take('withdrawPetitionProxy', { id, reason: '自行办理' }, own)).refusal.code).toBe('FORBIDDEN');
    const withdrawn = await taken('withdrawPetitionProxy', { id, reason: '自行办理' }, station, 'withdrawnOn');
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', withdrawnOn: '2026-01-19' });
    await desk.taken('classifyPetition', { id: petitionId, matter: 'APPEAL' }, service);
  });

  it('whose petition is an accusation is there for nobody from its classification on', async () => {
    const { id, petitionId } = await inState('FILED');
    await desk.taken('classifyPetition', { id: petitionId, matter: 'ACCUSATION' }, service);
    const unknown = seedId('nothing', 'of this name');
    const before = await imageOf(opened.subgraph);
    for (const viewer of [own, station, service, petitioner, anonymous])
      for (const action of actionsOf(proxyCommands.workflow).filter((one) => one !== 'requestPetitionProxy')) {
        const refusal = async (of: string) => {
          const { commands } = opened.subgraph.context(viewer);
          const error = await commands.advance(proxyCommands, action, { id: of }).then(
            () => new Error('taken'),
            (reason: Error) => reason,
          );
          return [(error as any).code, error.message.replaceAll(of, '<id>')];
        };
        expect(await refusal(id)).toEqual(await refusal(unknown));
      }
    expect(await imageOf(opened.subgraph)).toBe(before);
    await desk.taken('sealPetition', { id: petitionId, agencyId: commission.agencyId }, service);
    const [row] = await opened.subgraph.database.rows(
      sql`select title, search_text as "text" from petitions.petition_proxy where id = ${id}::uuid`,
    );
    expect(JSON.stringify(row)).not.toContain('灌溉');
  });
});

describe('who acts', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const { faults, tried } = matrixFaults(proxyCommands, { deputyId: own.deputyId } as never, {
      DEPUTY: own,
      LIAISON_STATION: agencyViewer('deputies-committee', 'LIAISON_STATION'),
      PETITIONER: petitioner,
      PETITION_SERVICE: service,
      HANDLING_AGENCY: water,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(
      Object.keys(proxyCommands.workflow.states).length * actionsOf(proxyCommands.workflow).length * 5,
    );
  });

  it('is the deputy who was entrusted with it, and no other', async () => {
    const { id } = await inState('CONSENTED');
    expect((await take('filePetitionByProxy', { id, ...filing }, deputy(18))).refusal.code).toBe('NOT_FOUND');
    expect((await take('requestPetitionProxy', { ...matter, deputyId: own.deputyId }, deputy(18))).refusal.code).toBe(
      'FORBIDDEN',
    );
  });
});

describe('a refused step', () => {
  const refusals: [string, string, Record<string, unknown>, Principal, Record<string, unknown>][] = [
    ['filing without consent', 'filePetitionByProxy@REQUESTED', filing, own, { code: 'ILLEGAL_TRANSITION' }],
    [
      'filing nothing',
      'filePetitionByProxy@CONSENTED',
      { ...filing, content: ' ' },
      own,
      { fields: [{ path: 'input.content' }] },
    ],
    [
      'filing a name in clear',
      'filePetitionByProxy@CONSENTED',
      { ...filing, petitioner: { ...person, maskedName: '张三' } },
      own,
      { fields: [{ path: 'input.petitioner.maskedName' }] },
    ],
    [
      'filing for six',
      'filePetitionByProxy@CONSENTED',
      { ...filing, petitioner: { ...person, representatives: 6 } },
      own,
      { fields: [{ path: 'input.petitioner.representatives' }] },
    ],
    [
      'a person in a reason',
      'withdrawPetitionProxy@FILED',
      { reason: '电话13812345678' },
      station,
      { fields: [{ path: 'input.reason' }] },
    ],
    ['the petition service', 'followProxiedPetition@FILED', {}, service, { code: 'FORBIDDEN' }],
    ['an agency', 'followProxiedPetition@FILED', {}, governmentOffice, { code: 'NOT_FOUND' }],
    ['nobody', 'followProxiedPetition@FILED', {}, anonymous, { code: 'NOT_FOUND' }],
    [
      'an old version',
      'followProxiedPetition@FILED',
      { expectedVersion: 1 },
      station,
      { code: 'VERSION_CONFLICT', currentVersion: 3 },
    ],
  ];

  it.each(refusals)('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await inState(state);
    const before = await imageOf(opened.subgraph);
    const { record, refusal } = await take(action, { id, ...input }, viewer);
    expect(record).toBeNull();
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it.each([
    ['an empty matter', { title: ' ' }, 'title'],
    ['a station that is none', { stationId: 'x' }, 'stationId'],
  ])('does not request %s', async (_, more, path) => {
    expect((await take('requestPetitionProxy', { ...matter, ...more }, own)).refusal).toMatchObject({
      fields: [{ path: `input.${path}` }],
    });
  });
});

describe('a command', () => {
  it('of fifty at once is taken by exactly one: one petition is filed', async () => {
    const { id } = await inState('CONSENTED');
    const all = await Promise.all(
      Array.from({ length: 50 }, () => take('filePetitionByProxy', { id, ...filing }, own)),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const filed = await opened.subgraph.database.rows(
      sql`select id from petitions.petition where proxy_id = ${id}::uuid`,
    );
    expect(filed).toHaveLength(1);
  });

  it('sent again under its key is done once, and refused under the key with another input', async () => {
    const input = { ...matter, idempotencyKey: 'proxy-1' };
    const first = await taken('requestPetitionProxy', input, own);
    expect(await taken('requestPetitionProxy', input, own)).toEqual(first);
    expect((await take('requestPetitionProxy', { ...input, title: '别的' }, own)).refusal.code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('is announced once nothing can come of it that has to be sealed, and with nothing of what was written', async () => {
    const { id } = await inState('FOLLOWING');
    // Its petition has no result yet and may turn out to be an accusation.
    expect(await eventsOf(opened.subgraph, id)).toEqual([]);
    const withdrawn = await taken('requestPetitionProxy', matter, own);
    const { version } = await taken('withdrawPetitionProxy', { id: withdrawn.id, reason: '本人撤回' }, station);
    expect(await eventsOf(opened.subgraph, withdrawn.id)).toEqual([
      {
        type: 'PetitionProxy.withdrawPetitionProxy',
        subjectType: 'PetitionProxy',
        subjectId: withdrawn.id,
        parties: [],
        from: 'REQUESTED',
        to: 'WITHDRAWN',
        changed: ['withdrawnOn', 'state'],
        version,
      },
    ]);
  });
});
