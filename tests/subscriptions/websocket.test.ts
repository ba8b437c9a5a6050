import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { as } from './as.ts';
import { listening } from './clients.ts';

let hub: WritableHub;
let host: string;
const opened: WebSocket[] = [];
beforeAll(async () => {
  hub = await openWritableHub({
    streams: { openingTime: 300, connections: 3, operationsOfConnection: 2, messageBytes: 20_000 },
  });
  host = await listening(hub);
});
afterAll(async () => {
  for (const socket of opened) socket.terminate();
  await hub.close();
});

interface Connection {
  socket: WebSocket;
  messages: any[];
  say(message: unknown): void;
  /** The next message that comes after as many as there are. */
  answer(count?: number): Promise<any>;
  closed: Promise<number>;
}

async function connect(protocols: string[] = ['graphql-transport-ws']): Promise<Connection> {
  const socket = new WebSocket(`ws://${host}/graphql`, protocols);
  opened.push(socket);
  const messages: any[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  socket.on('error', () => {});
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await Promise.race([once(socket, 'open'), closed]);
  return {
    socket,
    messages,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async answer(count = messages.length + 1) {
      await expect.poll(() => messages.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(count);
      return messages[count - 1];
    },
    closed,
  };
}

async function acknowledged(): Promise<Connection> {
  const connection = await connect();
  connection.say({ type: 'connection_init', payload: as('congress-office') });
  expect(await connection.answer(1)).toEqual({ type: 'connection_ack' });
  return connection;
}

const init = { type: 'connection_init' };
const subscribe = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } });
const endless = 'subscription { changes { id } }';

describe('a WebSocket is closed', () => {
  it.each([
    ['4408 when it does not say who it is', 4408, []],
    ['4401 when it asks before it is acknowledged', 4401, [subscribe('1', '{ __typename }')]],
    ['4429 when it says twice who it is', 4429, [init, init]],
    ['4409 when an operation has the id of another', 4409, [init, subscribe('1', endless), subscribe('1', endless)]],
    ['4400 when it sends no JSON', 4400, ['hello']],
    ['4400 when it sends a message of no known type', 4400, [{ type: 'start' }]],
    ['4400 when it sends what servers send', 4400, [init, { id: '1', type: 'next', payload: {} }]],
    ['4400 when a message lacks what it needs', 4400, [init, { id: '1', type: 'subscribe', payload: {} }]],
    ['4403 with a token that is not good', 4403, [{ ...init, payload: { Authorization: 'Bearer x' } }]],
    ['1009 when a message is too large', 1009, [{ ...init, payload: { large: 'x'.repeat(20_000) } }]],
  ])('%s', async (_, code, messages) => {
    const connection = await connect();
    for (const message of messages) {
      connection.say(message);
      if (message === init && connection.messages.length === 0 && messages[1] !== init) await connection.answer(1);
    }
    expect(await connection.closed).toBe(code);
  });

  it('4406 when it does not speak the protocol, and not even opened when it asks for another', async () => {
    expect(await (await connect([])).closed).toBe(4406);
    await expect(connect(['graphql-ws'])).rejects.toThrow('Server sent no subprotocol');
  });
});

it('a ping is answered at once, with what it brought, also before the connection is acknowledged', async () => {
  const connection = await connect();
  connection.say({ type: 'ping', payload: { n: 1 } });
  expect(await connection.answer(1)).toEqual({ type: 'pong', payload: { n: 1 } });
  connection.say({ type: 'ping' });
  expect(await connection.answer(2)).toEqual({ type: 'pong' });
  connection.socket.close();
  await connection.closed;
});

it('operations run side by side; what does not fit the schema is an error, and nothing comes after it', async () => {
  const connection = await acknowledged();
  connection.say({ id: 'gone', type: 'complete' });
  connection.say({ type: 'pong' });
  connection.say(subscribe('wrong', '{ nothing }'));
  expect(await connection.answer(2)).toMatchObject({
    id: 'wrong',
    type: 'error',
    payload: [{ message: expect.any(String), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
  connection.say(subscribe('broken', '{'));
  expect(await connection.answer(3)).toMatchObject({ id: 'broken', type: 'error' });
  connection.say(subscribe('right', '{ __typename }'));
  expect(await connection.answer(5)).toEqual({ id: 'right', type: 'complete' });
  expect(connection.messages[3]).toMatchObject({
    id: 'right',
    type: 'next',
    payload: { data: { __typename: 'Query' } },
  });
  expect(connection.messages.map(({ id }) => id)).toEqual([undefined, 'wrong', 'broken', 'right', 'right']);
  connection.socket.close();
  await connection.closed;
});

it('has so many operations at a time and no more, until one is completed; its id is free again', async () => {
  const connection = await acknowledged();
  for (const id of ['1', '2', '3']) connection.say(subscribe(id, endless));
  expect(await connection.answer(2)).toMatchObject({
    id: '3',
    type: 'error',
    payload: [{ extensions: { code: 'RATE_LIMITED', limit: 2 } }],
  });
  connection.say({ id: '1', type: 'complete' });
  connection.say(subscribe('1', '{ __typename }'));
  expect(await connection.answer(4)).toEqual({ id: '1', type: 'complete' });
  connection.socket.close();
  await connection.closed;
});

it('there are so many at a time and no more, and none anywhere else', async () => {
  const refusal = async (path: string) => {
    const socket = new WebSocket(`ws://${host}${path}`, 'graphql-transport-ws');
    opened.push(socket);
    socket.on('error', () => {});
    const [, response] = await once(socket, 'unexpected-response');
    return response.statusCode;
  };
  expect(await refusal('/graphql/stream')).toBe(404);
  const connections = await Promise.all(Array.from({ length: 3 }, acknowledged));
  expect(await refusal('/graphql')).toBe(503);
  for (const { socket } of connections) socket.close();
});
