import sql from 'sql-template-tag';
import type { Clock } from '../platform/clock/clock.ts';
import { type DatabaseSource, migrate } from '../platform/database/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { Logger } from '../platform/logging/logger.ts';
import type { PersonalVault } from '../platform/personal/index.ts';
import type { SeedOptions } from '../platform/seeding/index.ts';
import type { PendingRecord, Subgraph, SubgraphDefinition } from '../platform/subgraph/index.ts';
import { referencesOver } from './references.ts';

/** Opens all subgraphs on one database and brings their tables up to date. */
export async function openSubgraphs(
  definitions: readonly SubgraphDefinition[],
  source: DatabaseSource,
  clock: Clock,
  files: FileStore,
  vault?: PersonalVault,
  pendingRecord?: PendingRecord,
): Promise<Subgraph[]> {
  const subgraphs: Subgraph[] = [];
  const references = referencesOver(definitions, subgraphs);
  try {
    for (const definition of definitions)
      subgraphs.push(await definition.open(source, clock, files, references, vault, pendingRecord));
    await migrate(
      source,
      subgraphs.map(({ database }) => database),
    );
    return subgraphs;
  } catch (error) {
    await closeSubgraphs(subgraphs);
    throw error;
  }
}

export async function closeSubgraphs(subgraphs: readonly Subgraph[]): Promise<void> {
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
}

/** Whether records were ever written: the directory of agencies is the first thing that is. */
export async function hasRecords(subgraphs: readonly Subgraph[]): Promise<boolean> {
  const directory = subgraphs.find(({ name }) => name === 'agencies') as Subgraph;
  const [row] = await directory.database.rows<{ found: boolean }>(
    sql`select exists (select from agencies.agency) as found`,
  );
  return row?.found ?? false;
}

/**
 * Writes the records of 2025 into empty tables. The directory goes last, because its presence says that all is there: a
 * seeding that was cut off is noticed by the unique keys of the next one instead of being taken for complete.
 */
export async function seedRecords(subgraphs: readonly Subgraph[], options: SeedOptions): Promise<void> {
  for (const subgraph of [...subgraphs].reverse()) await subgraph.seed(options);
}

/** After a new key was put first: what older keys sealed comes under it, so that they can be taken away. */
export async function resealPersonalData(subgraphs: readonly Subgraph[], log: Logger): Promise<void> {
  for (const subgraph of subgraphs) {
    const { done, unreadable } = await subgraph.reseal();
    if (done > 0) log.info({ subgraph: subgraph.name, done }, 'personal data sealed again with the newest key');
    if (unreadable > 0)
      log.error({ subgraph: subgraph.name, unreadable }, 'personal data that none of the keys opens; add its key');
  }
}
