import { expect, it } from 'vitest';
import { composeSupergraph } from './compose.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@shareable", "@interfaceObject"])\n`;
const compose = (...sdl: string[]) =>
  composeSupergraph(sdl.map((one, at) => ({ name: ['one', 'two'][at] as string, sdl: link + one })));

const empty = 'type Query { node: Node } interface Node { id: ID! }';
const note = 'type Note implements Node @key(fields: "id") { id: ID! text: String }';

it.each([
  ['an interface there', `interface Node { id: ID! text: String } ${note}`],
  ['an @interfaceObject there', 'type Node @interfaceObject @key(fields: "id") { id: ID! text: String }'],
])('an interface without types, of which another subgraph has more fields, is refused: %s', (_, two) => {
  expect(() => compose(empty, two)).toThrow(
    /one: Query\.node gives Node, of which this subgraph has no type; add one, or drop the field/,
  );
});

it.each([
  ['it has a type', `${empty} ${note}`, `interface Node { id: ID! } ${note.replaceAll('Note', 'Memo')}`],
  ['no other has more of it', empty, `interface Node { id: ID! } ${note}`],
  [
    'no field gives it',
    'type Query { one: Int } interface Node { id: ID! }',
    `interface Node { id: ID! text: String } ${note}`,
  ],
])('composes: %s', (_, one, two) => {
  expect(compose(one, two)).toContain('interface Node');
});
