import type { ApolloGateway } from '@apollo/gateway';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import { type CompiledOperation, type CompilerOptions, compileOperation } from './compile-operation.ts';
import { Uncovered, type UncoveredReason } from './uncovered.error.ts';

export type GatewayExecutor = ApolloGateway['executor'];

/** How an operation was run; and, when by the gateway's own executor, why. */
export type Executed = { executor: 'compiled' } | { executor: 'reference'; reason: UncoveredReason | 'switch' };

export interface ExecutorOptions extends CompilerOptions {
  /** The gateway's own executor. */
  readonly reference: GatewayExecutor;
  readonly executed: (how: Executed) => void;
}

/** Operations that stay compiled. */
const mostOperations = 2_000;

/** Runs each operation by its compiled plan; what compiled plans do not cover by the gateway's own executor. */
export function compiledExecutor(options: ExecutorOptions): GatewayExecutor {
  const { schema, reference, executed } = options;
  const operations = new LRUCache<string, CompiledOperation | UncoveredReason>({ max: mostOperations });

  const compiledOf = (key: string, ...operation: Operation): CompiledOperation | UncoveredReason => {
    let compiled = operations.get(key);
    if (compiled === undefined) {
      compiled = compile(options, ...operation);
      operations.set(key, compiled);
    }
    return compiled;
  };

  return async (requestContext) => {
    const { request, document, operation, queryHash, context } = requestContext;
    const variables = request.variables ?? {};
    const errors = variableErrors(schema, operation, variables);
    if (errors) return { errors };
    const compiled = compiledOf(`${queryHash} ${operation.name?.value ?? ''}`, document, operation);
    if (typeof compiled === 'string') {
      executed({ executor: 'reference', reason: compiled });
      return reference(requestContext);
    }
    executed({ executor: 'compiled' });
    return compiled(variables, context as GatewayContext);
  };
}

type Operation = [
  document: Parameters<GatewayExecutor>[0]['document'],
  operation: Parameters<GatewayExecutor>[0]['operation'],
];

function compile(options: CompilerOptions, ...operation: Operation): CompiledOperation | UncoveredReason {
  try {
    return compileOperation(options, ...operation);
  } catch (error) {
    if (error instanceof Uncovered) return error.reason;
    throw error;
  }
}

function variableErrors(schema: GraphQLSchema, operation: Operation[1], variables: Record<string, unknown>) {
  if (!operation.variableDefinitions || operation.variableDefinitions.length === 0) return undefined;
  return getVariableValues(schema, operation.variableDefinitions, variables).errors;
}
