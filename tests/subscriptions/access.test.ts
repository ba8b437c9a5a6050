import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { grantOf, petitionFrom, purpose } from '../sharing.ts';
import { as } from './as.ts';
import { clientsAt, listening } from './clients.ts';
import { events, heard, workOn } from './working.ts';

let hub: WritableHub;
let host: string;
let now: () => Promise<string>;
const { client, closeClients } = clientsAt(() => host);
beforeAll(async () => {
  hub = await openWritableHub();
  host = await listening(hub);
  ({ now } = await workOn(hub));
});
afterAll(async () => {
  closeClients();
  await hub.close();
});

async function take(action: string, input: object, slug: string): Promise<any> {
  const { data, errors } = await hub.ask(
    `mutation ($input: ${action[0]?.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { id } }`,
    { input },
    as(slug),
  );
  expect(errors).toEqual([]);
  await hub.settle();
  return data[action];
}

/** Lets the log tell an agency of a petition; gives the event's id. */
async function tell(id: string, slug: string): Promise<string> {
  const { data } = await hub.ask('query ($slug: String!) { agency(slug: $slug) { id } }', { slug });
  const exchange = hub.subgraphs.find(({ name }) => name === 'exchange');
  if (!exchange) throw new Error('the exchange is not open');
  const [row] = (await exchange.database.em().execute(
    `insert into exchange.change select gen_random_uuid(), (select max(sequence) + 1 from exchange.change), 'petitions',
       'Petition.notifyPetitioner', 'Petition', ?, array[?::uuid], null, 'NOTIFIED', '{}', 3, now(), now(), null returning id`,
    [id, data.agency.id],
  )) as { id: string }[];
  return row?.id as string;
}

const ofPetition = `subscription ($id: ID, $after: String) {
  petitionChanged(id: $id, after: $after) { id petitioner { name } } }`;

it('a grant that is revoked is over for streams that run, two seconds later at the latest', async () => {
  const id = await petitionFrom(take, '150821100');
  const grantId = await grantOf(take);
  const after = await now();
  const granted = { ...as('agriculture-bureau'), 'x-purpose': encodeURIComponent(purpose) };
  const streams = (['distinct', 'single', 'websocket'] as const).map((transport) =>
    client(transport, granted).listen(ofPetition, { id, after }),
  );
  const bystander = client('websocket', as('agriculture-bureau')).listen(ofPetition, { id, after });
  const own = client('websocket', as('petition-service')).listen(ofPetition, { id, after });
  const first = await tell(id, 'agriculture-bureau');
  for (const stream of [...streams, bystander]) await heard(stream, 1);
  for (const { results } of streams)
    expect(results[0]?.data.petitionChanged).toMatchObject({ id, petitioner: { name: '乌云示例' } });
  expect(bystander.results[0]?.data.petitionChanged.petitioner.name).toBeNull();
  await take('revokeShare', { id: grantId, reason: '依据的规定已废止' }, 'petition-service');
  await setTimeout(2_000);
  const second = await tell(id, 'agriculture-bureau');
  await expect.poll(() => events(own).at(-1)?.id, { timeout: 5_000 }).toBe(second);
  // Whoever was granted the same hears of the event in the log, and nothing of the record.
  const log = client('websocket', granted).listen('subscription ($after: String) { changes(after: $after) { id } }', {
    after: events(own).find((event) => event.id === first).cursor,
  });
  await expect.poll(() => events(log).at(-1)?.id, { timeout: 5_000 }).toBe(second);
  expect([...streams, bystander].map(({ results }) => results.length)).toEqual([1, 1, 1, 1]);
});

it('a grant that has just begun is there for streams that run, however lately grants were looked up', async () => {
  const id = await petitionFrom(take, '150822100');
  const request = {
    item: 'petitions',
    legalBasis: '信访工作条例第二十三条',
    scenario: '协同办理本区信访事项',
    purpose,
    method: 'INTERFACE',
    fields: ['Petition.title'],
    divisionCode: '150822',
    expiresOn: '2026-12-31',
  };
  const { id: grantId } = await take('requestShare', request, 'agriculture-bureau');
  await take('decideShare', { id: grantId, isApproved: true }, 'petition-service');
  const after = await now();
  const granted = { ...as('agriculture-bureau'), 'x-purpose': encodeURIComponent(purpose) };
  const stream = client('websocket', granted).listen(
    'subscription ($id: ID, $after: String) { petitionChanged(id: $id, after: $after) { title } }',
    { id, after },
  );
  const log = client('websocket', granted).listen('subscription ($after: String) { changes(after: $after) { id } }', {
    after,
  });
  const before = await tell(id, 'agriculture-bureau');
  await expect.poll(() => events(log).at(-1)?.id, { timeout: 5_000 }).toBe(before);
  // Without the pause of the others, so that what was looked up for that event is not forgotten yet.
  await hub.ask(
    'mutation ($id: ID!) { activateShare(input: { id: $id }) { id } }',
    { id: grantId },
    as('petition-service'),
  );
  const begun = await tell(id, 'agriculture-bureau');
  await expect.poll(() => events(stream).at(-1)?.id, { timeout: 5_000 }).toBe(begun);
  expect(stream.results.at(-1)?.data.petitionChanged).toEqual({ title: '灌溉用水不足' });
});

it('of what is sealed nobody is told, but that it is gone to whoever may know that it was there', async () => {
  const after = await now();
  const watching = (['petition-service', 'congress-office'] as const).map((slug) =>
    client('websocket', as(slug)).listen(ofPetition, { after }),
  );
  const matter = {
    title: '反映收受礼金',
    content: '采购环节。',
    topic: 'GOVERNMENT_SERVICE',
    divisionCode: '150802100',
  };
  const { id } = await take('registerPetition', { ...matter, channel: 'LETTER' }, 'petition-service');
  await hub.ask(
    'mutation ($id: ID!) { classifyPetition(input: { id: $id, matter: ACCUSATION }) { id } }',
    { id },
    as('petition-service'),
  );
  await hub.settle();
  const shown = await petitionFrom(take, '150821100');
  await expect.poll(() => watching[0]?.results.at(-1)?.data.petitionChanged.id, { timeout: 5_000 }).toBe(shown);
  expect(watching[0]?.results.map(({ data }) => data.petitionChanged.id)).not.toContain(id);
  const exchange = hub.subgraphs.find(({ name }) => name === 'exchange');
  await exchange?.database.em().execute(
    `insert into exchange.change select gen_random_uuid(), (select max(sequence) + 1 from exchange.change), 'petitions', 'record.sealed',
       'Petition', ?, '{}', null, 'SEALED', '{}', 3, now(), now(), null`,
    [id],
  );
  for (const stream of watching)
    await expect
      .poll(() => stream.results.at(-1), { timeout: 5_000 })
      .toMatchObject({ data: { petitionChanged: null }, extensions: { event: { type: 'record.sealed' } } });
});

it('a cursor from before what the log still holds is refused, with the oldest one', async () => {
  const after = await now();
  const exchange = hub.subgraphs.find(({ name }) => name === 'exchange');
  await exchange?.database
    .em()
    .execute(
      `insert into exchange.change_horizon (sequence, id, logged_at) select max(sequence) + 1, gen_random_uuid(), now() from exchange.change`,
    );
  for (const transport of ['distinct', 'single', 'websocket'] as const) {
    const { code } = await client(transport, as('congress-office')).listen(ofPetition, { after }).ended;
    expect(code).toBe('CURSOR_EXPIRED');
  }
});
