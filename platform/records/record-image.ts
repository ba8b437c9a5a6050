import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Keeps what a record and its limits hold now, so that they can be read as of later. An image that is there already stays:
 * the first one of a record that no command made is what the first command found.
 * @param since when the record came to hold this
 */
export async function keepImage(
  em: EntityManager,
  namespace: string,
  table: string,
  id: string,
  since: Date,
): Promise<void> {
  await em.execute(
    `insert into "${namespace}".record_image (subject_id, version, since, image, limits)
     select t.id, t.version, ?, to_jsonb(t) - 'search_text' - 'search_terms',
       (select coalesce(jsonb_agg(to_jsonb(d) order by d.position), '[]') from "${namespace}".deadline d where d.subject_id = t.id)
     from "${namespace}"."${table}" t where t.id = ? on conflict do nothing`,
    [since, id],
  );
}

/** What a sealed record held leaves no copy. */
export async function forgetImages(em: EntityManager, namespace: string, id: string): Promise<void> {
  await em.execute(`delete from "${namespace}".record_image where subject_id = ?`, [id]);
}
