import 'reflect-metadata';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemClock } from '../platform/clock/clock.ts';
import { openEmbeddedDatabase } from '../platform/database/embedded/index.ts';
import { FolderFileStore } from '../platform/files/index.ts';
import { closeSubgraphs, openSubgraphs, seedRecords } from './open-subgraphs.ts';
import { databaseTemplate } from './paths.ts';
import { subgraphDefinitions } from './subgraphs.ts';

/** Makes the data folder that a first start copies. Nothing is left in its place while it is being made. */
export async function makeTemplate(): Promise<void> {
  const unfinished = `${databaseTemplate}.unfinished`;
  for (const path of [`${databaseTemplate}.sha256`, databaseTemplate, unfinished])
    rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(databaseTemplate), { recursive: true });
  const database = await openEmbeddedDatabase({ dataDir: unfinished });
  // No file is written here, so the folder is never made.
  const files = new FolderFileStore(join(unfinished, 'files'));
  const subgraphs = await openSubgraphs(subgraphDefinitions, { kind: 'embedded', database }, systemClock, files);
  await seedRecords(subgraphs, { scale: 1 });
  await database.maintain();
  await closeSubgraphs(subgraphs);
  await database.close();
  renameSync(unfinished, databaseTemplate);
}
