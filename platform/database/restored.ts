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

/**
 * Whether a transaction id that is remembered as text is another server's: none of this one has reached it. Asked in the
 * statement that reads it, because another hub may remember a newer one meanwhile.
 */
export const isOfAnotherServer = 'transaction_id::bigint > pg_snapshot_xmax(pg_current_snapshot())::text::bigint';
