import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answerOf } from '../equality.ts';
import type { Run } from '../run.ts';
import { median } from '../statistics.ts';
import { table } from '../table.ts';
import { type Child, startChild } from '../variants/child.ts';
import { graphqlBody, type RunningVariant, type Variant } from '../variants/variant.ts';
import { residentMegabytes } from './memory.ts';

const limits = { ready: 5_000, resident: 700 };
/** When memory is looked at, in milliseconds after it was ready. */
const atRest = 3_000;

interface Start {
  ready: number;
  /** The first answers to the four operations, in milliseconds; the second ones beside them. */
  first: number[];
  second: number[];
  resident: number;
}

/** From the start of a process to its being ready, and what the first requests take. */
export async function coldStart(run: Run, variants: readonly Variant[]): Promise<object> {
  const found = new Map<string, Start[]>();
  for (let round = 1; round <= Math.min(run.rounds, 3); round++) {
    run.say(`第 ${round} 次 / Round ${round}: 冷启动 / cold starts`);
    const embedded = await startOf(run, () => startEmbedded(run.place.folder), [annualReview]);
    found.set(embeddedLabel, [...(found.get(embeddedLabel) ?? []), embedded]);
    for (const variant of variants) {
      // What it stands upon has been started before.
      const started = await startOf(run, () => variant.start(run.place), run.operations);
      found.set(variant.label, [...(found.get(variant.label) ?? []), started]);
    }
  }
  const rows = [...found].map(([label, starts]) => {
    const of = (figure: (start: Start) => number) => median(starts.map(figure));
    const [ready, resident] = [of((start) => start.ready), of((start) => start.resident)];
    const judged = (isEmbedded: boolean, value: number, limit: number) =>
      isEmbedded ? ` (≤ ${limit}) ${value <= limit ? '✓' : '✗'}` : '';
    const isEmbedded = label === embeddedLabel;
    return [
      label,
      `${ready.toFixed(0)}${judged(isEmbedded, ready, limits.ready)}`,
      starts[0]?.first.map((_, at) => of(({ first }) => first[at] ?? Number.NaN).toFixed(0)).join(' / ') ?? '',
      starts[0]?.second.map((_, at) => of(({ second }) => second[at] ?? Number.NaN).toFixed(0)).join(' / ') ?? '',
      `${resident.toFixed(0)}${judged(isEmbedded, resident, limits.resident)}`,
    ];
  });
  run.print(
    table(
      [
        '冷启动 / Cold start',
        '就绪 ready ms',
        '首个请求 first requests ms (Q1/Q2/Q3/Q4)',
        '再次 second ms',
        '常驻 resident MB',
      ],
      rows,
    ),
  );
  return Object.fromEntries(found);
}

const embeddedLabel = '内置数据库,2025 年记录 / the hub, embedded, records of 2025';
const annualReview = {
  name: 'tiny' as const,
  label: '',
  query: '{ annualReview(year: 2025) { reports { workReportsDeliberated } deputies { suggestions } } }',
  ofTables: '',
  variables: [{}],
};

/** As on a machine where nothing but the built tree is. */
async function startEmbedded(folder: string): Promise<RunningVariant> {
  const data = mkdtempSync(join(folder, 'embedded-'));
  const child: Child = await startChild(
    'hub-embedded',
    ['--enable-source-maps', 'dist/gateway/main.js'],
    { DATA_DIR: data, PORT: '0' },
    /^hub ready on (\S+)$/m,
  );
  return {
    url: child.url,
    pids: [child.pid],
    applications: [],
    headers: async () => ({ 'x-development-agency': 'congress-office' }),
    body: graphqlBody,
    async stop() {
      await child.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function startOf(run: Run, start: () => Promise<RunningVariant>, operations: Run['operations']): Promise<Start> {
  const began = performance.now();
  const running = await start();
  const ready = performance.now() - began;
  run.endings.push(() => running.stop());
  const timed = async (at: number) => {
    const times: number[] = [];
    for (const operation of operations) {
      const sent = performance.now();
      await answerOf(running, operation, operation.variables[at % operation.variables.length] ?? {});
      times.push(performance.now() - sent);
    }
    return times;
  };
  // A token is fetched before, as clients do.
  await running.headers();
  const [first, second] = [await timed(0), await timed(1)];
  await pause(atRest);
  const resident = running.pids.reduce((sum, pid) => sum + residentMegabytes(pid), 0);
  run.endings.pop();
  await running.stop();
  return { ready, first, second, resident };
}
