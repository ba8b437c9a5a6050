import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { as } from './as.ts';
import { clientsAt, listening, transports } from './clients.ts';
import { events, heard } from './working.ts';

let hub: WritableHub;
let host: string;
const { client, closeClients } = clientsAt(() => host);
beforeAll(async () => {
  hub = await openWritableHub();
  host = await listening(hub);
});
afterAll(async () => {
  closeClients();
  await hub.close();
});

const ofList = `subscription ($agencyId: ID, $after: String) {
  list: worklistChanged(agencyId: $agencyId, after: $after) { slug worklist(first: 1) { totalCount } } }`;

/** Owed by the petition service until it has classified it, and known to it alone. */
async function register(): Promise<void> {
  const { errors } = await hub.ask(
    'mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { id } }',
    {
      input: {
        title: '反映渠道淤堵',
        content: '渠道淤堵。',
        topic: 'GOVERNMENT_SERVICE',
        divisionCode: '150802100',
        channel: 'LETTER',
      },
    },
    as('petition-service'),
  );
  expect(errors).toEqual([]);
  await hub.settle();
}
/** A change before the subscription has begun is not told of: there are more until one is. */
const patience = { timeout: 15_000 };

const countOf = async (slug: string, viewer = slug): Promise<number> => {
  const { data } = await hub.ask(
    'query ($slug: String) { agency(slug: $slug) { worklist(first: 1) { totalCount } } }',
    { slug },
    as(viewer),
  );
  return data.agency.worklist.totalCount;
};
const idOf = async (slug: string) =>
  (await hub.ask('query ($slug: String) { agency(slug: $slug) { id } }', { slug })).data.agency.id;

describe.each(transports)('over %s', (transport) => {
  it('an agency is told of its worklist as it is after each change, and how it is when it comes back', async () => {
    const before = await countOf('petition-service');
    const stream = client(transport, as('petition-service')).listen(ofList);
    await hub.settle();
    await expect
      .poll(async () => {
        await register();
        return stream.results.length;
      }, patience)
      .toBeGreaterThan(0);
    const { data, extensions } = stream.results.at(-1) as any;
    expect(data.list).toEqual({ slug: 'petition-service', worklist: { totalCount: expect.any(Number) } });
    expect(data.list.worklist.totalCount).toBeGreaterThan(before);
    expect(extensions.event).toMatchObject({ type: 'worklist.changed', cursor: expect.any(String) });
    const [{ cursor }] = events(stream).slice(-1);
    stream.stop();
    await register();
    const onward = client(transport, as('petition-service')).listen(ofList, { after: cursor });
    await heard(onward, 1);
    expect((onward.results[0] as any).data.list.worklist.totalCount).toBe(await countOf('petition-service'));
    onward.stop();
  });
});

it('nothing is told of what the viewer may not see, nor while what was selected is the same', async () => {
  const agencyId = await idOf('petition-service');
  const other = client('websocket', as('ecology-bureau')).listen(ofList, { agencyId });
  const same = client('websocket', as('petition-service')).listen('subscription { worklistChanged { slug } }');
  const own = client('websocket', as('petition-service')).listen(ofList);
  await expect
    .poll(async () => {
      await register();
      return own.results.length;
    }, patience)
    .toBeGreaterThan(1);
  expect(other.results).toEqual([]);
  expect(same.results).toEqual([]);
  for (const stream of [other, same, own]) stream.stop();
});

it('an id that is none, and a viewer without an agency that names none, are refused', async () => {
  const wrong = client('websocket', as('ecology-bureau')).listen(ofList, { agencyId: 'x' });
  expect((await wrong.ended).code).toBe('VALIDATION_FAILED');
});
