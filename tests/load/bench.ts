/**
 * Measures the hub beside what its users could put in its place, over the same records, in one run.
 *
 *   npm run bench -- [--quick] [--keep] [--fresh] [--rounds N] [--seconds N] [--variants hub,hand-sql,…] [--parts side-by-side,…]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchDatabase } from './database.ts';
import { connections } from './measurement.ts';
import { operationsOver } from './operations.ts';
import { readOptions } from './options.ts';
import { parts } from './parts/all.ts';
import { installPeers } from './peer-packages.ts';
import { machine } from './report.ts';
import type { Run } from './run.ts';
import { type OwnedSubgraphs, startStockSubgraphs } from './variants/stock.ts';

const options = readOptions(process.argv.slice(2));
const began = performance.now();
const print = (text: string) => void process.stdout.write(`\n${text}\n\n`);
const say = (what: string) =>
  void process.stdout.write(`[${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s] ${what}\n`);

/** What is to be put away at the end, the last first; also when somebody has had enough. */
const endings: (() => Promise<void> | void)[] = [];
async function end(): Promise<void> {
  for (let next = endings.pop(); next; next = endings.pop()) await next();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    say('中断,正在清理 / Interrupted, putting away');
    void end().finally(() => process.exit(130));
  });

const host = machine();
say(`${host.processor} × ${host.processors}, Node ${host.node}, 负载 load ${host.load.toFixed(2)}`);
installPeers(say);
const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
endings.push(() => rmSync(folder, { recursive: true, force: true }));
try {
  const database = await openBenchDatabase({ ...options, folder, say });
  endings.push(() => database.close());
  let stock: Promise<OwnedSubgraphs> | undefined;
  endings.push(async () => (await stock)?.stop());
  const run: Run = {
    database,
    operations: await operationsOver(database.client),
    place: {
      databaseUrl: database.url,
      folder,
      stock() {
        stock ??= startStockSubgraphs(database.url, folder);
        return stock;
      },
    },
    rounds: options.rounds,
    seconds: options.seconds,
    say,
    print,
    endings,
  };
  const results: Record<string, unknown> = { host, options, connections };
  const name = fileName();
  for (const part of options.parts) {
    const { result, chart } = await parts[part](run, options.variants);
    results[part] = result;
    if (chart) writeFileSync(`${name}.svg`, chart);
    writeFileSync(`${name}.json`, `${JSON.stringify({ ...results, loadAtEnd: machine().load }, null, 2)}\n`);
  }
  say(`结果 / Results: ${name}.json`);
} finally {
  await end();
}
say('完成 / Done');

function fileName(): string {
  const results = 'tests/load/results';
  mkdirSync(results, { recursive: true });
  const stamp = new Date().toISOString().slice(0, 19).replace(/:/g, '');
  return join(results, options.isQuick ? `${stamp}-quick` : stamp);
}
