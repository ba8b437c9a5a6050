import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parse } from 'csv-parse/sync';
import Fastify, { type FastifyInstance } from 'fastify';
import { readSheet } from 'read-excel-file/universal';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerErrors } from '../../gateway/http/error-answers.ts';
import { registerExport } from '../../gateway/http/export.ts';
import { OperationFailed } from '../../gateway/paging/operation-failed.error.ts';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { agencyViewer, congressOffice, testClock } from '../../platform/testing/index.ts';
import { type Hub, type HubAnswer, openedHub, recordOf } from '../hub.ts';

let hub: Hub;
let http: FastifyInstance;
let address: string;

const viewers: Record<string, Principal> = {
  office: congressOffice,
  narrow: { ...congressOffice, scopes: ['inspections:read'] },
  expired: { ...congressOffice, expiresAt: new Date('2026-01-01T00:00:00Z') },
  bureau: agencyViewer('agriculture-bureau'),
};
const limits = { rows: 1_000, columns: 8, cells: 1_700, characters: 1_000_000, known: 2, anonymous: 1, time: 60_000 };
/** Runs before each page; the receipts of the pages that were read. */
let before: (page: number, left: AbortSignal) => unknown = () => {};
let receipts: string[] = [];

beforeAll(async () => {
  hub = await openedHub();
  http = Fastify();
  registerExport(http, {
    operations: {
      async execute(query, variables, viewer, left) {
        await before(receipts.length + 1, left as AbortSignal);
        const answer = await hub.gateway.operations.execute(query, variables, viewer, left);
        receipts.push((answer as unknown as { extensions: HubAnswer }).extensions.receipt);
        return answer;
      },
    },
    identify: async ({ from }) => viewers[from ?? ''] ?? anonymous,
    schema: () => hub.gateway.schema,
    maxTokens: 10_000,
    limits,
    clock: testClock,
    log: createLogger('silent'),
  });
  answerErrors(http, createLogger('silent'));
  await http.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
});
afterAll(() => http.close());
afterEach(() => {
  before = () => {};
  receipts = [];
});

