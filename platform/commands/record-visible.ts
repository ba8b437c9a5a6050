import type { EntityManager } from '@mikro-orm/postgresql';
import { ownRows } from '../database/listing/index.ts';
import type { Principal } from '../identity/principal.ts';
import type { NounCommands } from './noun-commands.ts';

/**
 * Whether the record is there for the viewer, by a grant not enough for a step; locks it when it is. What the viewer may not see is not waited for either, so
 * that the time it takes tells nothing.
 */
export async function isThere(
  em: EntityManager,
  { entity, namespace, visibility }: NounCommands<any>,
  id: string,
  viewer: Principal,
): Promise<boolean> {
  const seen = ownRows(visibility, viewer);
  if (!seen) return true;
  const table = `"${namespace}"."${em.getMetadata().get(entity).tableName}"`;
  const rows = await em.execute(`select t.id from ${table} t where t.id = ? and ${seen.sql} for update of t`, [
    id,
    ...seen.values.map((value) => (Array.isArray(value) ? `{${value.join()}}` : value)),
  ]);
  return rows.length > 0;
}
