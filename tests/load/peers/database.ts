import { createHash } from 'node:crypto';
import pg from 'pg';

// Dates leave as they are stored, counts as numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** As many connections as a subgraph of the hub has. */
export const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 8 });

/** A named statement, which PostgreSQL parses once a connection. */
export function statement(text: string) {
  const name = createHash('sha1').update(text).digest('base64url');
  return async (...values: unknown[]): Promise<any[]> => (await pool.query({ name, text, values })).rows;
}
