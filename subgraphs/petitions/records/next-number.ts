import type { EntityManager } from '@mikro-orm/postgresql';

const columns = { mediation: 'mediation_no' } as const;

/**
 * The next number `prefix` + year + sequence of a table, such as 调解2026-000002. Whoever comes second waits until the
 * first has committed, so that there are neither gaps nor doubles.
 */
export async function nextNumber(
  em: EntityManager,
  table: keyof typeof columns,
  prefix: string,
  today: string,
): Promise<string> {
  const series = `${prefix}${today.slice(0, 4)}-`;
  const column = columns[table];
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`petitions.${table}.number`]);
  const [row] = await em.execute<{ last: number | null }[]>(
    // By the index on the text: numbers of six digits stand there in their order, and a year's maximum would read them all.
    `select substr(${column}, ?)::int as last from petitions.${table} where ${column} like ?
      order by ${column} using ~>~ limit 1`,
    [series.length + 1, `${series}%`],
  );
  return `${series}${String((row?.last ?? 0) + 1).padStart(6, '0')}`;
}
