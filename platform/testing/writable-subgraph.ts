import { SettableClock } from '../clock/clock.ts';
import { migrate } from '../database/migrate.ts';
import type { FileStore } from '../files/index.ts';
import { freshKeyring, type PersonalVault, personalVault } from '../personal/index.ts';
import type { Subgraph, SubgraphDefinition } from '../subgraph/index.ts';
import { temporaryFiles } from './temporary-files.ts';
import { openTestDatabase, recordsTemplate } from './test-database.ts';

export interface WritableSubgraph {
  subgraph: Subgraph;
  /** Standing on the day of the published summary until a test sets it. */
  clock: SettableClock;
  files: FileStore;
  vault: PersonalVault;
  close(): Promise<void>;
}

/** The subgraph with the records of 2025 on a database of its own, for tests that change them. */
export async function openWritableSubgraph(definition: SubgraphDefinition): Promise<WritableSubgraph> {
  const { source, seeded, close } = await openTestDatabase(recordsTemplate());
  const clock = new SettableClock('2026-01-19T02:16:59Z');
  const { files, remove } = temporaryFiles();
  const vault = personalVault(freshKeyring());
  const subgraph = await definition.open(source, clock, files, undefined, vault);
  await migrate(source, [subgraph.database]);
  if (!seeded) await subgraph.seed({ scale: 1 });
  return {
    subgraph,
    clock,
    files,
    vault,
    async close() {
      await subgraph.close();
      await close();
      await remove();
    },
  };
}
