import { buildSchema, graphqlSync } from 'graphql';
import { expect, it } from 'vitest';
import { fieldsOf, nodeFields } from './selection.ts';

const schema = buildSchema(`
  type Query { one: Node  list: List  _entities: [Any!]! }
  type List { nodes: [Node!] edges: [Edge!] }
  type Edge { node: Node }
  type Node { a: Int b: Int c: Int d: Node }
  type Other { x: Int }
  union Any = Node | Other
`);

function seen(query: string, field: string, read: typeof fieldsOf | typeof nodeFields, onType?: string) {
  let result: readonly string[] = [];
  const resolve = (_: unknown, __: unknown, info: Parameters<typeof fieldsOf>[0]) => {
    result = read(info, onType);
    return field === '_entities' ? [] : null;
  };
  const root = { [field]: resolve };
  const { errors } = graphqlSync({ schema, source: query, rootValue: root });
  expect(errors).toBeUndefined();
  return [...result].sort();
}

it('sees fields through named and inline fragments, under their own names', () => {
  expect(seen('{ one { x: a ...F ... on Node { c } } } fragment F on Node { b d { a } }', 'one', fieldsOf)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});

it('sees both ways to the nodes of a connection', () => {
  expect(seen('{ list { nodes { a } edges { node { ...F } } } } fragment F on Node { b }', 'list', nodeFields)).toEqual(
    ['a', 'b'],
  );
});

it('sees of an entity reference what is asked of its own type', () => {
  expect(
    seen('{ _entities { __typename ... on Node { a } ... on Other { x } } }', '_entities', fieldsOf, 'Node'),
  ).toEqual(['a']);
});
