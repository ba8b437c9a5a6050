import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { as } from './as.ts';
import { listening } from './clients.ts';

let hub: WritableHub;
let url: string;
const cut = new AbortController();
beforeAll(async () => {
  hub = await openWritableHub({ streams: { openingTime: 1_500, connections: 4, operationsOfConnection: 1 } });
  url = `http://${await listening(hub)}/graphql/stream`;
});
afterAll(async () => {
  cut.abort();
  await hub.close();
});

const json = { 'content-type': 'application/json' };
const stream = { accept: 'text/event-stream' };
const tokenHeader = 'x-graphql-event-stream-token';

const send = (method: string, headers: Record<string, string> = {}, body?: unknown, search = '') =>
  fetch(`${url}${search}`, {
    method,
    signal: cut.signal,
    headers: { ...as('congress-office'), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const reserve = async () => (await send('PUT')).text();
const errorsOf = async (response: Response) => ((await response.json()) as any).errors;

/** Reads a stream until it has told so many events. */
async function told(response: Response, count: number): Promise<string[]> {
  const events: string[] = [];
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    const blocks = text.split('\n\n');
    text = blocks.pop() as string;
    events.push(...blocks.filter((block) => !block.startsWith(':')));
    if (events.length >= count) break;
  }
  return events;
}

describe('a stream for each operation', () => {
  it.each(['POST', 'GET'])('answers a query by %s with a result and its end', async (method) => {
    const query = '{ viewer { agency { slug } } }';
    const response =
      method === 'POST'
        ? await send(method, { ...json, ...stream }, { query })
        : await send(method, stream, undefined, `?query=${encodeURIComponent(query)}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const [next, complete] = (await response.text()).replace(/^:\n\n/, '').split('\n\n');
    expect(next).toMatch(/^event: next\ndata: \{"data":\{"viewer":\{"agency":\{"slug":"congress-office"\}\}\}/);
    expect(complete).toMatch(/^event: complete\ndata: ?$/);
  });

  it('tells what does not fit the schema on the stream', async () => {
    const response = await send('POST', { ...json, ...stream }, { query: 'subscription { nothing }' });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(text).toMatch(/event: complete\ndata: ?\n/);
  });

  it.each([
    ['no operation', 400, 'POST', { ...json, ...stream }, {}],
    ['a document that does not parse', 400, 'POST', { ...json, ...stream }, { query: '{' }],
    ['JSON that does not parse', 400, 'POST', { ...json, ...stream }, '{'],
    ['another media type', 415, 'POST', { 'content-type': 'text/plain', ...stream }, '{ __typename }'],
    ['a method that it does not have', 405, 'PATCH', {}, undefined],
    ['a method that it does not have, where there is a stream', 405, 'PATCH', stream, undefined],
    ['an answer of another media type', 406, 'POST', { ...json, accept: 'text/html' }, { query: '{ __typename }' }],
    ['a reservation as a stream', 406, 'PUT', stream, undefined],
    [
      'an id of the operation that is no text',
      400,
      'POST',
      { ...json, ...stream },
      { query: '{ __typename }', extensions: { operationId: 1 } },
    ],
  ])('refuses %s', async (_, status, method, headers, body) => {
    const response = await send(method, headers as Record<string, string>, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, POST, PUT, DELETE' : null);
    expect((await errorsOf(response))[0].extensions.code).toMatch(/^(BAD_REQUEST|GRAPHQL_PARSE_FAILED)$/);
  });

  it('takes a media type in letters of any case', async () => {
    const headers = { 'content-type': 'Application/JSON', accept: 'Text/Event-Stream' };
    const response = await send('POST', headers, { query: '{ __typename }' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await response.text()).toContain('event: next');
  });

  it('changes nothing by GET', async () => {
    const mutation = `mutation { receiveDemand(input: { id: "x" }) { id } }`;
    const valid = 'mutation { withdrawWebhook(input: { id: "01941f29-7c00-7000-8000-000000000001" }) { id } }';
    expect((await send('GET', stream, undefined, `?query=${encodeURIComponent(mutation)}`)).status).toBe(200);
    const response = await send('GET', stream, undefined, `?query=${encodeURIComponent(valid)}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('is for who has a good token, or none', async () => {
    const bad = { authorization: 'Bearer x', ...json, ...stream };
    const response = await fetch(url, { method: 'POST', headers: bad, body: '{"query":"{ __typename }"}' });
    expect(response.status).toBe(401);
  });
});

describe('one stream for several operations', () => {
  it('is reserved, opened once, by header or address, and told the operations of its token', async () => {
    const reserved = await send('PUT', { accept: 'text/plain' });
    expect([reserved.status, reserved.headers.get('content-type')]).toEqual([201, 'text/plain; charset=utf-8']);
    const token = await reserved.text();
    expect((await send('PUT', { [tokenHeader]: token })).status).toBe(409);
    const opened = await send('GET', stream, undefined, `?token=${token}`);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect((await send('GET', { ...stream, [tokenHeader]: token })).status).toBe(409);
    const ask = (query: string, operationId?: string, more: Record<string, string> = {}) =>
      send('POST', { ...json, [tokenHeader]: token, ...more }, { query, extensions: { operationId } });
    expect((await ask('{ __typename }')).status).toBe(400);
    expect((await ask('{ nothing }', '0')).status).toBe(400);
    expect((await ask('{ __typename }', '0', { accept: 'gibberish' })).status).toBe(406);
    expect((await ask('{ __typename }', '0', { 'content-type': 'text/plain' })).status).toBe(415);
    const accepted = await ask('{ __typename }', '1', {
      accept: 'application/graphql-response+json, application/json',
    });
    expect([accepted.status, await accepted.text()]).toEqual([202, '']);
    expect((await ask('subscription { changes { id } }', '2')).status).toBe(202);
    expect((await ask('subscription { changes { id } }', '2')).status).toBe(409);
    expect((await ask('subscription { changes { id } }', '3')).status).toBe(202);
    const events = await told(opened, 4);
    expect(events[0]).toMatch(/^event: next\ndata: \{"id":"1","payload":\{"data":\{"__typename":"Query"\}/);
    expect(events[1]).toBe('event: complete\ndata: {"id":"1"}');
    expect(events[2]).toMatch(/^event: next\ndata: \{"id":"3","payload":\{"errors":.*"RATE_LIMITED","limit":1/);
    expect(events[3]).toBe('event: complete\ndata: {"id":"3"}');
  });

  it('ends an operation when it is told to', async () => {
    const token = await reserve();
    const opened = await send('POST', { ...stream, [tokenHeader]: token });
    const ask = { query: 'subscription { changes { id } }', extensions: { operationId: '1' } };
    expect((await send('POST', { ...json, [tokenHeader]: token }, ask)).status).toBe(202);
    expect((await send('DELETE', { [tokenHeader]: token })).status).toBe(400);
    expect((await send('DELETE', { [tokenHeader]: token }, undefined, '?operationId=1')).status).toBe(200);
    expect(await told(opened, 1)).toEqual(['event: complete\ndata: {"id":"1"}']);
  });

  it('is for who reserved it: to anybody else its token is one that nobody was given', async () => {
    const token = await reserve();
    const theirs = { ...as('water-bureau'), [tokenHeader]: token };
    for (const method of ['POST', 'GET', 'DELETE']) expect((await send(method, theirs)).status).toBe(404);
    expect((await send('PUT', theirs)).status).toBe(201);
    const opened = await send('GET', { ...stream, [tokenHeader]: token });
    expect(opened.status).toBe(200);
    await opened.body?.cancel();
  });

  it('is not found by a token that nobody was given', async () => {
    for (const method of ['POST', 'GET', 'DELETE']) {
      const response = await send(method, { [tokenHeader]: 'guessed' });
      expect([method, response.status]).toEqual([method, 404]);
      expect((await errorsOf(response))[0].extensions.code).toBe('BAD_REQUEST');
    }
    expect(await (await send('PUT', { [tokenHeader]: 'chosen' })).text()).not.toBe('chosen');
  });

  it('is given up when nobody comes for it, with what was to be told on it', async () => {
    const token = await reserve();
    const ask = { query: 'subscription { changes { id } }', extensions: { operationId: '1' } };
    expect((await send('POST', { ...json, [tokenHeader]: token }, ask)).status).toBe(202);
    await expect
      .poll(async () => (await send('DELETE', { [tokenHeader]: token }, undefined, '?operationId=2')).status, {
        timeout: 5_000,
      })
      .toBe(404);
  });

  it('there are so many of at a time and no more', async () => {
    const refused = async () => {
      const response = await send('PUT');
      return [response.status, response.headers.get('retry-after')];
    };
    await expect.poll(refused).toEqual([503, '30']);
  });
});

it('a subscription that is asked where there is one answer alone is sent to where there are streams', async () => {
  const { status, errors } = await hub.ask('subscription { changes { id } }');
  expect([status, errors[0]?.extensions['code'], errors[0]?.message]).toEqual([
    400,
    'BAD_REQUEST',
    expect.stringContaining('/graphql/stream'),
  ]);
});
