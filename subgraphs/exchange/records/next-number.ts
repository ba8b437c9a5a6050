import type { EntityManager } from '@mikro-orm/postgresql';

/** The next number `prefix` + year + sequence of a table. Whoever comes second waits until the first has committed. */
export async function nextNumber(
  em: EntityManager,
  table: 'sharing_grant' | 'data_correction',
  prefix: string,
  today: string,
): Promise<string> {
  const series = `${prefix}${today.slice(0, 4)}-`;
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`exchange.${table}.number`]);
  const [row] = await em.execute<{ last: number | null }[]>(
    `select max(substr(number, ?)::int) as last from exchange.${table} where starts_with(number, ?)`,
    [series.length + 1, series],
  );
  return `${series}${String((row?.last ?? 0) + 1).padStart(4, '0')}`;
}
