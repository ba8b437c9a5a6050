import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The next number of a year, `2026-013`. Whoever registers second waits until the first has committed, so that there are
 * neither gaps nor doubles.
 */
export async function nextSuggestionNumber(em: EntityManager, year: string): Promise<string> {
  await em.execute("select pg_advisory_xact_lock(hashtext('deputies.suggestion.number'))");
  const [row] = await em.execute<{ last: number | null }[]>(
    'select max(substr(number, 6)::int) as last from deputies.suggestion where number ~ ?',
    [`^${year}-[0-9]+$`],
  );
  return `${year}-${String((row?.last ?? 0) + 1).padStart(3, '0')}`;
}
