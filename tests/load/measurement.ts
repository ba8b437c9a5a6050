import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { BenchDatabase } from './database.ts';
import type { Operation } from './operations.ts';
import { allTimes, usedBetween, withChildren } from './processor-time.ts';
import type { RunningVariant } from './variants/variant.ts';

/** As many clients as the design measured with. */
export const connections = 16;

/** What one variant did with one operation in one round. */
export interface Cell {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of all its processes and of its connections' in PostgreSQL, in milliseconds a request. */
  processor: number;
  failed: number;
}

interface Load {
  answered: number;
  failed: number;
  /** The beginning of the first answer with errors. */
  wrong?: string;
  seconds: number;
  p50: number;
  p99: number;
}

/** What compilers and caches need before they have come to rest, in the first round. */
const firstWarmUp = { seconds: 2, requests: 400 };
const laterWarmUp = { seconds: 1, requests: 0 };

/** Asks for some seconds, after a warm-up that is not counted. */
export async function measure(
  variant: RunningVariant,
  operation: Operation,
  database: BenchDatabase,
  { seconds, isFirst }: { seconds: number; isFirst: boolean },
): Promise<Cell> {
  const bodies = bodiesOf(variant, operation);
  const warmUp = isFirst ? firstWarmUp : laterWarmUp;
  const { answered } = await ask(variant, bodies, { seconds: warmUp.seconds });
  if (answered < warmUp.requests)
    await ask(variant, bodies, { amount: Math.max(connections, warmUp.requests - answered) });
  const before = { times: allTimes(), connections: await connectionsOf(variant, database) };
  const load = await ask(variant, bodies, { seconds });
  const after = { times: allTimes(), connections: await connectionsOf(variant, database) };
  const pids = [...withChildren(variant.pids, after.times), ...before.connections, ...after.connections];
  const used = usedBetween(before.times, after.times, new Set(pids));
  return {
    requestsPerSecond: load.answered / load.seconds,
    p50: load.p50,
    p99: load.p99,
    processor: used / load.answered,
    failed: load.failed,
  };
}

/** The server processes of its connections; none where they cannot be seen. */
async function connectionsOf({ applications }: RunningVariant, database: BenchDatabase): Promise<number[]> {
  if (!database.isLocal) return [];
  const { rows } = await database.client.query(
    'select pid from pg_stat_activity where datname = current_database() and application_name = any($1)',
    [applications],
  );
  return rows.map(({ pid }) => pid);
}

/** Asks the bodies in turn, for some seconds or so many times. The load comes from a process of its own. */
export async function ask(
  variant: RunningVariant,
  bodies: readonly string[],
  length: { seconds: number } | { amount: number },
): Promise<Load> {
  const child = spawn(process.execPath, ['tests/load/peers/load.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(
    JSON.stringify({ url: variant.url, headers: await variant.headers(), bodies, connections, ...length }),
  );
  const load = JSON.parse(await text(child.stdout)) as Load;
  if (load.wrong) process.stderr.write(`${variant.url}: ${load.wrong}\n`);
  if (load.answered === 0) throw new Error(`${variant.url} answers nothing to ${bodies[0]}`);
  return load;
}

export const bodiesOf = (variant: RunningVariant, operation: Operation): string[] =>
  operation.variables.map((variables) => variant.body(operation, variables));
