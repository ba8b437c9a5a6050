import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { HubProcess } from '../../start/hub-process.ts';

/** What a hub and its database have used until now. */
export interface HubFigures {
  /** In megabytes. */
  memory: number;
  /** Seconds of processor time, of which the kernel counts a hundredth each. */
  work: number;
  /** Operations of the graph that were run. */
  operations: number;
  /** Transactions of the database, of which a single statement is one. */
  transactions: number;
}

export async function figuresOf(hub: HubProcess, database: pg.Client): Promise<HubFigures> {
  const metrics = await (await fetch(new URL('/metrics', hub.url))).text();
  const [row] = (
    await database.query('select xact_commit::float8 as count from pg_stat_database where datname = current_database()')
  ).rows;
  return {
    memory: memoryOf(hub),
    work: readFileSync(`/proc/${hub.process.pid}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ')
      .slice(11, 13)
      .reduce((sum, ticks) => sum + Number(ticks) / 100, 0) as number,
    operations: [...metrics.matchAll(/^hub_operations_total\{.*\} (\d+)$/gm)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    ),
    transactions: row.count,
  };
}

export const memoryOf = ({ process }: HubProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1]) / 1024;
