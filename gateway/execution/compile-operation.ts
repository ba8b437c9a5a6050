import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { SubgraphTransport } from '../transport/transport.ts';
import { compilePlan } from './compile-plan.ts';
import { compileIntrospection } from './introspection.ts';
import type { Run, Values } from './run.ts';
import { compileShape } from './shape-response.ts';

/** One supergraph, loaded. */
export interface CompilerOptions {
  readonly planner: QueryPlanner;
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
}

/** @param variables as the client sent them */
export type CompiledOperation = (variables: Values, context: GatewayContext) => Promise<ExecutionResult<Values>>;

/**
 * Plans an operation and compiles the plan with the shaping of its answer.
 * @throws Uncovered for an operation that is the gateway's own executor's
 */
export function compileOperation(
  { planner, schema, transports }: CompilerOptions,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): CompiledOperation {
  const operation = operationFromDocument(planner.supergraph.apiSchema(), document, {
    ...(definition.name ? { operationName: definition.name.value } : {}),
  });
  const plan = compilePlan(planner.buildQueryPlan(operation), operation, {
    schema: planner.supergraph.schema,
    transports,
  });
  const shape = compileShape(operation, (selection) =>
    compileIntrospection(schema, selection, definition.variableDefinitions ?? []),
  );
  return async (variables, context) => {
    const run: Run = { context, variables, data: Object.create(null), errors: [] };
    await plan(run);
    const errors = run.errors as GraphQLError[];
    try {
      const { data, errors: misfits } = shape(run.data, variables);
      if (errors.length > 0) return { errors, data };
      return misfits.length > 0 ? { extensions: { valueCompletion: misfits }, data } : { data };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      const { message } = error as Error;
      return { errors: [new GraphQLError(message, { originalError: error as Error })] };
    }
  };
}
