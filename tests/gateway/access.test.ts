import { readFileSync } from 'node:fs';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { splitAccess } from '../../gateway/supergraph/split-access.ts';
import { seedId } from '../../platform/seeding/index.ts';
import { anonymously, type Hub, office, openedHub } from '../hub.ts';

const supergraph = readFileSync('schema/supergraph.graphql', 'utf8');
const { executable, rules } = splitAccess(supergraph);

let hub: Hub;
let schema: GraphQLSchema;
beforeAll(async () => {
  hub = await openedHub();
  schema = hub.gateway.schema;
});

/** Fields that tell of persons; a new one goes in here. */
const personal =
  /^(masked\w*|petitioner\w*|citizenNumber|phone|address|residentName|donorName|leaders?|members?|contacts?)$/;
/** Public all the same: stations have a street address, the members of groups are published. */
const publicFacts = new Set(['LiaisonStation.address', 'DeputyGroup.members']);

const objectTypes = () =>
  Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
const isScoped = (type: string) => rules.types.has(type);

describe('the rules of the supergraph', () => {
  it('are all taken out, and all kept', () => {
    const count = (text: string) => [...text.matchAll(/@(requiresScopes|authenticated|policy)\b/g)].length;
    // One is the definition of the directive.
    expect(rules.types.size + rules.fields.size).toBe(count(supergraph) - 1);
    expect(rules.types.size).toBeGreaterThan(100);
    expect(count(executable)).toBe(0);
    expect(executable).not.toContain('requiresScopes');
  });

  it('leave no mutation without one', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThan(150);
    expect(mutations.filter((name) => !rules.fields.has(`Mutation.${name}`))).toEqual([]);
  });

  it('leave no personal field open to everybody', () => {
    const open = objectTypes().flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields())
        .filter(
          (field) =>
            personal.test(field.name) &&
            ![type.name, getNamedType(field.type).name].some(isScoped) &&
            !rules.fields.has(`${type.name}.${field.name}`),
        )
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(open.filter((field) => !publicFacts.has(field))).toEqual([]);
  });

  it('let anybody read these types, and no others', () => {
    const open = objectTypes()
      .map(({ name }) => name)
      .filter((name) => !isScoped(name) && !/(Connection|Edge)$/.test(name));
    expect(open.sort()).toEqual(
      [
        ...['Agency', 'Denial', 'Division', 'Receipt', 'Viewer', 'Query', 'Mutation', 'Subscription', 'PageInfo'],
        ...['AnnualReview', 'ReportFigures', 'InspectionFigures', 'DeputyFigures', 'PetitionFigures'],
        ...['Figure', 'FigureRecords', 'StatedFigure', 'CalendarDay'],
        ...['Meeting', 'WorkReport', 'ReportDocument', 'Resolution', 'AppointmentDecision', 'Regulation'],
        ...['LivelihoodProject', 'InspectedLaw'],
        ...['Deputy', 'DeputyGroup', 'DeputyGroupMember', 'DeputyActivity', 'LiaisonStation', 'ReceptionDay'],
        ...['Forum', 'Training', 'Visit', 'VisitSite'],
        // Parts of records that are scoped themselves, or whose field is.
        ...['AvailableTransition', 'Deadline', 'HistoryEntry', 'StepDocument'],
      ].sort(),
    );
  });
});

