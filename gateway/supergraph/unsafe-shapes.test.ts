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
