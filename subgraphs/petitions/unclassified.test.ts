import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import { seedId } from '../../platform/seeding/index.ts';
import { ask, openWritableSubgraph, type WritableSubgraph } from '../../platform/testing/index.ts';
import { petitions } from './index.ts';
import { commission, deputy, service, station, take, water } from './testing/commands.ts';
import { appeal, Petitions, person } from './testing/petitions.ts';

let opened: WritableSubgraph;
const desk = new Petitions(() => opened);
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
  desk.at('2026-02-12');
});
afterAll(() => opened.close());

const secret = '举报某单位负责人收受财物';
const congress: Principal = { ...water, agencyId: seedId('agency', 'congress-office'), roles: ['CONGRESS_OFFICE'] };
const own = deputy(1);
const strangers = { congress, water, commission, deputy: deputy(2), anonymous };
const stationId = seedId('liaison-station', 1);

async function taken(action: string, input: Record<string, unknown>, viewer: Principal, more = '', fields?: string) {
  const { record, refusal } = await take(opened.subgraph, action, input, viewer, more, fields);
  expect(refusal, action).toEqual({});
  return record;
}
const { title: _title, channel: _channel, ...text } = appeal;
const receive = (more = {}) =>
  taken('receiveDemand', { ...text, title: secret, maskedResident: '王**', ...more }, own, 'demandNo');
const request = () =>
  taken(
    'requestPetitionProxy',
    { title: secret, topic: 'WATER', divisionCode: '150802100', stationId },
    own,
    'proxyNo',
  );
async function filed() {
  const { id } = await request();
  await taken('consentToPetitionProxy', { id, consent: 'WRITTEN' }, station);
  const filing = { id, content: secret, channel: 'LETTER', petitioner: person };
  return { id, petitionId: (await taken('filePetitionByProxy', filing, own, 'petition { id }')).petition.id as string };
}

/** All that a viewer can count, and what it finds under these ids. */
async function seen(viewer: Principal, ids: Partial<Record<'petition' | 'demand' | 'petitionProxy', string>>) {
  const { data, errors } = await ask(
    opened.subgraph,
    `query ($of: [_Any!]!) {
      petitions { totalCount nodes { registrationNo } } demands { totalCount nodes { demandNo } }
      petitionProxies { totalCount nodes { proxyNo } }
      _entities(representations: $of) { __typename }
      annual: _entities(representations: [{ __typename: "AnnualReview", year: 2026 }]) {
        ... on AnnualReview { petitions { figures { code value } } } } }`,
    {
      of: Object.entries(ids).map(([noun, id]) => ({
        __typename: `${noun[0]?.toUpperCase()}${noun.slice(1)}`,
        id,
      })),
    },
    viewer,
  );
  expect(errors).toEqual([]);
  const alone = await Promise.all(
    Object.entries(ids).map(async ([noun, id]) => {
      const one = await ask(opened.subgraph, `query ($id: ID!) { ${noun}(id: $id) { id } }`, { id }, viewer);
      return one.errors[0]?.extensions['code'] ?? 'FOUND';
    }),
  );
  return { ...data, alone };
}

describe.each(Object.keys(strangers) as (keyof typeof strangers)[])('to %s', (name) => {
  const viewer = strangers[name];

  it('an accusation was never there: not while it was registered, nor after it was sealed', async () => {
    const nothing = {
      petition: seedId('nothing', 'p'),
      demand: seedId('nothing', 'd'),
      petitionProxy: seedId('nothing', 'x'),
    };
    const before = await seen(viewer, nothing);
    const petition = (await desk.register({ title: secret, content: secret })).id;
    const demand = (await receive()).id;
    const { id: petitionProxy, petitionId } = await filed();
    const ids = { petition, demand, petitionProxy };
    expect(await seen(viewer, ids)).toEqual(before);
    const passedOn = (await receive()).id;
    await taken('triageDemand', { id: passedOn, kind: 'APPEAL' }, own, '', 'id');
    expect(await seen(viewer, { ...ids, demand: passedOn })).toEqual(before);
    const into = { id: passedOn, into: 'PETITION' };
    const { convertedPetition } = await taken('convertDemand', into, station, 'convertedPetition { id }');
    expect(await seen(viewer, { ...ids, demand: passedOn, petition: convertedPetition.id })).toEqual(before);
    await desk.taken('classifyPetition', { id: convertedPetition.id, matter: 'ACCUSATION' }, service);
    expect(await seen(viewer, { ...ids, demand: passedOn, petition: convertedPetition.id })).toEqual(before);
    await desk.taken('classifyPetition', { id: petition, matter: 'ACCUSATION' }, service);
    await desk.taken('classifyPetition', { id: petitionId, matter: 'ACCUSATION' }, service);
    await taken('triageDemand', { id: demand, kind: 'ACCUSATION' }, own, '', 'id');
    expect(await seen(viewer, ids)).toEqual(before);
    await desk.taken('sealPetition', { id: petition, agencyId: commission.agencyId }, service);
    expect(await seen(viewer, ids)).toEqual(before);
  });
});

