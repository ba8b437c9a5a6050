import 'reflect-metadata';
import { SingleBar } from 'cli-progress';
import { systemClock } from '../../platform/clock/clock.ts';
import { columnsOf, ImportRefused, readImportFile, writeImportTemplate } from '../../platform/importing/files.ts';
import type { FileRow, ImportDefinition, ImportResult } from '../../platform/importing/index.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { Background } from '../background/background.ts';
import { readConfig } from '../config.ts';
import { type ImportCommand, importCommand } from '../importing/command-line.ts';
import { directoryLookup } from '../importing/directory.ts';
import { faultLines, summaryLine } from '../importing/report.ts';
import { openDatabase } from '../open-database.ts';
import { openFiles } from '../open-files.ts';
import { closeSubgraphs, hasRecords, openSubgraphs } from '../open-subgraphs.ts';
import { openVault } from '../open-vault.ts';
import { StartupError } from '../startup-error.ts';
import { subgraphDefinitions } from '../subgraphs.ts';
import { InProcessTransport } from '../transport/in-process.ts';

const definitions = new Map(
  subgraphDefinitions.flatMap(({ imports }) => imports).map((definition) => [definition.name, definition] as const),
);

/** @returns whether all rows are in */
async function run(args: readonly string[]): Promise<boolean> {
  const command = importCommand(args, [...definitions.keys()]);
  const definition = definitions.get(command.name) as ImportDefinition;
  if (command.template !== null) {
    await writeImportTemplate(command.template, definition);
    process.stdout.write(`已写入模板 / Template written: ${command.template}\n`);
    return true;
  }
  const rows = await readImportFile(command.file as string, columnsOf(definition));
  const result = await bringIn(command, rows);
  process.stderr.write(faultLines(definition, result.faults));
  process.stdout.write(summaryLine(definition, command, result));
  return result.refused === 0;
}

async function bringIn(command: ImportCommand, rows: readonly FileRow[]): Promise<ImportResult> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const database = await openDatabase(config, log);
  const { files, close: closeFiles } = await openFiles(config);
  const subgraphs = await openSubgraphs(
    subgraphDefinitions,
    database.source,
    systemClock,
    files,
    // Standard output is for the report alone.
    openVault(config, createLogger('error')),
  );
  try {
    if (!(await hasRecords(subgraphs)))
      throw new StartupError('机构名录是空的,请先建立 / The directory of agencies is empty; fill it first');
    // Limits of what comes in count by the corrected calendar, as in a hub that serves.
    await new Background(subgraphs, systemClock, log).prepare();
    const directory = subgraphs.find(({ name }) => name === 'agencies') as Subgraph;
    const importer = subgraphs
      .flatMap(({ imports }) => imports)
      .find(({ definition }) => definition.name === command.name);
    if (!importer) throw new Error(`${command.name} is not open`);
    const bar = new SingleBar({
      format: '导入 / Importing |{bar}| {value}/{total} rows, {duration_formatted}',
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
    });
    bar.start(rows.length, 0);
    try {
      return await importer.run(rows, {
        ...command,
        lookup: await directoryLookup(new InProcessTransport(directory, log)),
        onRows: (done) => bar.increment(done),
      });
    } finally {
      bar.stop();
    }
  } finally {
    await closeSubgraphs(subgraphs);
    await database.close();
    await closeFiles();
  }
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  const isTold = error instanceof StartupError || error instanceof ImportRefused;
  process.stderr.write(`${isTold ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
