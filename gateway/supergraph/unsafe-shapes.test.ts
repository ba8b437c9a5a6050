import { describe, expect, it } from 'vitest';
import { composeSupergraph } from './compose.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])\n`;
const compose = (...sdl: string[]) =>
  composeSupergraph(sdl.map((one, at) => ({ name: ['one', 'two'][at] as string, sdl: link + one })));

const parcels = (weight: string) => `type Query { parcel: Parcel }
  type Parcel @key(fields: "id") { id: ID! size: Size ${weight} } type Size @shareable { ${weight} }`;
const costs = (weight: string, needs: string) => `
  type Parcel @key(fields: "id") { id: ID! size: Size @external ${weight} @external cost(rate: Int): Int @requires(fields: "${needs}") }
  type Size @shareable { ${weight} }`;

describe('what the planner answers wrongly does not compose', () => {
  it.each(['weight', 'weight(unit: GRAM)', 'size { weight }'])('@requires of a field with arguments: %s', (needs) => {
    const weight = 'weight(unit: Unit): Int';
    const unit = 'enum Unit { GRAM }';
    expect(() => compose(`${parcels(weight)} ${unit}`, `${costs(weight, needs)} ${unit}`)).toThrow(
      /two: Parcel\.cost @requires (Parcel|Size)\.weight, which takes arguments; require a field without any/,
    );
    expect(compose(parcels('weight: Int'), costs('weight: Int', 'weight size { weight }'))).toContain('cost');
  });

  it('@requires of fields in a list of lists', () => {
    const rows = (list: string) => `rows: ${list}`;
    const one = (list: string) => `type Query { order: Order } type Order @key(fields: "id") { id: ID! ${rows(list)} }
      type Row @shareable { n: Int }`;
    const two = (list: string, needs: string) => `type Order @key(fields: "id") { id: ID! ${rows(list)} @external
      total: Int @requires(fields: "${needs}") } type Row @shareable { n: Int }`;
    for (const list of ['[[Row]]', '[[Row!]!]!', '[[[Row]]]'])
      expect(() => compose(one(list), two(list, 'rows { n }'))).toThrow(
        /two: Order\.total @requires fields in Order\.rows, which is a list of lists/,
      );
    expect(compose(one('[Row!]'), two('[Row!]', 'rows { n }'))).toContain('total');
    const plain = 'type Query { order: Order } type Order @key(fields: "id") { id: ID! rows: [[Int]] }';
    expect(
      compose(
        plain,
        plain
          .replace('rows: [[Int]]', 'rows: [[Int]] @external total: Int @requires(fields: "rows")')
          .replace(/type Query .+? }/, ''),
      ),
    ).toContain('total');
  });

  it('a key with fields in a list of lists', () => {
    const order = (list: string) => `type Query { order: Order }
      type Order @key(fields: "rows { n }") { rows: ${list} } type Row { n: Int }`;
    expect(() => compose(order('[[Row]]'))).toThrow(
      /one: Order has a key with fields in Order\.rows, which is a list of lists/,
    );
    expect(compose(order('[Row]'))).toContain('Order');
  });

  it('a type with resolvable keys and others', () => {
    const owner =
      'type Query { a: A } type A @key(fields: "id") @key(fields: "place { x y }") { id: ID! place: P } type P @shareable { x: Int y: Int }';
    const other = (
      resolvable: boolean,
    ) => `type A @key(fields: "id"${resolvable ? '' : ', resolvable: false'}) @key(fields: "place { x y }") {
      id: ID! place: P @shareable name: String } type P @shareable { x: Int y: Int }`;
    expect(() => compose(owner.replace('place: P }', 'place: P @shareable }'), other(false))).toThrow(
      /two: A has keys that are resolvable and keys that are not/,
    );
    expect(compose(owner.replace('place: P }', 'place: P @shareable }'), other(true))).toContain('name');
  });

  it('an @interfaceObject that cannot be asked for', () => {
    const owner = `type Query { media: Media } interface Media @key(fields: "id") { id: ID! }
      type Song implements Media @key(fields: "id") { id: ID! }`;
    const other = (key: string) => `type Media @interfaceObject @key(fields: "id"${key}) { id: ID! }
      type Query { latest: Media }`;
    expect(() => compose(owner, other(', resolvable: false'))).toThrow(
      /two: Media is an @interfaceObject with a key that is not resolvable/,
    );
    expect(compose(owner, other(''))).toContain('latest');
  });

  it('all at once', () => {
    const weight = 'weight(unit: Int): Int';
    expect(() =>
      compose(
        parcels(weight),
        costs(weight, 'weight size { weight }').replace('"id")', '"id") @key(fields: "x", resolvable: false)'),
      ),
    ).toThrow(/^the planner would answer these wrongly:\n.+\n.+\n.+$/);
  });
});
