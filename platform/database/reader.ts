import { createHash } from 'node:crypto';
import type { Sql } from 'sql-template-tag';

/** Reads rows by one SQL statement, outside the unit of work. Columns arrive under the names that the statement gives. */
export interface SqlReader {
  rows<Row extends object>(statement: Sql): Promise<Row[]>;
}

export type StatementListener = (text: string, values: unknown[]) => void;

const names = new Map<string, string>();
const maxNames = 5_000;

/** A stable server-side name for a statement's text, so that PostgreSQL parses and plans it once per connection. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    if (names.size >= maxNames) names.delete(names.keys().next().value as string);
    names.set(text, name);
  }
  return name;
}
