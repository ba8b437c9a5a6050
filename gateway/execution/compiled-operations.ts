import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type CompiledOperation, type CompilerOptions, compileOperation } from './compile-operation.ts';
import { Uncovered, type UncoveredReason } from './uncovered.error.ts';

/** Operations that stay compiled. */
const mostOperations = 2_000;

/** The operations of one supergraph that are compiled, each once. */
export class CompiledOperations {
  readonly #options: CompilerOptions;
  readonly #compiled = new LRUCache<string, CompiledOperation | UncoveredReason>({ max: mostOperations });

  constructor(options: CompilerOptions) {
    this.#options = options;
  }

  /**
   * @param hash of the document that is run
   * @returns why it is none for compiled plans, where it is none
   */
  of(hash: string, document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation | UncoveredReason {
    const key = `${hash} ${operation.name?.value ?? ''}`;
    let compiled = this.#compiled.get(key);
    if (compiled === undefined) {
      compiled = this.#compile(document, operation);
      this.#compiled.set(key, compiled);
    }
    return compiled;
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation | UncoveredReason {
    try {
      return compileOperation(this.#options, document, operation);
    } catch (error) {
      if (error instanceof Uncovered) return error.reason;
      throw error;
    }
  }
}
