import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { cellsOf, columnsOf } from './columns.ts';
import { exportedOperation } from './exported-operation.ts';

const schema = buildSchema(`
  scalar JSONObject
  type Query { entries(after: String, first: Int): EntryConnection! }
  type EntryConnection { nodes: [Entry!]! pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Entry { role: String! subject: Subject more: JSONObject }
  union Subject = Item | Letter
  type Item { title: String! agencies: [Agency!]! days: [[Int!]!]! }
  type Letter { title: String! }
  type Agency { slug: String! parent: Agency }`);

const tableOf = (query: string, node: Record<string, unknown>, variables = {}) => {
  const operation = exportedOperation({ query, variables }, schema, 1_000);
  const columns = columnsOf(schema, operation);
  const cells = cellsOf(columns, node);
  return Object.fromEntries(columns.map(({ heading }, at) => [heading, cells[at]]));
};

const agencies = [
  { slug: 'a', parent: { slug: 'c' } },
  { slug: 'b', parent: null },
  { slug: 'd', parent: { slug: 'e' } },
];

it('joins what lists hold, side by side', () => {
  const query = '{ entries { nodes { subject { ... on Item { days agencies { slug over: parent { slug } } } } } } }';
  expect(
    tableOf(query, {
      subject: { days: [[1, 2], [3]], agencies: agencies.map(({ slug, parent }) => ({ slug, over: parent })) },
    }),
  ).toEqual({
    'subject.days': '1; 2; 3',
    'subject.agencies.slug': 'a; b; d',
    'subject.agencies.over.slug': 'c; ; e',
  });
  expect(tableOf(query, { subject: { days: [], agencies: [] } })).toMatchObject({ 'subject.agencies.slug': '' });
});

it('has one column for what fragments select under one name, and none for what is left out', () => {
  const query = `query ($long: Boolean = false) { entries { nodes {
    as: role subject { __typename ...T ... on Item { title } } more @include(if: $long) ...M @skip(if: $long) } } }
    fragment T on Letter { title } fragment M on Entry { role }`;
  const node = { as: 'LEAD', role: 'LEAD', subject: { __typename: 'Letter', title: 'x' } };
  const short = { as: 'LEAD', role: 'LEAD', 'subject.__typename': 'Letter', 'subject.title': 'x' };
  expect(tableOf(query, node)).toEqual(short);
  const { role: _, ...long } = { ...short, more: '{"a":1}' };
  expect(tableOf(query, { ...node, more: { a: 1 } }, { long: true })).toEqual(long);
  expect(tableOf(query, { as: 'LEAD', role: 'LEAD', subject: null })).toMatchObject({ 'subject.title': null });
});
