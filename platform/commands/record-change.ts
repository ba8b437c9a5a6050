import type { EntityManager } from '@mikro-orm/postgresql';

/** Notes that a record or one of its limits has changed, in the transaction of the change. It says nothing of what. */
export async function noteChange(em: EntityManager, namespace: string, subjectId: string): Promise<void> {
  await em.execute(`insert into "${namespace}".record_change (subject_id) values (?)`, [subjectId]);
}