const exported = (format: string, query: string, from = 'office', variables: object = {}, signal?: AbortSignal) =>
  fetch(`${address}/export?format=${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', from },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? null,
  });
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
const errorsOf = async (response: Response) => ((await response.json()) as HubAnswer).errors;
const suggestions = '{ suggestions { nodes { id number title leadAgency { slug } } } }';

describe('GET and POST /export', () => {
  it('give the whole connection as CSV, page after page, each with its disclosure record', async () => {
    const response = await exported('csv', suggestions);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="suggestions-2026-01-19.csv"',
      'cache-control': 'private, no-store',
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = rowsOf(bytes.toString());
    const { data } = await hub.ask(
      '{ suggestions(first: 100) { totalCount nodes { id number title leadAgency { slug } } } }',
    );
    expect(rows).toHaveLength(data.suggestions.totalCount);
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.slice(0, 100)).toEqual(
      data.suggestions.nodes.map(({ leadAgency, number, ...one }: any) => ({
        ...one,
        number: number ?? '',
        'leadAgency.slug': leadAgency?.slug ?? '',
      })),
    );
    expect(receipts).toHaveLength(3);
    const told = receipts.flatMap((receipt) => recordOf({ receipt } as HubAnswer).records);
    const ids = told.filter(({ type }) => type === 'Suggestion').flatMap((one) => one.ids);
    expect(new Set(ids)).toEqual(new Set(rows.map(({ id }) => id)));
  });

  it('are served by the hub, to agencies as to anybody', async () => {
    const get = (headers: Record<string, string>) =>
      hub.gateway.http.inject({ url: '/export?format=csv&query={petitions{nodes{id}}}', headers });
    expect((await get({ 'x-development-agency': 'agriculture-bureau' })).statusCode).toBe(200);
    expect((await get({})).statusCode).toBe(401);
  });

  it('take the query from the address too', async () => {
    const query =
      'query A { agencies { nodes { slug } } } query B($k: [AgencyKind!]) { agencies(filter: { kind: $k }) { nodes { kind } } }';
    const search = new URLSearchParams({ format: 'csv', query, variables: '{"k":["COURT"]}', operationName: 'B' });
    const response = await fetch(`${address}/export?${search}`);
    expect([response.status, await response.text()]).toEqual([200, 'kind\r\nCOURT\r\n']);
  });

  it('are a workbook with dates, numbers and texts as such', async () => {
    const query = '{ suggestions { nodes { number version receivedOn createdAt isKey title } } }';
    const response = await exported('xlsx', query);
    expect(response.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/);
    const [headings, ...rows] = await readSheet(await response.arrayBuffer());
    const { data } = await hub.ask(query.replace('suggestions {', 'suggestions(first: 1) { totalCount'));
    const [first] = data.suggestions.nodes;
    expect(headings).toEqual(['number', 'version', 'receivedOn', 'createdAt', 'isKey', 'title']);
    expect(rows[0]).toEqual([
      first.number,
      first.version,
      new Date(first.receivedOn),
      // In local time, of which a workbook does not tell the zone; and in whole seconds.
      new Date(Date.parse(first.createdAt) + 8 * 3_600_000),
      first.isKey,
      first.title,
    ]);
    expect(rows).toHaveLength(data.suggestions.totalCount);
  });

  it('lead to any connection, flatten what is nested and join lists', async () => {
    const query =
      '{ agency(slug: "agriculture-bureau") { rectificationItems { nodes { of: inspection { title } coAgencies { slug } } } } }';
    const rows = rowsOf(await (await exported('csv', query)).text());
    const { data } = await hub.ask(query.replace('rectificationItems', 'rectificationItems(first: 100)'));
    const { nodes } = data.agency.rectificationItems;
    expect(nodes.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      nodes.map((node: any) => ({
        'of.title': node.of.title,
        'coAgencies.slug': node.coAgencies.map(({ slug }: any) => slug).join('; '),
      })),
    );
  });

  it('are of what the viewer may see', async () => {
    const rows = rowsOf(await (await exported('csv', '{ petitions { nodes { id } } }', 'bureau')).text());
    const { data } = await hub.ask(
      '{ petitions { totalCount } }',
      {},
      { 'x-development-agency': 'agriculture-bureau' },
    );
    expect(rows).toHaveLength(data.petitions.totalCount);
    expect(rows.length).toBeLessThan(1_000);
    const open = await exported('csv', '{ meetings { nodes { number } } }', 'nobody');
    expect(rowsOf(await open.text()).length).toBeGreaterThan(0);
  });
});

describe('an export that is not whole', () => {
  it('breaks off, so that nobody takes it for one that is', async () => {
    before = (page) => {
      if (page === 3) throw new Error('the disk is full');
    };
    const response = await exported('csv', suggestions);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(receipts).toHaveLength(2);
  });

  it('is no workbook at all', async () => {
    before = (page) => {
      if (page === 3)
        throw new OperationFailed([
          { message: '子图不可用 / not there', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
        ]);
    };
    const response = await exported('xlsx', suggestions);
    expect([response.status, (await errorsOf(response))[0]?.extensions['code']]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
  });

  it('is not read on once its reader is gone', async () => {
    const reader = new AbortController();
    before = async (page, left) => {
      if (page !== 2) return;
      reader.abort();
      await once(left, 'abort');
    };
    await expect(exported('xlsx', suggestions, 'office', {}, reader.signal)).rejects.toThrow('aborted');
    await vi.waitFor(() => expect(receipts).toHaveLength(2));
    expect((await exported('csv', '{ agencies { nodes { id } } }')).status).toBe(200);
    expect(receipts).toHaveLength(3);
  });
});

describe('what is refused', () => {
  it.each([
    ['petitions without an identity', 'nobody', '{ petitions { nodes { title } } }', 401, 'UNAUTHORIZED_FIELD_OR_TYPE'],
    [
      'a part of it without its scope',
      'narrow',
      '{ rectificationItems { nodes { title leadAgency { suggestions(first: 1) { nodes { title } } } } } }',
      403,
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ],
    [
      'personal data without a grant',
      'office',
      '{ petitions { nodes { petitioner { name } } } }',
      403,
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ],
    ['an expired identity', 'expired', suggestions, 401, 'UNAUTHENTICATED'],
    [
      'an agency that there is not',
      'office',
      '{ agency(slug: "nobody") { petitions { nodes { title } } } }',
      404,
      'NOT_FOUND',
    ],
    ['what nobody has', 'nobody', '{ viewer { agency { workReports { nodes { title } } } } }', 404, 'NOT_FOUND'],
  ])('is %s, as the graph refuses it', async (_, from, query, status, code) => {
    for (const format of ['csv', 'xlsx']) {
      const response = await exported(format, query, from);
      const errors = await errorsOf(response);
      expect([response.status, errors[0]?.extensions['code']]).toEqual([status, code]);
      expect(errors[0]?.message).toMatch(/[一-龥].* \/ .*[a-z]/);
    }
  });

  it.each([
    [
      'a mutation',
      'mutation { planMeeting(input: { agenda: "x", convenedOn: "2026-03-01", closedOn: "2026-03-01" }) { id } }',
      'VALIDATION_FAILED',
    ],
    ['no list', '{ viewer { isAnonymous } }', 'VALIDATION_FAILED'],
    ['a list within a list', '{ overdueByAgency { agency { petitions { nodes { id } } } } }', 'VALIDATION_FAILED'],
    ['two lists', '{ petitions { nodes { id } } demands { nodes { id } } }', 'VALIDATION_FAILED'],
    ['a list by a fragment', '{ ...F } fragment F on Query { petitions { nodes { id } } }', 'VALIDATION_FAILED'],
    ['more than the nodes', '{ petitions { totalCount nodes { id } } }', 'VALIDATION_FAILED'],
    ['a page of its own', '{ petitions(first: 5) { nodes { id } } }', 'VALIDATION_FAILED'],
    ['a syntax error', '{ ', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ petitions { nodes { nothing } } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations',
      'query A { petitions { nodes { id } } } query B { petitions { nodes { id } } }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'too much of each',
      '{ agencies { nodes { petitions(first: 100) { nodes { handlingAgency { petitions(first: 100) { nodes { id } } } } } } } }',
      'OPERATION_TOO_COMPLEX',
    ],
    [
      'fragments that double',
      `{ petitions { nodes { ...F0 } } } ${Array.from({ length: 40 }, (_, n) => `fragment F${n} on Petition { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F40 on Petition { id }`,
      'OPERATION_TOO_COMPLEX',
    ],
    ['nothing', '', 'VALIDATION_FAILED'],
  ])('is %s, before anything is read', async (_, query, code) => {
    const response = await exported('csv', query);
    const errors = await errorsOf(response);
    expect([response.status, errors[0]?.extensions['code']]).toEqual([400, code]);
  });

  it.each([
    ['/export?query={petitions{nodes{id}}}', 'format'],
    ['/export?format=pdf&query={petitions{nodes{id}}}', 'format'],
    ['/export?format=csv', 'query'],
    ['/export?format=csv&query={petitions{nodes{id}}}&variables=[1]', 'variables'],
    ['/export?format=csv&query={petitions{nodes{id}}}&variables={', 'variables'],
  ])('is %s', async (url, path) => {
    const response = await fetch(`${address}${url}`, { headers: { from: 'office' } });
    const errors = await errorsOf(response);
    expect([response.status, errors[0]?.extensions['fields']]).toEqual([400, [expect.objectContaining({ path })]]);
  });
});

