import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readyQueries } from '../../gateway/graphiql/ready-queries.ts';
import { anonymously, type Hub, office, openedHub, recordOf } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});
afterEach(() => {
  vi.restoreAllMocks();
});

interface Asked {
  query: string;
  variables?: object;
  operationName?: string | null;
}

const answerTo = async (body: object, headers: Record<string, string>) => {
  const {
    statusCode,
    headers: got,
    payload,
  } = await hub.gateway.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const { date: _, ...rest } = got;
  return {
    statusCode,
    headers: rest,
    // Each answer has a receipt of its own, and each masked error an id.
    payload: payload.replaceAll(
      /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?="\}\}\n$)/g,
      '#',
    ),
  };
};

/** What is sent with extensions goes to Apollo Server, whatever they are. */
const throughApollo = { extensions: {} };

const two = 'query A { viewer { isAnonymous } } query B { agencies(first: 1) { nodes { slug } } }';

describe('an operation that is in order', () => {
  it.each<[string, Asked, Record<string, string>?]>([
    ...readyQueries.map(
      ({ query, variables = '{}' }, at) =>
        [`ready query ${at + 1}`, { query, variables: JSON.parse(variables) }] as [string, Asked],
    ),
    ['one of two operations', { query: two, operationName: 'B' }],
    ['a name that is null', { query: '{ viewer { isAnonymous } }', operationName: null }],
    ['a variable', { query: 'query ($n: Int) { agencies(first: $n) { nodes { slug } } }', variables: { n: 2 } }],
    [
      'fields that are refused',
      { query: '{ petitions(first: 1) { nodes { id } } viewer { isAnonymous } }' },
      anonymously,
    ],
    [
      'a refusal of the whole',
      { query: '{ petitions(first: 1) { nodes { id } } viewer { isAnonymous } }' },
      { 'x-on-unauthorized': 'refuse-operation' },
    ],
    ['introspection beside data', { query: '{ __schema { queryType { name } } viewer { isAnonymous } }' }],
    ['an error of a subgraph', { query: '{ agencies(after: "zzz") { nodes { id } } }' }],
    [
      'an error of a field that cannot be null',
      { query: '{ agency(id: "019412f0-0000-7000-8000-000000000000") { id } }' },
    ],
    ['a mutation that fails', { query: 'mutation { acceptPetition(input: { id: "x", expectedVersion: 1 }) { id } }' }],
    ['the other media type', { query: '{ viewer { isAnonymous } }' }, { accept: 'application/graphql-response+json' }],
    [
      'several media types',
      { query: '{ viewer { isAnonymous } }' },
      { accept: 'application/graphql-response+json, application/json;q=0.9, text/event-stream' },
    ],
  ])('is answered as by Apollo Server, without it: %s', async (_, asked, headers = office) => {
    const apollo = vi.spyOn(hub.gateway.server, 'executeHTTPGraphQLRequest');
    const straight = await answerTo(asked, headers);
    expect(apollo).toHaveBeenCalledTimes(process.env['EXECUTOR'] === 'reference' ? 1 : 0);
    apollo.mockClear();
    expect(straight).toEqual(await answerTo({ ...asked, ...throughApollo }, headers));
    expect(apollo).toHaveBeenCalledTimes(1);
  });
});

describe('what is not in order', () => {
  it.each<[string, object, Record<string, string>?]>([
    ['no document', { query: '{ nope }' }],
    ['no operation of that name', { query: two, operationName: 'C' }],
    ['variables that do not fit', { query: 'query ($n: Int!) { agencies(first: $n) { nodes { slug } } }' }],
    ['too deep', { query: `{ divisions { nodes ${'{ parent '.repeat(17)} { name } ${'}'.repeat(17)} } }` }],
    ['a subscription', { query: 'subscription { changes { id } }' }],
    ['a media type that the hub has not', { query: '{ viewer { isAnonymous } }' }, { accept: 'image/png' }],
    ['variables in a text', { query: '{ viewer { isAnonymous } }', variables: '{}' }],
  ])('is for Apollo Server to refuse: %s', async (_, asked, headers = {}) => {
    const apollo = vi.spyOn(hub.gateway.server, 'executeHTTPGraphQLRequest');
    expect((await answerTo(asked, { ...office, ...headers })).statusCode).toBeGreaterThanOrEqual(400);
    expect(apollo).toHaveBeenCalledTimes(1);
  });
});

describe('the same read of several clients at the same moment', () => {
  const query = '{ petitions(first: 3) { nodes { id title } } }';
  const statementsOf = async (headers: Record<string, string>[]) => {
    const answers = await Promise.all(headers.map((one) => hub.ask(query, {}, one)));
    // Each listens to all statements.
    return { answers, statements: Math.max(...answers.map(({ statements }) => statements.length)) };
  };

  it('is run once, with a receipt and a record for each', async () => {
    const { statements: alone } = await statementsOf([office]);
    const { answers, statements } = await statementsOf([office, office, office, office]);
    expect(statements).toBe(process.env['EXECUTOR'] === 'reference' ? 4 * alone : alone);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const ids = answers[0]?.data.petitions.nodes.map(({ id }: { id: string }) => id).sort();
    const records = answers.map(recordOf);
    expect(new Set(records.map(({ id }) => id)).size).toBe(4);
    for (const { records: disclosed } of records) expect(disclosed.flatMap((one) => one.ids).sort()).toEqual(ids);
  });

  it('is not shared by those who may see different rows', async () => {
    const { answers } = await statementsOf([office, { 'x-development-agency': 'agriculture-bureau' }]);
    expect(answers[0]?.data).not.toEqual(answers[1]?.data);
  });
});
