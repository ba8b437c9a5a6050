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
    return response as Awaited<ReturnType<GraphQLDataSource['process']>>;
  }
}
