export type { PendingRecord, SubgraphContext } from './context.ts';
export { mutationsOf } from './mutations-of.ts';
export type { SharedTypes } from './shared-fields.ts';
export { defineSubgraph, type Subgraph, type SubgraphDefinition } from './subgraph.ts';
export type { ReferenceResolver } from './subgraph-schema.ts';
