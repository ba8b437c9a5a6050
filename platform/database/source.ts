import type { EmbeddedDatabase } from './embedded/index.ts';

/** Where the records live: a PostgreSQL server, with so many connections of each subgraph, or the embedded PGlite that all share. */
export type DatabaseSource =
  /** @property hasRoles a subgraph works under a role of its own, which its schema alone is open to */
  | { kind: 'postgres'; url: string; poolSize: number; hasRoles?: boolean }
  | { kind: 'embedded'; database: EmbeddedDatabase };
