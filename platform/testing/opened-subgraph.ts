import { type Clock, SettableClock } from '../clock/clock.ts';
import type { References } from '../commands/index.ts';
import { migrate } from '../database/migrate.ts';
import type { Subgraph, SubgraphDefinition } from '../subgraph/index.ts';
import { temporaryFiles } from './temporary-files.ts';
import { openTestDatabase, recordsTemplate, type TestDatabase } from './test-database.ts';

/** Tests look at the records from the day on which the summary of 2025 was published. */
export const testClock: Clock = new SettableClock('2026-01-19T02:16:59Z');

let database: Promise<TestDatabase> | undefined;
let turn: Promise<unknown> = Promise.resolve();
const opened = new Map<string, Promise<Subgraph>>();
const written = new Set<string>();

/**
 * The subgraph with the records of 2025, on the test process's one database; for reading only.
 * @param references to subgraphs that are open beside it; without them it is there alone
 */
export function openedSubgraph(definition: SubgraphDefinition, references?: References): Promise<Subgraph> {
  const key = references ? `${definition.name} among others` : definition.name;
  let subgraph = opened.get(key);
  if (!subgraph) {
    subgraph = turn.then(() => open(definition, references));
    turn = subgraph.catch(() => {});
    opened.set(key, subgraph);
  }
  return subgraph;
}

async function open(definition: SubgraphDefinition, references: References | undefined): Promise<Subgraph> {
  database ??= openTestDatabase(recordsTemplate());
  const { source, seeded } = await database;
  const subgraph = await definition.open(source, testClock, temporaryFiles().files, references);
  await migrate(source, [subgraph.database]);
  if (!seeded && !written.has(definition.name)) await subgraph.seed({ scale: 1 });
  written.add(definition.name);
  return subgraph;
}
