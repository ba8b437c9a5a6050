import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { as } from './as.ts';
import { clientsAt, listening } from './clients.ts';
import { heard, ofLog, workOn } from './working.ts';

let hub: WritableHub;
let host: string;
let work: Awaited<ReturnType<typeof workOn>>;
const { client, closeClients } = clientsAt(() => host);
beforeAll(async () => {
  hub = await openWritableHub({ streams: { streams: 2, unreadTime: 500 } });
  host = await listening(hub);
  work = await workOn(hub);
});
afterAll(async () => {
  closeClients();
  await hub.close();
});

it('a hub has so many streams at a time and no more, whoever asks, until one is closed', async () => {
  const after = await work.now();
  await work.report('一');
  const listen = (slug: string) => client('websocket', as(slug)).listen(ofLog, { after });
  const opened = ['congress-office', 'ecology-bureau', 'water-bureau'].map(listen);
  const refused = await Promise.race(opened.map(async (stream) => ({ stream, ...(await stream.ended) })));
  expect(refused.code).toBe('RATE_LIMITED');
  const open = opened.filter((stream) => stream !== refused.stream);
  open[0]?.stop();
  await expect
    .poll(
      async () => {
        const stream = listen('congress-office');
        const end = await Promise.race([stream.ended, heard(stream, 1).then(() => 'HEARD')]);
        stream.stop();
        return end;
      },
      { timeout: 10_000 },
    )
    .toBe('HEARD');
  open[1]?.stop();
});

/** An event stream of some eight hundred kilobytes for each event, on a connection that can stop reading. */
function largeStream(after: string): Promise<Socket> {
  const names = Array.from({ length: 500 }, (_, n) => `${'a'.repeat(1_500)}${n}: id`).join(' ');
  const query = `subscription ($after: String) { changes(after: $after) { ${names} } }`;
  const body = JSON.stringify({ query, variables: { after } });
  return new Promise((resolve) => {
    const [address, port] = host.split(':');
    const socket = connect(Number(port), address, () => {
      socket.write(
        [
          'POST /graphql/stream HTTP/1.1',
          `host: ${host}`,
          'accept: text/event-stream',
          'content-type: application/json',
          'x-development-agency: congress-office',
          `content-length: ${Buffer.byteLength(body)}`,
          '',
          body,
        ].join('\r\n'),
      );
      resolve(socket);
    });
  });
}

it('a client that leaves unread what it was sent is cut off after a time', async () => {
  await work.report('二');
  const after = await work.now();
  const socket = await largeStream(after);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.pause();
  for (let n = 0; n < 30; n += 1) await work.again();
  // Nothing of the socket is read: that it is cut off shows on the hub's side.
  const connections = () =>
    new Promise<number>((resolve) => hub.gateway.http.server.getConnections((_, count) => resolve(count)));
  const before = await connections();
  await expect.poll(connections, { timeout: 10_000 }).toBeLessThan(before);
  socket.destroy();
}, 30_000);
