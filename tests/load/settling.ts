import { setTimeout as pause } from 'node:timers/promises';
import { allTimes, usedBetween, withChildren } from './processor-time.ts';

/** How long it is looked at, in milliseconds, and what share of a core a process may use and still be at rest. */
const look = 1_000;
const rest = 0.05;

/**
 * Waits until processes have caught up with what they do by themselves: three looks in a row.
 * @returns whether they came to rest within the time, in milliseconds
 */
export async function settled(pids: readonly number[], patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  for (let quiet = 0; quiet < 3; ) {
    if (performance.now() > until) return false;
    const before = allTimes();
    await pause(look);
    const after = allTimes();
    quiet = usedBetween(before, after, withChildren(pids, after)) < rest * look * pids.length ? quiet + 1 : 0;
  }
  return true;
}
