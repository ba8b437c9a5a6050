import { SearchFunctions } from './migrations/search-functions.ts';
import type { DatabaseSource } from './source.ts';
import { openSubgraphDatabase, type SubgraphDatabase } from './subgraph-database.ts';

/** Any number; every hub of one database takes the same lock, so that two starting at once migrate one after the other. */
const migrationLock = 8_080_150_800;

/**
 * Runs what is pending of the platform's migrations and then of each subgraph's, in the given order. On a server this
 * happens under one advisory lock; the embedded database has a single holder anyway.
 */
export async function migrate(source: DatabaseSource, subgraphs: readonly SubgraphDatabase[]): Promise<void> {
  const platform = await openSubgraphDatabase(
    { ...source, ...(source.kind === 'postgres' ? { hasRoles: false } : {}) } as DatabaseSource,
    { name: 'platform', entities: [], migrations: [SearchFunctions] },
  );
  const up = async () => {
    for (const database of [platform, ...subgraphs]) await database.migrate();
  };
  try {
    if (source.kind === 'embedded') await up();
    else
      await platform.em().transactional(async (em) => {
        await em.execute(`select pg_advisory_xact_lock(${migrationLock})`);
        await up();
      });
  } finally {
    await platform.close();
  }
}
