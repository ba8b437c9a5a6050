import sql from 'sql-template-tag';
import type { SqlReader } from './reader.ts';

/**
 * The transaction id below which every transaction of this database has ended, as text (xid8). What they wrote can be read
 * by the statements that come after this one, and nothing more will appear below the id. The snapshot's own xmin would
 * also wait for transactions of other databases on the server.
 */
export async function settledBefore(reader: SqlReader): Promise<string> {
  // backend_xid has 32 bits and lies less than 2^31 from the snapshot's end: before it, or behind it while nothing newer
  // has ended. What lies behind it holds back nothing.
  const [row] = await reader.rows<{ bound: string }>(
    sql`select ("end" - coalesce(max(greatest(((("end" - a.backend_xid::text::bigint) + 2147483648) & 4294967295) - 2147483648, 0)), 0))::text
          as "bound"
        from (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as "end") now
        left join pg_stat_activity a on a.datname = current_database() and a.backend_xid is not null
        group by "end"`,
  );
  return (row as { bound: string }).bound;
}
