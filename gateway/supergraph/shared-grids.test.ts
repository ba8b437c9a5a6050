import { expect, it } from 'vitest';
import { composeSupergraph } from './compose.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@shareable", "@override"])\n`;
const compose = (...sdl: string[]) =>
  composeSupergraph(sdl.map((one, at) => ({ name: ['one', 'two'][at] as string, sdl: link + one })));

const root = 'type Query { sheet: Sheet }';
const sheet = (cells: string) => `type Sheet @key(fields: "id") { id: ID! cells: ${cells} }`;
const cell = (fields: string) => `type Cell @shareable { ${fields} }`;

it.each([
  [
    'in a record',
    `${root} ${sheet('[[Cell]] @shareable')} ${cell('x: Int')}`,
    `${sheet('[[Cell!]!]! @shareable')} ${cell('y: Int')}`,
  ],
  [
    'at the root',
    `type Query { cells: [[Cell]] @shareable } ${cell('x: Int y: Int')}`,
    `type Query { cells: [[Cell]] @shareable } ${cell('x: Int')}`,
  ],
  [
    'further in',
    `${root} ${sheet('[[Cell]] @shareable')} ${cell('at: At')} type At @shareable { x: Int }`,
    `${sheet('[[Cell]] @shareable')} ${cell('at: At')} type At @shareable { y: Int }`,
  ],
])('a list of lists that two subgraphs resolve with different fields is refused: %s', (_, one, two) => {
  expect(() => compose(one, two)).toThrow(
    /one and two both resolve (Sheet|Query)\.cells, a list of lists, with different fields in it; let one of them alone/,
  );
});

it.each([
  [
    'the same fields',
    `${root} ${sheet('[[Cell]] @shareable')} ${cell('x: Int')}`,
    `${sheet('[[Cell]] @shareable')} ${cell('x: Int')}`,
  ],
  [
    'a list alone',
    `${root} ${sheet('[Cell] @shareable')} ${cell('x: Int')}`,
    `${sheet('[Cell] @shareable')} ${cell('y: Int')}`,
  ],
  [
    'numbers',
    `${root} ${sheet('[[Int]] @shareable')} ${cell('x: Int')}`,
    `${sheet('[[Int]] @shareable')} ${cell('y: Int')}`,
  ],
  [
    'it is overridden',
    `${root} ${sheet('[[Cell]]')} ${cell('x: Int')}`,
    `${sheet('[[Cell]] @override(from: "one")')} ${cell('x: Int y: Int')}`,
  ],
])('composes: %s', (_, one, two) => {
  expect(compose(one, two)).toContain('cells');
});
