import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { rehearsalCommand } from '../rehearsal/command-line.ts';
import { rehearse } from '../rehearsal/rehearsal.ts';
import { closingLines, jsonReport, markdownReport, sceneLines } from '../rehearsal/report.ts';
import { StartupError } from '../startup-error.ts';
import { newSecret } from '../subgraphs.ts';

/** Between two deliveries while a receiver is stopped and started, in milliseconds. */
const interval = 1_000;

/** @returns whether the receiver handled everything */
async function run(args: readonly string[]): Promise<boolean> {
  const { url, secret, report, outage } = rehearsalCommand(args, process.env, newSecret);
  const rehearsal = await rehearse({
    url,
    secret,
    outage:
      outage === null
        ? undefined
        : { patience: outage * 1_000, interval, ask: (what) => process.stdout.write(`>>> ${what}\n`) },
    played: (scene) => process.stdout.write(sceneLines(scene)),
  });
  process.stdout.write(closingLines(rehearsal));
  if (report) writeFileSync(report.file, report.isJson ? jsonReport(rehearsal) : markdownReport(rehearsal));
  return rehearsal.scenes.every(({ passed }) => passed);
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : (error as Error).stack}\n`);
  process.exit(2);
}
