import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { Principal } from '../platform/identity/principal.ts';
import type { GatewayContext } from './context.ts';
import type { DisclosureRecorder } from './disclosure/disclosure-recorder.ts';
import type { Pipeline } from './pipeline/index.ts';
import type { Operations } from './subgraphs.ts';

/**
 * Runs an operation that comes over no HTTP, through the same limits, access rules and plans as all others.
 * @param left aborts when nobody waits for the answer any more
 */
export type Execute = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
  viewer: Principal,
  left?: AbortSignal,
) => Promise<FormattedExecutionResult>;

export const executeOver =
  (server: ApolloServer<GatewayContext>, pipeline: Pipeline | undefined): Execute =>
  async (query, given, viewer, left) => {
    const request = { query, variables: { ...given } };
    const contextValue = { viewer, requestId: randomUUID(), disclosed: [], left };
    const { body } =
      (await pipeline?.(request, contextValue)) ?? (await server.executeOperation(request, { contextValue }));
    if (body.kind !== 'single') throw new Error('incremental delivery is not supported');
    return body.singleResult;
  };

/** The graph as webhooks, feeds and exports ask it. */
export const operationsOver = (
  execute: Execute,
  schema: () => GraphQLSchema,
  recorder: Pick<DisclosureRecorder, 'recordPlain'>,
): Operations => ({
  execute,
  recordEvents: (viewer, disclosed) => recorder.recordPlain('EVENTS', viewer, disclosed),
  faults(query) {
    try {
      return validate(schema(), parse(query)).map(({ message }) => message);
    } catch (error) {
      if (error instanceof GraphQLError) return [error.message];
      throw error;
    }
  },
});
