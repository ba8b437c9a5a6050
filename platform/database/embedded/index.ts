export type { EmbeddedClient, EmbeddedTransaction, Queryable, QueryOptions, QueryResult } from './client.ts';
export { DataDirectoryInUseError, DataDirectoryUnusableError } from './data-directory.errors.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedDatabaseLog,
  type EmbeddedDatabaseOptions,
  openEmbeddedDatabase,
} from './embedded-database.ts';
export { EmbeddedDatabaseClosedError, PostgresError, type PostgresErrorFields } from './postgres.error.ts';
export type { Origin, ResultField } from './protocol.ts';
export { parserOf, type ValueParser } from './values.ts';
