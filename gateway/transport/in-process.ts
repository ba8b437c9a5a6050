import { type DocumentNode, execute, type GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { publicError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

/**
 * Runs a subgraph's schema directly. The planner's documents need no validation, and each is parsed once
 * (`LocalGraphQLDataSource` parses and validates every call again and hands the gateway's context to the subgraph).
 */
export class InProcessTransport implements SubgraphTransport {
  readonly #subgraph: Subgraph;
  readonly #log: Logger;
  readonly #documents = new LRUCache<string, DocumentNode>({ max: 2_000 });

  constructor(subgraph: Subgraph, log: Logger) {
    this.#subgraph = subgraph;
    this.#log = log;
  }

  async send({ query, variables, operationName, viewer }: SubgraphRequest): Promise<SubgraphResponse> {
    const context = this.#subgraph.context(viewer);
    const result = await execute({
      schema: this.#subgraph.schema,
      document: this.#document(query),
      variableValues: variables ?? {},
      operationName: operationName ?? null,
      contextValue: context,
    });
    const { disclosed } = context.disclosed;
    if (!result.errors) return { data: result.data as Record<string, unknown>, disclosed };
    return {
      disclosed,
      data: result.data as Record<string, unknown> | null,
      errors: result.errors.map((error: GraphQLError) => publicError(error, this.#subgraph.name, this.#log)),
    };
  }

  #document(query: string): DocumentNode {
    let document = this.#documents.get(query);
    if (!document) {
      document = parse(query, { noLocation: true });
      this.#documents.set(query, document);
    }
    return document;
  }
}
