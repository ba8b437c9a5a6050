import type { Listing } from '../../../platform/database/listing/index.ts';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver } from '../../../platform/subgraph/index.ts';

/** Finds the entities that other subgraphs, or a subscription, refer to by id: one statement for all of them. */
export const referenceById =
  (type: string, listing: Listing<any, any>): ReferenceResolver =>
  ({ id }: { id: string }, { loaders }, info) =>
    loaders.one(listing, id, fieldsOf(info, type));
