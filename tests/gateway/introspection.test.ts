import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  validateSchema,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Hub, office, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

const anonymously = {};

async function schemaSeenBy(headers: Record<string, string>) {
  const { data, errors } = await hub.ask(getIntrospectionQuery(), {}, headers);
  expect(errors).toEqual([]);
  const schema = buildClientSchema(data as IntrospectionQuery);
  expect(validateSchema(schema)).toEqual([]);
  return schema;
}

const typesOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .flatMap((type) => [
      type.name,
      ...('getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []),
    ])
    .filter((name) => !/^(__|Float$)/.test(name))
    .sort();

describe('introspection shows what the viewer may use', () => {
  it('the whole schema to whom nothing is refused', async () => {
    expect(typesOf(await schemaSeenBy(office))).toEqual(typesOf(hub.gateway.schema));
  });

  it('to an anonymous viewer what is public, without mutations, and no type that leads nowhere', async () => {
    const schema = await schemaSeenBy(anonymously);
    expect(schema.getMutationType() ?? null).toBeNull();
    const query = schema.getQueryType()?.getFields() ?? {};
    expect(Object.keys(query)).toEqual(expect.arrayContaining(['agency', 'workReports', 'deputies', 'annualReview']));
    for (const field of ['petitions', 'rectificationItems', 'changes', 'sharingGrants', 'demands'])
      expect(query, field).not.toHaveProperty(field);
    for (const type of ['Petition', 'Petitioner', 'PetitionFilter', 'RegisterPetitionInput', 'PetitionConnection'])
      expect(schema.getType(type), type).toBeUndefined();
    expect(schema.getType('Agency')?.toConfig()).toBeDefined();
    expect((schema.getType('Agency') as any).getFields()).not.toHaveProperty('petitions');
    expect((schema.getType('Agency') as any).getFields()).toHaveProperty('workReports');
  });

  it('and the rest on request, so that it can be applied for', async () => {
    expect(typesOf(await schemaSeenBy({ 'x-introspect': 'all' }))).toEqual(typesOf(hub.gateway.schema));
  });

  const closed = /"(Petition|Petitioner|PetitionState|PetitionFilter|registerPetition|petitions)"/;
  it.each([
    ['__type', '{ __type(name: "Petition") { name } }'],
    ['a variable', 'query ($type: String!) { __type(name: $type) { name } }'],
    ['an alias', '{ __type: __typename petition: __type(name: "Petition") { name } }'],
    ['a fragment', '{ ...A } fragment A on Query { x: __type(name: "Petition") { name fields { name } } }'],
    ['fields of a public type', '{ __type(name: "Query") { fields { name args { type { name } } } } }'],
    ['all types', '{ __schema { types { name inputFields { name } enumValues { name } } } }'],
    ['possible types', '{ __schema { types { name possibleTypes { name } interfaces { name } } } }'],
  ])('no way round it: %s', async (_, query) => {
    const { text } = await seen(query, anonymously);
    expect(text).not.toMatch(closed);
    expect((await seen(query, office)).text).toMatch(closed);
  });

  const seen = async (query: string, headers: Record<string, string>) => {
    const { data, errors } = await hub.ask(query, { type: 'Petition' }, headers);
    expect(errors).toEqual([]);
    return { text: JSON.stringify(data) };
  };

  it('beside data, in fragments and under conditions', async () => {
    const query = `query ($no: Boolean = false, $division: DivisionCode) {
      agency(slug: "ecology-bureau") { slug } __typename
      ...A @include(if: true) gone: __schema @include(if: $no) { description }
      agencies(first: 1, filter: { divisionCode: $division }) { totalCount }
    }
    fragment A on Query { type: __type(name: "Agency") { name } other: agency(slug: "health-commission") { slug } }`;
    const { data, errors } = await hub.ask(query, {}, anonymously);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      __typename: 'Query',
      agency: { slug: 'ecology-bureau' },
      other: { slug: 'health-commission' },
      type: { name: 'Agency' },
      agencies: { totalCount: expect.any(Number) },
    });
  });
});
