import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { audience } from '../../gateway/identity/scopes.ts';
import { localIssuer } from '../../gateway/identity/trusted-issuer.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { as } from './as.ts';
import { clientsAt, type Heard, listening, transports } from './clients.ts';
import { events, heard, ofItem, ofLog, workOn } from './working.ts';

let hub: WritableHub;
let host: string;
let work: Awaited<ReturnType<typeof workOn>>;
let key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
const { client, closeClients } = clientsAt(() => host);
beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }];
  hub = await openWritableHub({
    issuers: [localIssuer('http://id.test', audience, () => ({ keys }))],
    streams: { waitingEvents: 5, streamsOfIdentity: 3, operationsOfConnection: 2 },
  });
  host = await listening(hub);
  work = await workOn(hub);
});
afterAll(async () => {
  closeClients();
  await hub.close();
});

const token = async (scope: string, seconds: number) => ({
  authorization: `Bearer ${await new SignJWT({ agency: 'congress-office', scope })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer('http://id.test')
    .setSubject(`client-${scope}`)
    .setAudience(audience)
    .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
    .sign(key)}`,
});

describe.each(transports)('over %s', (transport) => {
  it('a stream ends with its token, and says where to go on', async () => {
    const after = await work.now();
    const headers = await token('exchange:read inspections:read agencies:read', 5);
    const stream = client(transport, headers).listen(ofItem, { id: work.item.id, after });
    await work.report('一');
    const { code, resumeAfter } = await stream.ended;
    expect(code).toBe('UNAUTHENTICATED');
    expect(resumeAfter).toBe(events(stream).at(-1)?.cursor ?? after);
    await work.report('二');
    const onward = client(transport).listen(ofItem, { id: work.item.id, after: resumeAfter });
    await heard(onward, 2 - events(stream).length);
    onward.stop();
  });

  it('a token opens the streams that its scopes name, and no other', async () => {
    for (const scope of ['exchange:read', 'inspections:read']) {
      const stream = client(transport, await token(scope, 60)).listen(ofItem);
      expect([scope, (await stream.ended).code]).toEqual([scope, 'UNAUTHORIZED_FIELD_OR_TYPE']);
    }
    const after = await work.now();
    const stream = client(transport, await token('exchange:read', 60)).listen(
      'subscription ($after: String) { changes(after: $after) { id subject { ... on RectificationItem { number } } } }',
      { after },
    );
    await work.report('三');
    await heard(stream, 1);
    expect(stream.results[0]).toMatchObject({
      data: { changes: { subject: {} } },
      errors: [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    });
    stream.stop();
  });

  it('an identity has so many streams at a time and no more, until it closes one', async () => {
    const identity = as('health-commission');
    const opened = Array.from({ length: 4 }, () => client(transport, identity).listen(ofLog));
    const refused = await Promise.race(opened.map(async (stream) => ({ stream, ...(await stream.ended) })));
    expect(refused.code).toBe('RATE_LIMITED');
    const open = opened.filter((stream) => stream !== refused.stream);
    open[0]?.stop();
    const more = client(transport, identity);
    await expect.poll(() => endOf(more.listen(ofLog)), { timeout: 10_000 }).toBeUndefined();
    for (const stream of open) stream.stop();
  });
});

/** How a stream ends that ends at once. */
const endOf = (stream: Heard) =>
  Promise.race([stream.ended, new Promise((resolve) => setTimeout(resolve, 300))]).finally(stream.stop);

/** Some eight hundred kilobytes for each event. */
const large = `subscription ($after: String) { changes(after: $after) {
  ${Array.from({ length: 500 }, (_, n) => `${'a'.repeat(1_500)}${n}: id`).join(' ')} } }`;

it('a client that does not read what it is sent is told so, and where to go on; nothing is missed', async () => {
  const after = await work.now();
  const socket = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws');
  const messages: any[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: as('congress-office') }));
  await expect.poll(() => messages.length).toBe(1);
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: large, variables: { after } } }));
  const reading = client('distinct').listen(large, { after });
  await work.report('一');
  await expect.poll(() => messages.length, { timeout: 10_000 }).toBe(2);
  socket.pause();
  const all = 30;
  for (let n = 1; n < all; n++) {
    await heard(reading, n);
    await work.again();
  }
  await heard(reading, all);
  reading.stop();
  socket.resume();
  await expect.poll(() => messages.at(-1).type, { timeout: 10_000 }).toBe('error');
  const told = messages.slice(1, -1).map(({ payload }) => payload.extensions.event);
  const [{ extensions }] = messages.at(-1).payload;
  expect(extensions).toEqual({ code: 'LAGGED', resumeAfter: told.at(-1).cursor });
  const onward = client('websocket').listen(ofLog, { after: extensions.resumeAfter });
  await heard(onward, all - told.length);
  expect([...told, ...events(onward)]).toEqual(events(reading));
  onward.stop();
  socket.terminate();
}, 60_000);

it('many who ask the same are answered by one look at the record', async () => {
  const reads: string[] = [];
  const inspections = hub.subgraphs.find(({ name }) => name === 'inspections');
  const cost = async (count: number) => {
    const after = await work.now();
    const streams = Array.from({ length: count }, (_, n) =>
      client(n % 2 ? 'distinct' : 'websocket').listen(ofItem, { id: work.item.id, after }),
    );
    reads.length = 0;
    await work.report('众人');
    for (const stream of streams) await heard(stream, 1);
    for (const stream of streams) stream.stop();
    return reads.filter((text) => /^select .* from "inspections"."rectification_item" t where t."id" = /.test(text))
      .length;
  };
  const stop = inspections?.database.onStatement((text) => reads.push(text));
  expect([await cost(1), await cost(3)]).toEqual([2, 2]);
  stop?.();
});

it('a hub that stops says so, and where to go on', async () => {
  const after = await work.now();
  const streams = transports.map((transport) => client(transport).listen(ofLog, { after }));
  await work.report('末');
  for (const stream of streams) await heard(stream, 1);
  const [{ cursor }] = events(streams[0] as never);
  await hub.gateway.http.close();
  for (const stream of streams) expect(await stream.ended).toEqual({ code: 'SHUTTING_DOWN', resumeAfter: cursor });
});
