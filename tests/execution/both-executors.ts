import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { compiledGateway } from '../../gateway/execution/compiled-gateway.ts';
import type { Executed, GatewayExecutor } from '../../gateway/execution/executor.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { TransportDataSource } from '../../gateway/transport/data-source.ts';
import type { SubgraphTransport } from '../../gateway/transport/transport.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import type { RandomOperation } from './random-operation.ts';
import { federated, type SmallSubgraph } from './universe.ts';

export interface BothExecutors {
  schema: GraphQLSchema;
  compiled: RunOperation;
  /** The gateway's own. */
  reference: RunOperation;
  /** How the operations of the compiled executor were run. */
  executed: Executed[];
}

/** @throws what the executor throws */
type RunOperation = (operation: RandomOperation) => Promise<ExecutionResult>;

/** A small supergraph under the compiled executor and under the gateway's own, with the same plans. */
export async function bothExecutors(
  subgraphs: readonly SmallSubgraph[],
  transports: ReadonlyMap<string, SubgraphTransport>,
): Promise<BothExecutors> {
  const gateway = new ApolloGateway({
    supergraphSdl: composeSupergraph(subgraphs.map(({ name, sdl }) => ({ name, sdl: federated(sdl) }))),
    buildService: ({ name }) => new TransportDataSource(transports.get(name as string) as SubgraphTransport),
    logger: createLogger('silent'),
  });
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const executed: Executed[] = [];
  const { executor } = await compiledGateway(gateway, {
    choice: 'compiled',
    transports,
    executed: (how) => executed.push(how),
  }).load({ apollo: {} });
  if (!schema || !executor) throw new Error('the gateway did not load');
  planOnce(gateway);
  const runner =
    (run: GatewayExecutor): RunOperation =>
    async ({ query, variables }) =>
      run(requestOf(query, variables));
  return { schema, compiled: runner(executor), reference: runner(gateway.executor), executed };
}

/** Most of the time of a small operation goes into its plan, which is the same for both. */
function planOnce(gateway: ApolloGateway): void {
  const planner = gateway.__testing().queryPlanner as QueryPlanner;
  const plan = planner.buildQueryPlan.bind(planner);
  let last: { text: string; plan: QueryPlan } | undefined;
  planner.buildQueryPlan = (operation, options) => {
    const text = operation.toString();
    if (last?.text !== text) last = { text, plan: plan(operation, options) };
    return last.plan;
  };
}

/** What the server hands to an executor, as far as executors look at it. */
function requestOf(query: string, variables: Record<string, unknown>): Parameters<GatewayExecutor>[0] {
  const document: DocumentNode = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const operationName = (operation as OperationDefinitionNode).name?.value;
  return {
    request: { query, variables, ...(operationName ? { operationName } : {}) },
    document,
    operation: operation as OperationDefinitionNode,
    operationName: operationName ?? null,
    queryHash: createHash('sha256').update(query).digest('hex'),
    source: query,
    context: { viewer: anonymous, requestId: 'test', disclosed: [] },
    metrics: {},
    logger: createLogger('silent'),
  } as unknown as Parameters<GatewayExecutor>[0];
}

export interface Outcome {
  /** As text: the order of fields is a part of it. */
  data: string;
  errors: string[];
  /** The same without the places in lists. */
  placeless: string[];
  misfits: string[];
}

/** What a client would see of it, in a form that can be compared; errors have no order. */
export async function outcomeOf(answer: Promise<ExecutionResult>): Promise<Outcome> {
  let result: ExecutionResult;
  try {
    result = await answer;
  } catch (error) {
    return { data: 'thrown', errors: [String(error)], placeless: [], misfits: [] };
  }
  const misfits = (result.extensions?.['valueCompletion'] ?? []) as GraphQLError[];
  return {
    data: JSON.stringify(result.data) ?? 'none',
    errors: textsOf(result.errors, ({ path }) => path),
    placeless: textsOf(result.errors, ({ path }) => path?.filter((part) => typeof part === 'string')),
    misfits: textsOf(misfits, ({ path }) => path),
  };
}

const textsOf = (errors: readonly GraphQLError[] = [], placeOf: (error: GraphQLError) => unknown): string[] =>
  errors
    .map((error) =>
      error instanceof GraphQLError
        ? JSON.stringify([error.message, placeOf(error), error.extensions])
        : `thrown: ${String(error)}`,
    )
    .toSorted();
