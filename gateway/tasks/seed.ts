import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { systemClock } from '../../platform/clock/clock.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { openFiles } from '../open-files.ts';
import { closeSubgraphs, hasRecords, openSubgraphs, seedRecords } from '../open-subgraphs.ts';
import { StartupError } from '../startup-error.ts';
import { subgraphDefinitions } from '../subgraphs.ts';

/** Rows that one scale unit writes, for the progress bar; the bar grows when it turns out to be more. */
const rowsPerScale = 60_000;

async function seed(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
  const scale = Number(values.scale);
  if (!Number.isInteger(scale) || scale < 1 || scale > 1_000)
    throw new StartupError(
      `--scale 须为 1 至 1000 的整数 / --scale must be a whole number from 1 to 1000, not ${values.scale}`,
    );
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const database = await openDatabase({ ...config, databaseUrl: config.databaseUrl }, log);
  const { files, close: closeFiles } = await openFiles(config);
  const subgraphs = await openSubgraphs(subgraphDefinitions, database.source, systemClock, files);
  try {
    if (await hasRecords(subgraphs))
      throw new StartupError(
        '数据库中已有记录,请换一个空的数据库或 DATA_DIR / There are records already; use an empty database or another DATA_DIR',
      );
    const bar = new SingleBar({
      format: '写入记录 / Seeding |{bar}| {value} rows, {duration_formatted}',
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
    });
    bar.start(rowsPerScale * scale, 0);
    let written = 0;
    await seedRecords(subgraphs, {
      scale,
      onRows(rows) {
        written += rows;
        if (written > bar.getTotal()) bar.setTotal(written);
        bar.update(written);
      },
    });
    bar.setTotal(written);
    bar.stop();
    for (const { database: part } of subgraphs.slice(0, 1)) await part.em().execute('analyze');
  } finally {
    await closeSubgraphs(subgraphs);
    await database.close();
    await closeFiles();
  }
}

try {
  await seed();
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