describe('the limits', () => {
  it.each([
    ['rows', 'csv', '{ petitions { nodes { id } } }', limits.rows],
    [
      'cells of a workbook',
      'xlsx',
      `{ suggestions { nodes { ${'abcdefgh'.replace(/./g, '$&: id ')} } } }`,
      limits.cells,
    ],
    ['columns', 'csv', `{ agencies { nodes { ${'abcdefghi'.replace(/./g, '$&: id ')} } } }`, limits.columns],
  ])('are of %s', async (_, format, query, limit) => {
    const response = await exported(format, query);
    const errors = await errorsOf(response);
    expect([response.status, errors[0]?.extensions]).toEqual([
      400,
      { code: 'OPERATION_TOO_COMPLEX', limit, actual: expect.any(Number) },
    ]);
    expect(receipts).toHaveLength(1);
  });

  it('are so many at a time, for agencies and for anybody', async () => {
    const hold = gate();
    before = () => hold.wait();
    const meetings = '{ meetings { nodes { number } } }';
    const running = [
      exported('csv', meetings),
      exported('csv', meetings, 'bureau'),
      exported('csv', meetings, 'nobody'),
    ];
    await vi.waitFor(async () => expect(hold.waiting()).toBe(3));
    for (const from of ['office', 'nobody']) {
      const response = await exported('csv', meetings, from);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    }
    hold.open();
    for (const response of await Promise.all(running)) expect(await response.text()).toContain('number');
    for (const from of ['office', 'nobody']) expect((await exported('csv', meetings, from)).status).toBe(200);
  });

  it('are a time, after which an export breaks off', async () => {
    const hold = gate();
    before = (page) => (page === 2 ? hold.wait() : undefined);
    onTestFinished(() => {
      limits.time = 60_000;
      hold.open();
    });
    limits.time = 100;
    await expect(exported('csv', suggestions).then((response) => response.text())).rejects.toThrow('terminated');
  });
});

/** Holds whoever comes until it is opened. */
function gate() {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let waiting = 0;
  return {
    open,
    waiting: () => waiting,
    wait() {
      waiting += 1;
      return opened;
    },
  };
}
