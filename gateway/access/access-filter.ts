import { createHash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../platform/identity/principal.ts';
import type { AccessRules } from './access-rules.ts';
import { type FilteredOperation, filterOperation } from './filter-operation.ts';
import { profileKey, profileOf } from './profile.ts';

export interface CachedOperation extends FilteredOperation {
  /** SHA-256 of the filtered document, for caches of plans; the given hash when nothing was refused. */
  hash: string;
}

/** Operations of one hub, by document, operation and profile. */
const mostOperations = 5_000;

/** Filters operations by the rules of a supergraph; what was filtered once is a look-up afterwards. */
export class AccessFilter {
  readonly #rules: AccessRules;
  readonly #cache = new LRUCache<string, CachedOperation>({ max: mostOperations });

  constructor(rules: AccessRules) {
    this.#rules = rules;
  }

  /** @param hash of the document's text */
  filter(
    schema: GraphQLSchema,
    hash: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    viewer: Principal,
  ): CachedOperation {
    const key = `${hash} ${operation.name?.value ?? ''} ${profileKey(viewer)}`;
    let found = this.#cache.get(key);
    if (!found) {
      const filtered = filterOperation(schema, this.#rules, profileOf(viewer), document, operation);
      found = {
        ...filtered,
        hash: filtered.document ? createHash('sha256').update(print(filtered.document)).digest('hex') : hash,
      };
      this.#cache.set(key, found);
    }
    return found;
  }
}
