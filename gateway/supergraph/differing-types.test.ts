import { describe, expect, it } from 'vitest';
import { composeSupergraph } from './compose.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external",
  "@requires", "@provides", "@override", "@shareable", "@interfaceObject"])\n`;
const compose = (...sdl: string[]) =>
  composeSupergraph(sdl.map((one, at) => ({ name: ['one', 'two'][at] as string, sdl: link + one })));

const book = 'type Book @key(fields: "id") { id: ID! }';
const film = 'type Film @key(fields: "id") { id: ID! }';
const works = `union Work = Book | Film ${book} ${film}`;
const books = `union Work = Book ${book}`;
const work = 'interface Work { id: ID! }';
const workOf = (type: string) => `type ${type} implements Work @key(fields: "id") { id: ID! }`;
const shelf = (fields: string) => `type Shelf @key(fields: "id") { id: ID! ${fields} }`;
const best = 'best: Work @shareable';
const root = 'type Query { shelf: Shelf }';
const row = 'type Row @shareable { best: Work }';
const place = `type Place @interfaceObject @key(fields: "id") { id: ID! ${best} }`;
const places = `interface Place @key(fields: "id") { id: ID! best: Work }
  type Shelf implements Place @key(fields: "id") { id: ID! ${best} }`;

describe('a field that two subgraphs resolve to types that not both have', () => {
  it.each([
    ['of a record', `${root} ${works} ${shelf(best)}`, `${books} ${shelf(best)}`, 'Shelf.best'],
    [
      'an interface',
      `${root} ${work} ${workOf('Book')} ${workOf('Film')} ${shelf(best)}`,
      `${work} ${workOf('Book')} ${shelf(best)}`,
      'Shelf.best',
    ],
    ['an object in one', `${root} ${works} ${shelf(best)}`, `${book} ${shelf('best: Book @shareable')}`, 'Shelf.best'],
    [
      'provided by one, on some way',
      `type Query { shelf: Shelf @provides(fields: "best { __typename }") } ${works} ${shelf('best: Work @external')}`,
      `${books} ${shelf(best)}`,
      'Shelf.best',
    ],
    [
      'of a value in a record',
      `${root} ${works} ${row} ${shelf('rows: [Row!] @shareable')}`,
      `${books} ${row} ${shelf('rows: [Row!] @shareable')}`,
      'Row.best',
    ],
    ['of an @interfaceObject', `${root} ${works} ${places}`, `${books} ${place}`, 'Shelf.best'],
    ['of an @interfaceObject that comes first', `${books} ${place}`, `${root} ${works} ${places}`, 'Place.best'],
  ])('is refused: %s', (_, one, two, field) => {
    expect(() => compose(one, two)).toThrow(
      new RegExp(`one and two both resolve ${field}, and not both have Film of (Work|Book); give both the same types`),
    );
  });

  it.each([
    ['both have them', `${root} ${works} ${shelf(best)}`, `${works} ${shelf(best)}`],
    ['one resolves it', `${root} ${works} ${shelf('best: Work')}`, `${books} ${shelf('last: Work')}`],
    [
      'it is overridden',
      `${root} ${works} ${shelf('best: Work')}`,
      `${works} ${shelf('best: Work @override(from: "one")')}`,
    ],
    [
      'it is required',
      `${root} ${works} ${shelf('best: Work')}`,
      `${books} ${shelf('best: Work @external name: String @requires(fields: "best { __typename }")')}`,
    ],
    ['nothing leads to the other', `type Query { row: Row } ${works} ${row}`, `${books} ${row}`],
    ['at the root, where composition has a hint', `type Query { ${best} } ${works}`, `type Query { ${best} } ${books}`],
  ])('composes: %s', (_, one, two) => {
    expect(compose(one, two)).toContain('union Work');
  });
});
