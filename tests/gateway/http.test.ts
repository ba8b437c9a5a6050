import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compressedFrom } from '../../gateway/http/graphql.ts';
import { type Hub, office, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

describe('GraphQL over HTTP', () => {
  it('answers in the media type that the client asks for', async () => {
    expect(
      (await hub.ask('{ viewer { isAnonymous } }', {}, { accept: 'application/graphql-response+json' })).contentType,
    ).toContain('application/graphql-response+json');
    expect((await hub.ask('{ viewer { isAnonymous } }', {}, { accept: 'application/json' })).contentType).toContain(
      'application/json',
    );
  });

  it.each([
    ['malformed JSON', '{"query', 400, 'BAD_REQUEST'],
    ['an empty object', '{}', 400, 'BAD_REQUEST'],
    ['a list', '[]', 400, 'BAD_REQUEST'],
    ['a syntax error', '{"query":"{ "}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ nope }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations and no name',
      '{"query":"query A { viewer { isAnonymous } } query B { viewer { isAnonymous } }"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a name that is not there',
      '{"query":"query A { viewer { isAnonymous } }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a malformed credit code',
      '{"query":"{ agency(creditCode: \\"11150800FAKE00013X\\") { id } }"}',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a malformed credit code in a variable',
      '{"query":"query ($c: CreditCode!) { agency(creditCode: $c) { id } }","variables":{"c":"1"}}',
      400,
      'BAD_USER_INPUT',
    ],
    ['a first of 1000', '{"query":"{ agencies(first: 1000) { nodes { id } } }"}', 200, 'VALIDATION_FAILED'],
    ['a wrong cursor', '{"query":"{ agencies(after: \\"zzz\\") { nodes { id } } }"}', 200, 'VALIDATION_FAILED'],
    [
      'an unknown id',
      '{"query":"{ agency(id: \\"019412f0-0000-7000-8000-000000000000\\") { id } }"}',
      200,
      'NOT_FOUND',
    ],
    [
      'an unknown agency in the development header',
      '{"query":"{ viewer { agency { id } } }"}',
      401,
      'UNAUTHENTICATED',
      { 'x-development-agency': 'nobody' },
    ],
    [
      'a development header that is not a slug',
      '{"query":"{ viewer { agency { id } } }"}',
      401,
      'UNAUTHENTICATED',
      { 'x-development-agency': 'DROP TABLE' },
    ],
  ])('%s gets a clear error', async (_, payload, status, code, headers?: object) => {
    const answer = await hub.post(payload, headers as Record<string, string> | undefined);
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.errors)).not.toMatch(/stack|node_modules|select |\.ts:/i);
  });

  it('refuses what is not JSON and what is too large', async () => {
    expect((await hub.post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await hub.post(JSON.stringify({ query: ' '.repeat(1_100_000) }))).status).toBe(413);
  });

  it('answers queries over GET, and refuses mutations there', async () => {
    const get = (query: string) =>
      hub.gateway.http.inject({
        method: 'GET',
        url: `/graphql?query=${encodeURIComponent(query)}`,
        headers: { 'apollo-require-preflight': '1' },
      });
    expect((await get('{ viewer { isAnonymous } }')).json().data).toEqual({ viewer: { isAnonymous: true } });
  });

  it('compresses what is long for those who take it', async () => {
    const ask = (first: number, headers: Record<string, string>) =>
      hub.gateway.http.inject({
        method: 'POST',
        url: '/graphql',
        payload: {
          query: '{ agencies { nodes { id name } } petitions(first: 100) { nodes { id title content } } }'.replace(
            '100',
            String(first),
          ),
        },
        headers: { ...office, ...headers },
      });
    const plain = await ask(100, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.rawPayload.length).toBeGreaterThan(compressedFrom);
    const long = await ask(100, { 'accept-encoding': 'br, gzip' });
    expect([long.statusCode, long.headers['content-encoding'], long.headers['vary']]).toEqual([
      200,
      'gzip',
      'accept-encoding',
    ]);
    expect(long.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(long.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    expect(JSON.parse(gunzipSync(long.rawPayload).toString('utf8')).data).toEqual(plain.json().data);
    const short = await ask(1, { 'accept-encoding': 'gzip' });
    expect([short.statusCode, short.headers['content-encoding']]).toEqual([200, undefined]);
  });

  it('says who asks by the development header in the demo', async () => {
    const { data } = await hub.ask(
      '{ viewer { isAnonymous agency { slug } } }',
      {},
      { 'x-development-agency': 'ecology-bureau' },
    );
    expect(data.viewer).toEqual({ isAnonymous: false, agency: { slug: 'ecology-bureau' } });
  });
});

describe('the face for people', () => {
  it('is the GraphiQL page for a browser, with files that exist', async () => {
    const page = await hub.gateway.http.inject({
      method: 'GET',
      url: '/graphql',
      headers: { accept: 'text/html,application/xhtml+xml' },
    });
    expect(page.headers['content-type']).toContain('text/html');
    const files = [...page.payload.matchAll(/(?:src|href)="(\/graphql\/assets\/[^"]+)"/g)].map(
      (match) => match[1] as string,
    );
    expect(files.length).toBeGreaterThan(2);
    for (const file of files)
      expect((await hub.gateway.http.inject({ method: 'GET', url: file })).statusCode, file).toBe(200);
    expect(
      (await hub.gateway.http.inject({ method: 'GET', url: '/graphql/assets/..%2F..%2Fpackage.json' })).statusCode,
    ).toBe(404);
  });

  it('tells Prometheus of its process and its operations', async () => {
    await hub.ask('{ __typename }');
    const { statusCode, headers, payload } = await hub.gateway.http.inject('/metrics');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(payload).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(payload).toMatch(
      /^hub_operations_total\{executor="(compiled",reason=""|reference",reason="switch")\} [1-9]/m,
    );
  });

  it('tells that it lives and is ready', async () => {
    expect((await hub.gateway.http.inject('/health/live')).statusCode).toBe(200);
    const ready = await hub.gateway.http.inject('/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(Object.keys(ready.json().subgraphs)).toEqual(hub.subgraphs.map(({ name }) => name));
  });
});
