import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { startHub } from './hub-process.ts';

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });

it('a stop finishes the request that is running, takes no new one, waits for nobody who asks nothing, and ends with 0', async () => {
  const hub = await startHub({ DATA_DIR: 'memory:' });
  const port = Number(new URL(hub.url).port);
  const body = JSON.stringify({ query: '{ agencies { totalCount } }' });
  // Nothing is ever asked on it.
  await open(port);
  const socket = await open(port);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  // The server has begun with this request: it waits for the second half of its body.
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
  );
  await new Promise<void>((resolve) => socket.once('data', () => resolve()));
  socket.write(body.slice(0, 10));
  const stopped = hub.stop();
  // The signal has arrived once nobody new gets in.
  for (let refused = false; !refused; ) {
    refused = await open(port).then(
      (other) => {
        other.destroy();
        return new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
      },
      () => true,
    );
  }
  socket.write(body.slice(10));
  expect(await stopped).toBe(0);
  expect(received).toContain('{"data":{"agencies":{"totalCount":14}}');
}, 120_000);
