import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second on every Linux that Node runs on. */
const millisecondsPerTick = 10;

export interface ProcessTimes {
  pid: number;
  parent: number;
  /** In user mode and in the kernel, of all its threads, in milliseconds. */
  milliseconds: number;
}

/** A line of /proc/PID/stat (proc(5)). The name, in brackets, may hold blanks and brackets itself. */
export function timesOf(stat: string): ProcessTimes {
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [utime, stime] = [afterName[11], afterName[12]].map(Number);
  return {
    pid: Number.parseInt(stat, 10),
    parent: Number(afterName[1]),
    milliseconds: ((utime as number) + (stime as number)) * millisecondsPerTick,
  };
}

/** What every process of the machine has used so far; one that has ended meanwhile is left out. */
export function allTimes(): Map<number, ProcessTimes> {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name))
      try {
        const times = timesOf(readFileSync(`/proc/${name}/stat`, 'utf8'));
        all.set(times.pid, times);
      } catch {}
  return all;
}

/** The processes and all that they have started, directly or not. */
export function withChildren(roots: Iterable<number>, all: ReadonlyMap<number, ProcessTimes>): Set<number> {
  const found = new Set(roots);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of all.values()) if (found.has(parent)) found.add(pid);
  }
  return found;
}

/** Milliseconds that the processes used between two looks; one that was not there before began with nothing. */
export function usedBetween(
  before: ReadonlyMap<number, ProcessTimes>,
  after: ReadonlyMap<number, ProcessTimes>,
  pids: Iterable<number>,
): number {
  let used = 0;
  for (const pid of pids) used += (after.get(pid)?.milliseconds ?? 0) - (before.get(pid)?.milliseconds ?? 0);
  return Math.max(0, used);
}
