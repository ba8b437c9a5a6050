import type { ApolloGateway } from '@apollo/gateway';
import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { CompiledOperations } from './compiled-operations.ts';
import type { UncoveredReason } from './uncovered.error.ts';

export type GatewayExecutor = ApolloGateway['executor'];

/** How an operation was run; and, when by the gateway's own executor, why. */
export type Executed = { executor: 'compiled' } | { executor: 'reference'; reason: UncoveredReason | 'switch' };

export interface ExecutorOptions {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  readonly operations: CompiledOperations;
  /** The gateway's own executor. */
  readonly reference: GatewayExecutor;
  readonly executed: (how: Executed) => void;
}

/** Runs each operation by its compiled plan; what compiled plans do not cover by the gateway's own executor. */
export function compiledExecutor({ schema, operations, reference, executed }: ExecutorOptions): GatewayExecutor {
  return async (requestContext) => {
    const { request, document, operation, queryHash, context } = requestContext;
    const variables = request.variables ?? {};
    const errors = variableErrors(schema, operation, variables);
    if (errors) return { errors };
    const compiled = operations.of(queryHash, document, operation);
    if (typeof compiled === 'string') {
      executed({ executor: 'reference', reason: compiled });
      return reference(requestContext);
    }
    executed({ executor: 'compiled' });
    return compiled(variables, context as GatewayContext);
  };
}

/** What is wrong with the variables of an operation; undefined when nothing is. */
export function variableErrors(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
) {
  return variableDefinitions.length === 0
    ? undefined
    : getVariableValues(schema, variableDefinitions, variables).errors;
}