describe('what nobody has classified', () => {
  it('is there for those who classify it and who brought it in, and for the congress once it is classified', async () => {
    const petition = (await desk.register()).id;
    const demand = (await receive({ title: appeal.title })).id;
    const { id: petitionProxy, petitionId } = await filed();
    const finds = async (viewer: Principal, ids: object) => (await seen(viewer, ids)).alone;
    expect(await finds(service, { petition })).toEqual(['FOUND']);
    expect(await finds(station, { petition })).toEqual(['NOT_FOUND']);
    for (const viewer of [station, own]) {
      expect(await finds(viewer, { demand, petitionProxy })).toEqual(['FOUND', 'FOUND']);
      expect(await finds(viewer, { petition: petitionId })).toEqual(['FOUND']);
    }
    const appealed = (await receive({ title: appeal.title })).id;
    await taken('triageDemand', { id: appealed, kind: 'APPEAL' }, own, '', 'id');
    const into = { id: appealed, into: 'PETITION' };
    const { convertedPetition } = await taken('convertDemand', into, station, 'convertedPetition { id }');
    expect(await finds(service, { demand: appealed })).toEqual(['FOUND']);
    expect(await finds(congress, { demand: appealed })).toEqual(['NOT_FOUND']);
    await desk.taken('classifyPetition', { id: convertedPetition.id, matter: 'APPEAL' }, service);
    expect(await finds(congress, { demand: appealed })).toEqual(['FOUND']);
    await desk.taken('classifyPetition', { id: petition, matter: 'APPEAL' }, service);
    await desk.taken('classifyPetition', { id: petitionId, matter: 'APPEAL' }, service);
    await taken('triageDemand', { id: demand, kind: 'HELP' }, own, '', 'id');
    const { congress: _, ...others } = strangers;
    expect(await finds(congress, { petition, demand, petitionProxy })).toEqual(['FOUND', 'FOUND', 'FOUND']);
    for (const viewer of Object.values(others))
      expect(await finds(viewer, { petition, demand, petitionProxy })).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });

  it('is no original of a repeated petition: the link would go away when it is sealed', async () => {
    const original = (await desk.register({ title: secret })).id;
    const repeated = await desk.register();
    const refused = await desk.take(
      'classifyPetition',
      { id: repeated.id, matter: 'REPEAT', repeatOfId: original },
      service,
    );
    expect(refused.refusal).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'input.repeatOfId' }] });
  });

  it('has a number that is drawn, so that no gap tells of what was sealed', async () => {
    const numbers: number[] = [];
    for (let n = 0; n < 5; n++) numbers.push(Number((await desk.register()).registrationNo.slice(-6)));
    expect(numbers.slice(1).every((one, n) => one === (numbers[n] as number) + 1)).toBe(false);
    expect(new Set(numbers).size).toBe(5);
  });
});

describe('a sealed petition', () => {
  it('leaves no copy in what led to it, no later than its hand-over', async () => {
    const { id: proxy, petitionId } = await filed();
    const demand = (await receive()).id;
    await taken('triageDemand', { id: demand, kind: 'APPEAL' }, own, '', 'id');
    const { convertedPetition } = await taken(
      'convertDemand',
      { id: demand, into: 'PETITION' },
      station,
      'convertedPetition { id }',
    );
    for (const id of [petitionId, convertedPetition.id]) {
      await desk.taken('classifyPetition', { id, matter: 'ACCUSATION' }, service);
      await desk.taken('sealPetition', { id, agencyId: commission.agencyId }, service);
    }
    const kept = await opened.subgraph.database
      .em()
      .execute('select version from petitions.record_image where subject_id in (?, ?, ?, ?)', [
        proxy,
        petitionId,
        demand,
        convertedPetition.id,
      ]);
    expect(kept).toEqual([]);
  });

  it('is not found by whoever repeats the request that brought it in', async () => {
    const input = { ...text, title: secret, maskedResident: '王**', idempotencyKey: 'received twice' };
    const { id } = await taken('receiveDemand', input, own);
    await taken('triageDemand', { id, kind: 'ACCUSATION' }, own, '', 'id');
    expect((await take(opened.subgraph, 'receiveDemand', input, own)).refusal).toMatchObject({ code: 'NOT_FOUND' });
    const petition = { ...appeal, petitioner: person, idempotencyKey: 'registered twice' };
    const registered = await taken('registerPetition', petition, service);
    await desk.taken('classifyPetition', { id: registered.id, matter: 'ACCUSATION' }, service);
    expect((await take(opened.subgraph, 'registerPetition', petition, service)).refusal).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
