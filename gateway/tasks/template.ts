import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../platform/clock/clock.ts';
import { openEmbeddedDatabase } from '../../platform/database/embedded/index.ts';
import { FolderFileStore } from '../../platform/files/index.ts';
import { closeSubgraphs, openSubgraphs, seedRecords } from '../open-subgraphs.ts';
import { databaseTemplate, root } from '../paths.ts';
import { subgraphDefinitions } from '../subgraphs.ts';

/** What the template is made of: the code of tables and seeds, and the database that reads it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['dist/{platform,subgraphs}/**/*.js', 'package-lock.json'], { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const stamp = `${databaseTemplate}.sha256`;
const made = fingerprint();
if (existsSync(databaseTemplate) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made) process.exit(0);

const started = performance.now();
const unfinished = `${databaseTemplate}.unfinished`;
for (const path of [stamp, databaseTemplate, unfinished]) rmSync(path, { recursive: true, force: true });
mkdirSync(join(root, 'dist'), { recursive: true });
const database = await openEmbeddedDatabase({ dataDir: unfinished });
// No file is written here, so the folder is never made.
const files = new FolderFileStore(join(unfinished, 'files'));
const subgraphs = await openSubgraphs(subgraphDefinitions, { kind: 'embedded', database }, systemClock, files);
await seedRecords(subgraphs, { scale: 1 });
await database.maintain();
await closeSubgraphs(subgraphs);
await database.close();
renameSync(unfinished, databaseTemplate);
writeFileSync(stamp, made);
process.stdout.write(
  `database template with the records of 2025: ${Math.round((performance.now() - started) / 100) / 10} s\n`,
);
