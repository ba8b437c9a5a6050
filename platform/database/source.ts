import type { EmbeddedDatabase } from './embedded/index.ts';

/** Where the records live: a PostgreSQL server, with so many connections of each subgraph, or the embedded PGlite that all share. */
export type DatabaseSource =
  | { kind: 'postgres'; url: string; poolSize: number }
  | { kind: 'embedded'; database: EmbeddedDatabase };
