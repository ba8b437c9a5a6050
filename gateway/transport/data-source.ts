import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayContext } from '../context.ts';
import type { SubgraphTransport } from './transport.ts';

/** Puts a transport in the place where Apollo's gateway expects a data source. */
export class TransportDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #transport: SubgraphTransport;

  constructor(transport: SubgraphTransport) {
    this.#transport = transport;
  }

  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query, variables, operationName } = options.request;
    const { viewer, endsAt, left, disclosed } = options.context as GatewayContext;
    const { disclosed: given, ...response } = await this.#transport.send({
      query: query as string,
      variables: variables as Record<string, unknown>,
      operationName,
      viewer,
      endsAt,
      left,
    });
    disclosed.push(given);
    forgetSentTypes(variables?.['representations'], response.data?.['_entities']);
    return response as Awaited<ReturnType<GraphQLDataSource['process']>>;
  }
}

/**
 * The gateway takes the type that a subgraph gives for the type of the record. A subgraph that has an interface as an object
 * gives the interface's, as it was sent; without any, the record stays of the type that it has.
 */
function forgetSentTypes(representations: unknown, entities: unknown): void {
  if (!Array.isArray(representations) || !Array.isArray(entities)) return;
  for (const [at, entity] of entities.entries())
    if (entity?.__typename !== undefined && entity.__typename === representations[at]?.__typename)
      entity.__typename = undefined;
}
