import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/app.ts';
import type { ExecutorChoice } from '../../gateway/execution/compiled-gateway.ts';
import { graph } from '../../gateway/graph.ts';
import { readyQueries } from '../../gateway/graphiql/ready-queries.ts';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import type { DisclosureRecord } from '../../platform/disclosure/index.ts';
import { anonymous, type Principal, systemPrincipal } from '../../platform/identity/principal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { openedSubgraph, temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory, spoolInMemory } from '../disclosures.ts';
import { type Choose, type RandomOperation, randomOperation } from './random-operation.ts';

let compiled: Gateway;
let reference: Gateway;
/** The disclosure records of both. */
const spool = spoolInMemory();
/** Some of the records that there are, by type. */
const ids = new Map<string, string[]>();

beforeAll(async () => {
  const subgraphs = await Promise.all(subgraphDefinitions.map((definition) => openedSubgraph(definition)));
  const supergraphSdl = composeSupergraph(graph);
  const recorder = recorderInMemory(spool);
  const open = (executor: ExecutorChoice) =>
    createGateway({
      subgraphs,
      supergraphSdl,
      files: temporaryFiles().files,
      log: createLogger('silent'),
      recorder,
      executor,
      demo: true,
    });
  compiled = await open('compiled');
  reference = await open('reference');
  for (const { name, type } of Object.values(compiled.schema.getQueryType()?.getFields() ?? {})) {
    const nodes = (getNamedType(type) as GraphQLObjectType).getFields?.()['nodes'];
    if (!nodes || !('id' in (getNamedType(nodes.type) as GraphQLObjectType).getFields())) continue;
    const { data } = await compiled.operations.execute(`{ ${name}(first: 3) { nodes { id } } }`, {}, systemPrincipal);
    const found = (data as Record<string, { nodes: { id: string }[] }> | null)?.[name]?.nodes ?? [];
    ids.set(
      getNamedType(nodes.type).name,
      found.map(({ id }) => id),
    );
  }
});

async function answerOf(gateway: Gateway, { query, variables }: RandomOperation, viewer: Principal) {
  const { data, errors = [] } = await gateway.operations.execute(query, variables, viewer);
  return {
    data: JSON.stringify(data) ?? '',
    // A masked error has an id of its own.
    errors: errors.map((error) => JSON.stringify(error).replace(/(编号 |id"?:? ?"?)[0-9a-f-]{36}/g, '$1')).toSorted(),
    disclosed: disclosedLast(),
  };
}

/** What the last record says was given out; parallel fetches have no order. */
function disclosedLast() {
  const { operation, items, opened, records, outcome, refused } = spool.records.at(-1) as DisclosureRecord;
  const sorted = records.map((one) => JSON.stringify({ ...one, ids: one.ids.toSorted() })).toSorted();
  return { operation, items: items.toSorted(), opened: opened.toSorted(), records: sorted, outcome, refused };
}

async function expectTheSame(operation: RandomOperation, viewer: Principal) {
  const one = await answerOf(reference, operation, viewer);
  expect(await answerOf(compiled, operation, viewer)).toEqual(one);
  return one;
}

function argument({ type, name }: GraphQLArgument, choose: Choose, field: GraphQLField<unknown, unknown>): unknown {
  const named = getNamedType(type);
  if (name === 'first' || name === 'last') return name === 'first' && choose(2) === 0 ? 1 + choose(3) : undefined;
  if (!isNonNullType(type) && (choose(3) > 0 || isInputObjectType(named))) return undefined;
  if (isEnumType(named)) return undefined;
  switch (named.name) {
    case 'ID': {
      const known = ids.get(getNamedType(field.type).name) ?? [];
      return known.length > 0 ? known[choose(known.length)] : '01941f29-7c00-7000-80b4-09e3a2684bef';
    }
    case 'Int':
      return 2025;
    case 'LocalDate':
      return `2025-0${1 + choose(9)}-01`;
    case 'DivisionCode':
      return '150800';
    default:
      return name === 'slug' ? ['ecology-bureau', 'water-bureau', 'nobody'][choose(3)] : undefined;
  }
}

const viewers: Record<string, Principal> = {
  everybody: anonymous,
  'the hub itself': systemPrincipal,
  'a token for petitions': { ...systemPrincipal, scopes: ['petitions:read', 'agencies:read'] },
};

describe('compiled plans over the real supergraph', () => {
  it.each(readyQueries.map(({ query, variables }, at) => [at + 1, query, variables] as const))(
    'answer ready query %i as the gateway does',
    async (_, query, variables = '{}') => {
      const { data } = await expectTheSame({ query, variables: JSON.parse(variables) }, systemPrincipal);
      expect(data.length).toBeGreaterThan(100);
    },
  );

  it.each(Object.entries(viewers))(
    'answer random operations as the gateway does: %s',
    async (_, viewer) => {
      const { schema } = compiled;
      const seen = { data: 0, errors: 0 };
      await fc.assert(
        fc.asyncProperty(
          fc.gen().map((pick) =>
            randomOperation(schema, (count) => pick(fc.nat, { max: count - 1 }), {
              root: 'query',
              depth: 6,
              width: 3,
              argument,
            }),
          ),
          async (operation) => {
            fc.pre(validate(schema, parse(operation.query)).length === 0);
            const { data, errors } = await expectTheSame(operation, viewer);
            if (data.length > 100) seen.data++;
            if (errors.length > 0) seen.errors++;
          },
        ),
        { numRuns: 60, maxSkipsPerRun: 3, endOnFailure: true },
      );
      // They were worth comparing.
      expect(seen.data).toBeGreaterThan(0);
      expect(seen.errors).toBeGreaterThan(0);
    },
    60_000,
  );

  it('cover every operation', async () => {
    expect(await compiled.metrics.operations('reference')).toBe(0);
    expect(await compiled.metrics.operations('compiled')).toBeGreaterThan(100);
    expect(await reference.metrics.operations('compiled')).toBe(0);
  });
});
