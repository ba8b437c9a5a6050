import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { GatewayContext } from './context.ts';
import type { Pipeline } from './pipeline/index.ts';
import type { Operations } from './subgraphs.ts';

/** Operations that come over no HTTP: they run through the same limits, access rules and plans as all others. */
export const operationsOver = (
  server: ApolloServer<GatewayContext>,
  pipeline: Pipeline | undefined,
  schema: () => GraphQLSchema,
): Operations => ({
  async execute(query, given, viewer, left) {
    const request = { query, variables: { ...given } };
    const contextValue = { viewer, requestId: randomUUID(), disclosed: [], left };
    const { body } =
      (await pipeline?.(request, contextValue)) ?? (await server.executeOperation(request, { contextValue }));
    if (body.kind !== 'single') throw new Error('incremental delivery is not supported');
    return body.singleResult;
  },
  faults(query) {
    try {
      return validate(schema(), parse(query)).map(({ message }) => message);
    } catch (error) {
      if (error instanceof GraphQLError) return [error.message];
      throw error;
    }
  },
});
