import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Under which role a subgraph works on a server: `<database>_<subgraph>`, for roles are the server's. Its schema alone is open to
 * it, so that a statement which went astray, or was slipped in, reaches no other subgraph's records and changes no table.
 */
export const roleOf = (url: string, subgraph: string): string =>
  `${decodeURIComponent(new URL(url).pathname.slice(1))}_${subgraph}`;

/** What a connection says as it begins, to be under the role from its first statement on; there is none while there is no such role. */
export const underRole = (role: string): string => `-c role=${role.replace(/[\\ ]/g, '\\$&')}`;

/** Creates the role, which nobody can log in with, and opens the schema to it; as the owner of the schema. */
export async function openSchemaTo(em: EntityManager, schema: string, role: string): Promise<void> {
  const named = `"${role.replaceAll('"', '""')}"`;
  const [known] = await em.execute('select from pg_roles where rolname = ?', [role]);
  if (!known) await em.execute(`create role ${named} nologin`);
  for (const statement of [
    `grant ${named} to current_user`,
    `grant usage on schema "${schema}", platform to ${named}`,
    `grant select, insert, update, delete on all tables in schema "${schema}" to ${named}`,
    `grant usage, select on all sequences in schema "${schema}" to ${named}`,
  ])
    await em.execute(statement);
}
