import 'reflect-metadata';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SqlReader } from '../../platform/database/index.ts';
import { openSubgraphDatabase } from '../../platform/database/subgraph-database.ts';
import { type ChainHead, type LinkedBatch, verifyChain } from '../../platform/disclosure/index.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { readConfig } from '../config.ts';
import { readHead } from '../disclosure/spool-drain.ts';
import { readKeysFile } from '../open-audit.ts';
import { openDatabase } from '../open-database.ts';
import { StartupError } from '../startup-error.ts';
import { archivedBatches, storedBatches } from '../subgraphs.ts';

/**
 * Checks the chain of disclosure records from its first batch on: `npm run audit:verify -- [--keys <file>] [--archive <folder>]
 * [--files-only]`. First the files of the archive, then the database of DATABASE_URL or DATA_DIR (whose hub is stopped then). The
 * exit code is 0 when the chain holds, 1 when it does not, 2 when it could not be read.
 */
async function verify(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      keys: { type: 'string' },
      archive: { type: 'string' },
      'files-only': { type: 'boolean', default: false },
    },
  });
  const config = readConfig(process.env);
  const file = values.keys ?? config.auditKeysFile;
  if (!file) throw new StartupError('请用 --keys 指出公钥文件 / Name the file of keys with --keys or AUDIT_KEYS_FILE');
  const keys = readKeysFile(file);
  const archive = values.archive ?? config.disclosureArchiveDir;
  const source = values['files-only'] ? null : await openDatabase(config, createLogger(config.logLevel));
  const database =
    source && (await openSubgraphDatabase(source.source, { name: 'exchange', entities: [], migrations: [] }));
  try {
    const heads = database && config.disclosuresDir ? await headsBelow(config.disclosuresDir) : [];
    const { batches, records, head, fault } = await verifyChain(chainFrom(archive, database), keys, heads);
    const held = `${batches} 批 ${records} 条 / ${batches} batches, ${records} records`;
    if (!fault) {
      process.stdout.write(`完好 / holds: ${held}${head ? `, head ${head.sequence} ${head.digest}` : ''}\n`);
      return true;
    }
    const place = [
      `batch ${fault.batch}`,
      ...(fault.position === null ? [] : [`record ${fault.position}`]),
      ...(fault.recordId === null ? [] : [fault.recordId]),
    ].join(', ');
    process.stdout.write(`断于 / broken at ${place}: ${fault.reason}\n此前完好 / before it: ${held}\n`);
    return false;
  } finally {
    await database?.close();
    await source?.close();
  }
}

async function* chainFrom(archive: string | undefined, database: SqlReader | null): AsyncGenerator<LinkedBatch> {
  let last = 0;
  if (archive)
    for await (const batch of archivedBatches(archive)) {
      last = batch.sequence;
      yield batch;
    }
  if (database) yield* storedBatches(database, last);
}

/** What each process that used the folder has noted as the end of the chain. */
async function headsBelow(folder: string): Promise<ChainHead[]> {
  const names = await readdir(folder).catch(() => []);
  const heads = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => readHead(join(folder, name))),
  );
  return heads.filter((head) => head !== null);
}

try {
  if (!(await verify())) process.exit(1);
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : (error as Error).stack}\n`);
  process.exit(2);
}
