import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BothExecutors, bothExecutors } from './both-executors.ts';
import { type RandomOperation, randomOperation } from './random-operation.ts';
import { SmallTransport } from './universe.ts';
import { worlds } from './worlds.ts';

const operations = 100;

/** The two executors may agree and be wrong: their plans are the same. */
describe.each(worlds)('$name', (world) => {
  let both: BothExecutors;
  const transports = new Map(world.subgraphs.map((one) => [one.name, new SmallTransport(world, one)]));
  for (const transport of transports.values()) transport.showsNeeds = false;
  beforeAll(async () => {
    both = await bothExecutors(world.subgraphs, transports);
  });

  // Where a subgraph is asked at once for fields that require others with and without a condition, the planner lets it be asked
  // for neither when the condition does not hold. No subgraph of the hub requires any.
  const conditions = !world.subgraphs.some(({ sdl }) => sdl.includes('@requires'));

  it('is answered as by one server that has everything', async () => {
    const [any] = transports.values();
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (pick) => {
        const operation = randomOperation(both.schema, (count) => pick(fc.nat, { max: count - 1 }), {
          root: 'query',
          depth: 4,
          width: 4,
          conditions,
        });
        fc.pre(validate(both.schema, parse(operation.query)).length === 0);
        const whole = await any?.whole(both.schema, operation);
        for (const run of [both.compiled, both.reference]) expect(plain(await run(operation))).toEqual(plain(whole));
      }),
      { numRuns: operations, maxSkipsPerRun: 1, endOnFailure: true },
    );
  }, 60_000);
});

const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

describe('a field with a condition, in which nothing is left to be asked for', () => {
  const shelves = `type Query { shelf: Shelf! } type Shelf @key(fields: "id") { id: ID! }`;
  const books = `type Shelf @key(fields: "id") { id: ID! books: [Book!]! best: Book } type Book { title: String! pages: Int }`;
  const subgraphs = [
    { name: 'shelves', sdl: shelves },
    { name: 'books', sdl: books },
  ];
  const world = { name: 'shelves', subgraphs };

  it.each([
    'query Q($a: Boolean!, $b: Boolean!) { shelf { id books @include(if: $a) { title @include(if: $b) } } }',
    'query Q($a: Boolean!, $b: Boolean!) { shelf { id books @include(if: $a) { title @include(if: false) } best @skip(if: $b) { pages @include(if: $b) } } }',
    'query Q($a: Boolean!, $b: Boolean!) { shelf { id ...Some @include(if: $a) } } fragment Some on Shelf { books @include(if: $a) { ...Title @include(if: $b) } } fragment Title on Book { title }',
  ])('is there all the same: %s', async (query) => {
    const transports = new Map(subgraphs.map((one) => [one.name, new SmallTransport(world, one)]));
    const both = await bothExecutors(subgraphs, transports);
    const operation: RandomOperation = { query, variables: { a: true, b: false } };
    const whole = plain(await transports.get('books')?.whole(both.schema, operation)) as { data: { shelf: object } };
    expect(whole.data.shelf).toHaveProperty('books');
    for (const run of [both.compiled, both.reference]) expect(plain(await run(operation))).toEqual(whole);
  });

  it('is not asked for when its own condition does not hold', async () => {
    const transports = new Map(subgraphs.map((one) => [one.name, new SmallTransport(world, one)]));
    const both = await bothExecutors(subgraphs, transports);
    const query =
      'query Q($a: Boolean!, $b: Boolean!) { shelf { id books @include(if: $a) { title @include(if: $b) } } }';
    expect(plain(await both.compiled({ query, variables: { a: false, b: true } }))).toHaveProperty('data.shelf.id');
    expect(transports.get('books')?.requests).toEqual([]);
  });
});

it('a record keeps its type beside a field of an @interfaceObject', async () => {
  const world = worlds.find(({ numbered }) => numbered);
  if (!world) throw new Error('no world has an @interfaceObject');
  const transports = new Map(world.subgraphs.map((one) => [one.name, new SmallTransport(world, one)]));
  const both = await bothExecutors(world.subgraphs, transports);
  const operation: RandomOperation = { query: '{ song { __typename score } all { __typename score } }', variables: {} };
  const whole = plain(await transports.get('reviews')?.whole(both.schema, operation));
  expect(JSON.stringify(whole)).toContain('"Song"');
  for (const run of [both.compiled, both.reference]) expect(plain(await run(operation))).toEqual(whole);
});
