import type { EmbeddedDatabase } from './embedded/index.ts';

/** Where the records live: a PostgreSQL server, or the embedded PGlite that all subgraphs share. */
export type DatabaseSource =
  | { kind: 'postgres'; url: string; poolSize?: number }
  | { kind: 'embedded'; database: EmbeddedDatabase };
