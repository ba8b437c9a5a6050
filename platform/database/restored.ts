import sql, { raw } from 'sql-template-tag';
import type { SqlReader } from './reader.ts';

/**
 * Rows that name the transaction that wrote them, in a database that was restored into another server: its transaction ids
 * begin anew, and the old ones would look as if they were still to come. They are marked as settled (3, the first id of
 * all).
 * @param table qualified and quoted, with a column `transaction_id xid8`
 * @returns whether there were any
 */
export async function settleRestored(database: SqlReader, table: string): Promise<boolean> {
  const rows = await database.rows<{ found: number }>(
    // What this statement can see and what is numbered later than it can only come from elsewhere.
    sql`with moved as (update ${raw(table)} set transaction_id = '3'::xid8
          where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) returning 1)
        select count(*)::int as "found" from moved`,
  );
  return (rows[0]?.found ?? 0) > 0;
}

/** The next transaction id, as text: whoever remembers a higher one remembers another server's. */
export async function nextTransaction(database: SqlReader): Promise<string> {
  const [row] = await database.rows<{ next: string }>(
    sql`select pg_snapshot_xmax(pg_current_snapshot())::text as "next"`,
  );
  return (row as { next: string }).next;
}
