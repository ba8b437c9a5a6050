import { expect, it } from 'vitest';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../gateway/transport/transport.ts';
import { nothingDisclosed } from '../../platform/disclosure/index.ts';
import { type BothExecutors, bothExecutors } from './both-executors.ts';

type Said = Omit<SubgraphResponse, 'disclosed'>;

/** A subgraph that answers by the word. */
class Says implements SubgraphTransport {
  readonly requests: SubgraphRequest[] = [];
  readonly #answer: (request: SubgraphRequest) => Said | Promise<Said>;
  constructor(answer: (request: SubgraphRequest) => Said | Promise<Said>) {
    this.#answer = answer;
  }
  async send(request: SubgraphRequest): Promise<SubgraphResponse> {
    this.requests.push(request);
    return { ...(await this.#answer(request)), disclosed: nothingDisclosed };
  }
}

const pets = `
  type Query { pets: [Pet!]! }
  interface Pet { id: ID! owner: Owner }
  type Cat implements Pet @key(fields: "id") { id: ID! owner: Owner }
  type Dog implements Pet @key(fields: "id") { id: ID! owner: Owner }
  type Owner @key(fields: "id") { id: ID! }`;
const owners = `
  type Owner @key(fields: "id") { id: ID! name: String address: Address pets: Int }
  type Address { street: String }
  type Dog @key(fields: "id") { id: ID! licence: String }`;
const towns = `
  type Owner @key(fields: "id") { id: ID! town: String address: Address @shareable }
  type Address @shareable { street: String }`;

const subgraphs = [
  { name: 'pets', sdl: pets },
  {
    name: 'owners',
    sdl: owners
      .replace('address: Address pets', 'address: Address @shareable pets')
      .replace('type Address {', 'type Address @shareable {'),
  },
  { name: 'towns', sdl: towns },
];

const open = (answers: Record<'pets' | 'owners' | 'towns', Says>): Promise<BothExecutors> =>
  bothExecutors(subgraphs, new Map(Object.entries(answers)));

const cat = (id: string, owner: string) => ({ __typename: 'Cat', id, owner: { __typename: 'Owner', id: owner } });
const dog = (id: string) => ({ __typename: 'Dog', id, owner: null });
const entitiesOf = ({ variables }: SubgraphRequest) => variables?.['representations'] as { id: string }[];

it('a record that is referred to several times is asked for once, and each place has one of its own', async () => {
  const owner = new Says((request) => ({
    data: { _entities: entitiesOf(request).map(({ id }) => ({ name: `owner ${id}`, address: { street: 'Main' } })) },
  }));
  const both = await open({
    pets: new Says(() => ({ data: { pets: [cat('1', '7'), cat('2', '8'), cat('3', '7')] } })),
    owners: owner,
    towns: new Says(() => ({ data: null })),
  });
  const { data, errors } = await both.compiled({
    query: '{ pets { owner { name address { street } } } }',
    variables: {},
  });
  expect(errors).toBeUndefined();
  expect(entitiesOf(owner.requests[0] as SubgraphRequest).map(({ id }) => id)).toEqual(['7', '8']);
  const places = (data as { pets: { owner: { name: string; address: object } }[] }).pets.map((pet) => pet.owner);
  expect(places.map(({ name }) => name)).toEqual(['owner 7', 'owner 8', 'owner 7']);
  expect(places[0]?.address).not.toBe(places[2]?.address);
});

it('the error of a record stands at every place of it', async () => {
  const both = await open({
    pets: new Says(() => ({ data: { pets: [cat('1', '7'), cat('2', '8'), cat('3', '7')] } })),
    owners: new Says(() => ({
      data: { _entities: [{ name: null }, { name: 'well' }] },
      errors: [{ message: 'no name', path: ['_entities', 0, 'name'], extensions: { code: 'NOT_FOUND' } }],
    })),
    towns: new Says(() => ({ data: null })),
  });
  const { errors } = await both.compiled({ query: '{ pets { owner { name } } }', variables: {} });
  expect(errors?.map(({ path }) => path)).toEqual([
    ['pets', 0, 'owner', 'name'],
    ['pets', 2, 'owner', 'name'],
  ]);
});

it('the error of a record stands at its place, though records before it were not asked for', async () => {
  const both = await open({
    pets: new Says(() => ({ data: { pets: [cat('1', '7'), dog('2')] } })),
    owners: new Says(() => ({
      data: { _entities: [{ licence: null }] },
      errors: [{ message: 'no licence', path: ['_entities', 0, 'licence'], extensions: { code: 'NOT_FOUND' } }],
    })),
    towns: new Says(() => ({ data: null })),
  });
  const query = { query: '{ pets { ... on Dog { licence } } }', variables: {} };
  expect((await both.compiled(query)).errors?.[0]?.path).toEqual(['pets', 1, 'licence']);
  // Where the gateway's own executor puts it. When this fails, the gateway has learnt, and the comparison can be exact.
  expect((await both.reference(query)).errors?.[0]?.path).toEqual(['pets', 0, 'licence']);
});

it('the error of a record that was not asked for is told all the same', async () => {
  const both = await open({
    pets: new Says(() => ({ data: { pets: [cat('1', '7')] } })),
    owners: new Says(() => ({
      data: { _entities: [{ name: 'well' }] },
      errors: [{ message: 'of another', path: ['_entities', 1, 'name'], extensions: { code: 'NOT_FOUND' } }],
    })),
    towns: new Says(() => ({ data: null })),
  });
  const { errors } = await both.compiled({ query: '{ pets { owner { name } } }', variables: {} });
  expect(errors?.map(({ message }) => message)).toEqual(['of another']);
});

it.each([[['owners', 'towns']], [['towns', 'owners']]])(
  'answers that come in the order %j give one answer',
  async (order) => {
    let release = () => {};
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answer = (name: string, field: string) =>
      new Says(async (request) => {
        if (order[0] === name) setImmediate(release);
        else await first;
        return { data: { _entities: entitiesOf(request).map(({ id }) => ({ [field]: `${field} ${id}` })) } };
      });
    const both = await open({
      pets: new Says(() => ({ data: { pets: [cat('1', '7'), cat('2', '8')] } })),
      owners: answer('owners', 'name'),
      towns: answer('towns', 'town'),
    });
    const { data } = await both.compiled({ query: '{ pets { owner { town id name } } }', variables: {} });
    expect(JSON.stringify(data)).toBe(
      '{"pets":[{"owner":{"town":"town 7","id":"7","name":"name 7"}},{"owner":{"town":"town 8","id":"8","name":"name 8"}}]}',
    );
  },
);

it('a subscription is left to the gateway, which refuses it', async () => {
  const both = await bothExecutors(
    [{ name: 'one', sdl: 'type Query { a: Int } type Subscription { b: Int }' }],
    new Map([['one', new Says(() => ({ data: {} }))]]),
  );
  await expect(both.compiled({ query: 'subscription { b }', variables: {} })).rejects.toThrow('not supported');
  expect(both.executed).toEqual([{ executor: 'reference', reason: 'subscription' }]);
});

it.each(['constructor', '__proto__', 'toString'])('a field may be called %s', async (alias) => {
  const both = await open({
    pets: new Says(() => ({ data: JSON.parse(`{ "pets": [{ "__typename": "Cat", "${alias}": "1" }] }`) })),
    owners: new Says(() => ({ data: null })),
    towns: new Says(() => ({ data: null })),
  });
  const { data } = await both.compiled({ query: `{ pets { ${alias}: id } }`, variables: {} });
  expect(JSON.stringify(data)).toBe(`{"pets":[{"${alias}":"1"}]}`);
});
