import { createHash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document that is good to run. */
export interface KnownDocument {
  document: DocumentNode;
  /** SHA-256 of its text, in hexadecimal. */
  hash: string;
}

/** Documents that stay known, and their characters together. */
const mostDocuments = 2_000;
const mostCharacters = 16 * 1024 * 1024;

/** Documents by their text, parsed and validated once. */
export class KnownDocuments {
  readonly #schema: () => GraphQLSchema;
  readonly #maxTokens: number;
  readonly #known = new LRUCache<string, KnownDocument>({
    max: mostDocuments,
    maxSize: mostCharacters,
    sizeCalculation: (_known, text) => text.length,
  });

  /** @param maxTokens of one document, in tokens of the GraphQL grammar */
  constructor(schema: () => GraphQLSchema, maxTokens: number) {
    this.#schema = schema;
    this.#maxTokens = maxTokens;
  }

  /** Undefined for what is no document of this schema. */
  of(text: string): KnownDocument | undefined {
    let known = this.#known.get(text);
    if (!known) {
      known = this.#read(text);
      if (known) this.#known.set(text, known);
    }
    return known;
  }

  #read(text: string): KnownDocument | undefined {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: this.#maxTokens });
    } catch {
      return undefined;
    }
    if (validate(this.#schema(), document).length > 0) return undefined;
    return { document, hash: createHash('sha256').update(text).digest('hex') };
  }
}
