import 'reflect-metadata';
import { closeSubgraphs, openSubgraphs, seedRecords } from '../gateway/open-subgraphs.ts';
import { subgraphDefinitions } from '../gateway/subgraphs.ts';
import { openTestDatabase, temporaryFiles, testClock } from '../platform/testing/index.ts';

/** Writes the records of 2025 into a database on the server, for the run's tests to copy; gives its name. */
export async function makeServerTemplate(): Promise<string> {
  const { source } = await openTestDatabase();
  if (source.kind !== 'postgres') throw new Error('there is no server to make a template on');
  const subgraphs = await openSubgraphs(subgraphDefinitions, source, testClock, temporaryFiles().files);
  await seedRecords(subgraphs, { scale: 1 });
  // Nobody may be connected to what is copied.
  await closeSubgraphs(subgraphs);
  return new URL(source.url).pathname.slice(1);
}
