import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The next number `year-sequence` of a table. Whoever comes second waits until the first has committed, so that there are
 * neither gaps nor doubles.
 * @param prefix what all numbers of the series begin with, such as `2026-`
 */
export async function nextNumber(
  em: EntityManager,
  table: 'inspection' | 'recommendation',
  prefix: string,
  digits: number,
): Promise<string> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`inspections.${table}.number`]);
  const [row] = await em.execute<{ last: number | null }[]>(
    `select max(substr(number, ?)::int) as last from inspections.${table} where number ~ ?`,
    [prefix.length + 1, `^${prefix}[0-9]+$`],
  );
  return `${prefix}${String((row?.last ?? 0) + 1).padStart(digits, '0')}`;
}
