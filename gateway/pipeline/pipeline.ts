import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import { type GraphQLSchema, getOperationAST, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { CompiledOperation } from '../execution/compile-operation.ts';
import type { CompiledOperations } from '../execution/compiled-operations.ts';
import { variableErrors } from '../execution/executor.ts';
import { type FormatError, formattedErrors, graphqlErrors } from './formatted-errors.ts';
import type { KnownDocuments } from './known-documents.ts';
import { SharedReads } from './shared-reads.ts';

export type PipelineRequest = Pick<
  GraphQLRequestContext<GatewayContext>['request'],
  'operationName' | 'variables' | 'http'
> & {
  query: string;
};

export interface PipelineOptions {
  plugins: readonly ApolloServerPlugin<GatewayContext>[];
  documents: KnownDocuments;
  /** The schema that clients see. */
  schema: () => GraphQLSchema;
  operations: CompiledOperations;
  formatError: FormatError;
  /** Counts an operation. */
  executed: (how: { executor: 'compiled' }) => void;
}

/** Null, before anything was done, for what is Apollo Server's: all that is not in order, and what compiled plans do not cover. */
export type Pipeline = (request: PipelineRequest, contextValue: GatewayContext) => Promise<GraphQLResponse | null>;

type Listener = GraphQLRequestListener<GatewayContext>;
type Context = GraphQLRequestContext<GatewayContext> & {
  document: NonNullable<GraphQLRequestContext<GatewayContext>['document']>;
  operation: OperationDefinitionNode;
  queryHash: string;
  operationName: string | null;
  response: { body?: GraphQLResponse['body'] };
};

/**
 * The straight way of an operation that is in order: the plugins of Apollo Server, by their hooks in its order, around a compiled
 * plan. What is not in order goes to Apollo Server from the beginning, which says what is wrong: errors have one author.
 */
export function pipeline({ plugins, documents, schema, operations, formatError, executed }: PipelineOptions): Pipeline {
  const begin = plugins.flatMap(({ requestDidStart }) => requestDidStart ?? []);

  const reads = new SharedReads();

  async function answer(context: Context, run: CompiledOperation, isShared: boolean): Promise<void> {
    const { http } = context.response;
    const { queryHash: hash, operationName, contextValue } = context;
    const { variables = {} } = context.request;
    try {
      const { errors, ...result } = isShared
        ? await reads.run(run, { hash, operationName, variables }, contextValue)
        : await run(variables, contextValue);
      const thrown = errors && graphqlErrors(errors);
      if (thrown) Object.assign(context, { errors: thrown });
      if (thrown && result.data === undefined) http.status = 400;
      const formatted = thrown && { errors: formattedErrors(thrown, formatError) };
      context.response.body = { kind: 'single', singleResult: { ...result, ...formatted } };
    } catch (error) {
      http.status = 500;
      context.response.body = {
        kind: 'single',
        singleResult: { errors: formattedErrors(graphqlErrors([error]), formatError) },
      };
    }
  }

  return async (request, contextValue) => {
    const known = request.query === '' ? undefined : documents.of(request.query);
    const operation = known && getOperationAST(known.document, request.operationName);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
    if (variableErrors(schema(), operation, request.variables ?? {})) return null;
    const context = {
      schema: schema(),
      request,
      source: request.query,
      document: known.document,
      queryHash: known.hash,
      operation,
      operationName: operation.name?.value ?? null,
      contextValue,
      response: { http: { status: undefined, headers: new HeaderMap() } },
    } as unknown as Context;
    const listeners = (await Promise.all(begin.map((start) => start(context)))).filter((one) => one !== undefined);
    if (!(await inOrder(listeners, context))) return null;
    const given = await instead(listeners, context);
    if (given) {
      context.response.body = given.body;
      if (given.http.status) context.response.http.status = given.http.status;
    } else {
      // Of what the plugins have left of it.
      const run = operations.of(context.queryHash, context.document, context.operation);
      if (typeof run === 'string') return null;
      executed({ executor: 'compiled' });
      // What was taken out is put back as null, into an answer of one's own.
      const isWhole = context.document === known.document;
      await answer(context, run, isWhole && operation.operation === OperationTypeNode.QUERY);
    }
    await Promise.all(listeners.map((listener) => listener.willSendResponse?.(context as never)));
    return context.response as GraphQLResponse;
  };
}

async function inOrder(listeners: readonly Listener[], context: Context): Promise<boolean> {
  await Promise.all(listeners.map((listener) => listener.didResolveSource?.(context as never)));
  try {
    await Promise.all(listeners.map((listener) => listener.didResolveOperation?.(context as never)));
    return true;
  } catch {
    return false;
  }
}

/** The answer that a plugin gives in the place of the plan's. */
async function instead(listeners: readonly Listener[], context: Context): Promise<GraphQLResponse | null> {
  for (const listener of listeners) {
    const given = await listener.responseForOperation?.(context as never);
    if (given) return given;
  }
  return null;
}
