import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { type AnyEntitySchema, columnsOf } from './entity-columns.ts';

const rowsPerStatement = 2_000;

/**
 * Inserts many rows with one parameter a statement (a JSON document that PostgreSQL takes apart), for seeds and imports:
 * hydrating each row in a unit of work costs some twenty times as much. Properties that a row leaves out become null,
 * so give every property that has no meaning of "absent".
 */
export async function bulkInsert<Row extends object>(
  em: EntityManager,
  schema: AnyEntitySchema,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(schema);
  const used = [...columns].filter(([property]) =>
    rows.some((row) => (row as Record<string, unknown>)[property] !== undefined),
  );
  const table = `"${schema.meta.schema}"."${schema.meta.tableName}"`;
  const list = used.map(([, column]) => `"${column}"`).join(', ');
  const connection = em.getTransactionContext<Kysely<unknown>>() ?? em.getKysely();
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows
      .slice(start, start + rowsPerStatement)
      .map((row) =>
        Object.fromEntries(used.map(([property, column]) => [column, (row as Record<string, unknown>)[property]])),
      );
    // A bind parameter: `em.execute` would write the document into the statement's text, escaped.
    const text = `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1::json)`;
    await connection.executeQuery(CompiledQuery.raw(text, [JSON.stringify(part)]));
  }
}
