/**
 * Measures the hub beside what its users could put in its place, over the same records, in one run.
 *
 *   npm run bench -- [--quick] [--keep] [--fresh] [--rounds N] [--seconds N] [--variants hub,hand-sql,…]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchDatabase } from './database.ts';
import { checkSameAnswers } from './equality.ts';
import { connections } from './measurement.ts';
import { operationsOver } from './operations.ts';
import { installPeers } from './peer-packages.ts';
import { chartOf, machine, measuredTables, ratioTable } from './report.ts';
import { ratiosOf, runRounds } from './rounds.ts';
import { settled } from './settling.ts';
import { allVariants, usualVariants } from './variants/all.ts';
import { type OwnedSubgraphs, startStockSubgraphs } from './variants/stock.ts';
import type { Place, RunningVariant, Variant } from './variants/variant.ts';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    variants: { type: 'string' },
  },
});
/** The whole is the design's: 200,000 petitions and 20,000 rectification items. */
const size = flags.quick
  ? { scale: 5, items: 1_000, rounds: 1, seconds: 2 }
  : { scale: 123, items: 20_000, rounds: 5, seconds: 5 };
const rounds = Number(flags.rounds ?? size.rounds);
const seconds = Number(flags.seconds ?? size.seconds);
if (!(rounds >= 1 && seconds >= 1))
  throw new Error('--rounds 与 --seconds 须为正数 / --rounds and --seconds must be 1 or more');
const variants = flags.variants
  ? allVariants.filter(({ name }) => namesOf(flags.variants).includes(name))
  : usualVariants(flags.quick);

const began = performance.now();
const say = (what: string) =>
  process.stdout.write(`[${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s] ${what}\n`);

const host = machine();
say(`${host.processor} × ${host.processors}, Node ${host.node}, 负载 load ${host.loadAtStart.toFixed(2)}`);
if (host.loadAtStart > 0.5)
  say('机器另有负载,只看同轮比值 / The machine is busy with something else: only ratios within a round tell anything');
installPeers(say);
const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
const database = await openBenchDatabase({
  server: process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  ...size,
  keep: flags.keep,
  fresh: flags.fresh,
  folder,
  say,
});
let stock: Promise<OwnedSubgraphs> | undefined;
const place: Place = {
  databaseUrl: database.url,
  folder,
  stock() {
    stock ??= startStockSubgraphs(database.url, folder);
    return stock;
  },
};
const started: { name: string; running: RunningVariant }[] = [];
try {
  const operations = await operationsOver(database.client);
  for (const variant of variants) {
    say(`启动 / Starting ${variant.label}`);
    started.push({ name: variant.name, running: await variant.start(place) });
  }
  await checkSameAnswers(started, operations);
  say('各方案答案一致 / All variants answer the same');
  await settled(started.flatMap(({ running }) => running.pids));
  const measured = await runRounds(started, operations, database, { rounds, seconds, say });
  const ratios = ratiosOf(measured);
  process.stdout.write(`\n${measuredTables(variants, operations, measured)}\n\n`);
  process.stdout.write(`${ratioTable(variants, operations, ratios)}\n\n${remarks().join('\n')}\n`);
  write(
    { host, size: { ...size, rounds, seconds, connections }, measured, ratios },
    chartOf(variants, operations, measured),
  );
} finally {
  for (const { running } of started) await running.stop();
  await (await stock)?.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
say('完成 / Done');

function namesOf(list: string | undefined): string[] {
  const names = (list ?? '').split(',');
  const unknown = names.filter((name) => !allVariants.some((variant: Variant) => variant.name === name));
  if (unknown.length > 0)
    throw new Error(
      `没有这些方案 / There are no such variants: ${unknown.join(', ')} (${allVariants.map(({ name }) => name).join(', ')})`,
    );
  return names;
}

function remarks(): string[] {
  return [
    `并发 ${connections};${rounds} 轮中位数;CPU 含 PostgreSQL 进程 / ${connections} clients; medians of ${rounds} rounds; CPU includes PostgreSQL's processes${database.isLocal ? '' : ' — 数据库在别处,未计入 / not this time: the database is elsewhere'}`,
    '中枢开启全部检查(令牌、权限、限额、披露记录),其他方案不作检查 / The hub makes all its checks (token, access, limits, disclosure record); the peers make none',
    'PostgreSQL 不由本测试启动,MALLOC_* 未设置,大的 json_agg 较慢 / PostgreSQL is not started here, so that its MALLOC_* are as they are: a large json_agg is slower for want of them (hand-written SQL, PostGraphile)',
  ];
}

function write(results: object, chart: string): void {
  const folder = 'tests/load/results';
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `${new Date().toISOString().slice(0, 19).replace(/:/g, '')}${flags.quick ? '-quick' : ''}`);
  writeFileSync(`${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(`${name}.svg`, chart);
  say(`结果 / Results: ${name}.json, ${name}.svg`);
}
