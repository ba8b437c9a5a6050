export { bulkInsert } from './bulk-insert.ts';
export { columnsOf, selectList } from './entity-columns.ts';
export { migrate } from './migrate.ts';
export type { SqlReader } from './reader.ts';
export { isOfAnotherServer } from './restored.ts';
export type { DatabaseSource } from './source.ts';
export type { SubgraphDatabase } from './subgraph-database.ts';
export { isUuid, timeOf } from './uuid.ts';
