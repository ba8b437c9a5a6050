import { execute, type GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { publicError } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import type { ExecutorChoice } from '../execution/compiled-gateway.ts';
import { type CompiledDocument, compileDocument } from '../resolving/compile-document.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

/**
 * Runs a subgraph's schema directly. The planner's documents need no validation, and each is parsed and compiled once
 * (`LocalGraphQLDataSource` parses and validates every call again and hands the gateway's context to the subgraph).
 */
export class InProcessTransport implements SubgraphTransport {
  readonly #subgraph: Subgraph;
  readonly #log: Logger;
  readonly #executor: ExecutorChoice;
  readonly #documents = new LRUCache<string, CompiledDocument>({ max: 2_000 });

  /** @param executor by reference graphql-js runs every document */
  constructor(subgraph: Subgraph, log: Logger, executor: ExecutorChoice = 'compiled') {
    this.#subgraph = subgraph;
    this.#log = log;
    this.#executor = executor;
  }

  async send({ query, variables, viewer }: SubgraphRequest): Promise<SubgraphResponse> {
    const context = this.#subgraph.context(viewer);
    const result = await this.#document(query)(variables ?? {}, context);
    const { disclosed } = context.disclosed;
    const data = result.data as Record<string, unknown> | null;
    if (!result.errors) return { data, disclosed };
    return {
      disclosed,
      data,
      errors: result.errors.map((error: GraphQLError) => publicError(error, this.#subgraph.name, this.#log)),
    };
  }

  /** Fetches of a plan have one operation each. */
  #document(query: string): CompiledDocument {
    let compiled = this.#documents.get(query);
    if (!compiled) {
      const { schema } = this.#subgraph;
      const document = parse(query, { noLocation: true });
      const byReference: CompiledDocument = async (variableValues, contextValue) =>
        execute({ schema, document, variableValues, contextValue });
      compiled = this.#executor === 'reference' ? byReference : compileDocument(schema, document, byReference);
      this.#documents.set(query, compiled);
    }
    return compiled;
  }
}
