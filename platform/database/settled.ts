import sql from 'sql-template-tag';
import type { SqlReader } from './reader.ts';

/**
 * The transaction id below which every transaction of this database has ended, as text (xid8). What they wrote can be read
 * by the statements that come after this one, and nothing more will appear below the id. The snapshot's own xmin would
 * also wait for transactions of other databases on the server.
 */
export async function settledBefore(reader: SqlReader): Promise<string> {
  // backend_xid has 32 bits; it lies less than 2^31 before the next id.
  const [row] = await reader.rows<{ bound: string }>(
    sql`select (next - coalesce(max((next - a.backend_xid::text::bigint) & 4294967295), 0))::text as "bound"
        from (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next) now
        left join pg_stat_activity a on a.datname = current_database() and a.backend_xid is not null
        group by next`,
  );
  return (row as { bound: string }).bound;
}
