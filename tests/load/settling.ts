import { setTimeout as pause } from 'node:timers/promises';
import { allTimes, usedBetween, withChildren } from './processor-time.ts';

/** How long it is looked at, and how long it may take, in milliseconds; and what share of a core still counts as rest. */
const look = 1_000;
const patience = 600_000;
const rest = 0.08;

/** Waits until processes have caught up with what they do by themselves. */
export async function settled(pids: readonly number[]): Promise<void> {
  const until = performance.now() + patience;
  for (let quiet = 0; quiet < 3; ) {
    const before = allTimes();
    await pause(look);
    const after = allTimes();
    quiet = usedBetween(before, after, withChildren(pids, after)) < rest * look ? quiet + 1 : 0;
    if (performance.now() > until) throw new Error(`processes ${pids.join(', ')} do not come to rest`);
  }
}
