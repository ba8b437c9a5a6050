import { type Clock, SettableClock } from '../clock/clock.ts';
import { migrate } from '../database/migrate.ts';
import type { Subgraph, SubgraphDefinition } from '../subgraph/index.ts';
import { temporaryFiles } from './temporary-files.ts';
import { openTestDatabase, recordsTemplate, type TestDatabase } from './test-database.ts';

/** Tests look at the records from the day on which the summary of 2025 was published. */
export const testClock: Clock = new SettableClock('2026-01-19T02:16:59Z');

let database: Promise<TestDatabase> | undefined;
let turn: Promise<unknown> = Promise.resolve();
const opened = new Map<string, Promise<Subgraph>>();

/** The subgraph with the records of 2025, on the test process's one database; for reading only. */
export function openedSubgraph(definition: SubgraphDefinition): Promise<Subgraph> {
  let subgraph = opened.get(definition.name);
  if (!subgraph) {
    subgraph = turn.then(() => open(definition));
    turn = subgraph.catch(() => {});
    opened.set(definition.name, subgraph);
  }
  return subgraph;
}

async function open(definition: SubgraphDefinition): Promise<Subgraph> {
  database ??= openTestDatabase(recordsTemplate());
  const { source, seeded } = await database;
  const subgraph = await definition.open(source, testClock, temporaryFiles().files);
  await migrate(source, [subgraph.database]);
  if (!seeded) await subgraph.seed({ scale: 1 });
  return subgraph;
}