describe('without a token', () => {
  it('what is public is there', async () => {
    const { errors, data } = await hub.ask(
      `{ annualReview(year: 2025) { petitions { petitionsProxied } deputies { suggestions } }
         agency(slug: "water-bureau") { name } deputies(first: 1) { totalCount } meetings(first: 1) { totalCount } }`,
      {},
      anonymously,
    );
    expect(errors).toEqual([]);
    expect(data.annualReview).toEqual({ petitions: { petitionsProxied: 1626 }, deputies: { suggestions: 205 } });
  });

  it.each([
    ['petitions', '{ petitions(first: 1) { totalCount } }', ['petitions'], 'petitions:read'],
    ['a petition', `{ petition(id: "${seedId('petition', 1)}") { id } }`, ['petition'], 'petitions:read'],
    [
      'items of an agency',
      '{ agency(slug: "water-bureau") { rectificationItems { totalCount } } }',
      ['agency', 'rectificationItems'],
      'inspections:read',
    ],
    ['under another name', '{ a: demands(first: 1) { n: totalCount } }', ['a'], 'petitions:read'],
    [
      'by a fragment',
      'query { ...F } fragment F on Query { suggestions(first: 1) { totalCount } }',
      ['suggestions'],
      'deputies:read',
    ],
    ['the change log', '{ changes(first: 1) { totalCount } }', ['changes'], 'exchange:read'],
    [
      'the history of a report',
      '{ workReports(first: 1) { nodes { history { action } } } }',
      ['workReports', 'nodes', 'history'],
      'reports:read',
    ],
  ])('%s is refused, with its place and what it needs, and nothing is fetched', async (_, query, path, needs) => {
    const { errors, status, statements } = await hub.ask(query, {}, anonymously);
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path,
      message: expect.stringMatching(/须以机构身份.* \/ .*send a token/),
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'NO_SCOPE', needs },
    });
    expect(statements.filter((text) => !/^(agencies|reports):/.test(text))).toEqual([]);
  });

  it('no command is run', async () => {
    const { errors, data, status, statements } = await hub.ask(
      'mutation { planMeeting(input: { agenda: "x", convenedOn: "2026-03-01", closedOn: "2026-03-01" }) { id } }',
      {},
      anonymously,
    );
    expect(status).toBe(401);
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', needs: 'reports:write' });
    expect(statements).toEqual([]);
  });

  it('the whole operation is refused when the client asks for that', async () => {
    const { data, errors, status, statements } = await hub.ask(
      '{ agencies(first: 1) { totalCount } petitions(first: 1) { totalCount } }',
      {},
      { 'x-on-unauthorized': 'refuse-operation' },
    );
    expect([status, data]).toEqual([401, null]);
    expect(errors.map(({ path }) => path)).toEqual([['petitions']]);
    expect(statements).toEqual([]);
  });
});

it('a variable that is not sent has its default, where it decides over a refused field', async () => {
  const query = (preset: string) =>
    `query ($all: Boolean = ${preset}) { agencies(first: 1) { totalCount } petitions(first: 1) @include(if: $all) { totalCount } }`;
  const without = await hub.ask(query('false'), {}, anonymously);
  expect([without.status, without.errors]).toEqual([200, []]);
  expect(without.data).toEqual({ agencies: { totalCount: 14 } });
  const refused = await hub.ask(query('true'), {}, anonymously);
  expect(refused.errors.map(({ path }) => path)).toEqual([['petitions']]);
  const missing = await hub.ask(query('true').replace(' = true', '!'), {}, anonymously);
  expect(missing.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

it('the same operation is answered to one viewer and refused to another, in either order', async () => {
  const query = '{ petitions(first: 1) { totalCount } }';
  for (let round = 0; round < 2; round++) {
    expect((await hub.ask(query, {}, anonymously)).data).toBeNull();
    expect((await hub.ask(query, {}, office)).data.petitions.totalCount).toBeGreaterThan(0);
  }
});

it('of several operations the one that was judged is run, whoever has had the document judged before', async () => {
  const query = 'query Closed { petitions(first: 1) { totalCount } } query Open { agencies(first: 1) { totalCount } }';
  await hub.ask(
    'query ($it: String!) { whyDenied(operation: $it, operationName: "Open") { path } }',
    { it: query },
    {},
  );
  for (const beside of [{}, { extensions: {} }]) {
    const { data, errors } = await hub.post(JSON.stringify({ query, operationName: 'Open', ...beside }), anonymously);
    expect({ data, errors }).toEqual({ data: { agencies: { totalCount: 14 } }, errors: [] });
    const closed = await hub.post(JSON.stringify({ query, operationName: 'Closed', ...beside }), anonymously);
    expect(closed.data).toBeNull();
  }
});

it('fragments that double with each level are refused before anything else is done with them', async () => {
  const doubling = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  const query = `{ ...F0 } ${doubling.join(' ')} fragment F40 on Query { agencies { totalCount } }`;
  const { errors, status } = await hub.ask(query);
  expect(status).toBe(400);
  expect(errors[0]?.extensions['code']).toBe('OPERATION_TOO_COMPLEX');
});
