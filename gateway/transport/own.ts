import { type GraphQLSchema, graphql } from 'graphql';
import { nothingDisclosed } from '../../platform/disclosure/index.ts';
import { publicError } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { SubgraphTransport } from './transport.ts';

export interface OwnSubgraph {
  name: string;
  schema: GraphQLSchema;
  /** What its resolvers are given. */
  context(viewer: Principal): object;
  log: Logger;
}

/** Runs what the gateway itself adds to the graph: a subgraph without records, so that nothing of one is disclosed. */
export const ownTransport = ({ name, schema, context, log }: OwnSubgraph): SubgraphTransport => ({
  async send({ query, variables, operationName, viewer }) {
    const { data, errors } = await graphql({
      schema,
      source: query,
      variableValues: variables ?? {},
      operationName: operationName ?? null,
      contextValue: context(viewer),
    });
    return {
      data: data ?? null,
      ...(errors ? { errors: errors.map((error) => publicError(error, name, log)) } : {}),
      disclosed: nothingDisclosed,
    };
  },
});
