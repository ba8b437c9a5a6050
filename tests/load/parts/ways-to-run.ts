import { measuredTables } from '../report.ts';
import { type Measured, runRoundsApart } from '../rounds.ts';
import type { Run } from '../run.ts';
import { distributedHub, hub, hubByReference } from '../variants/hub.ts';

/** The hub in one process, by the gateway's own executor, and with a process for each subgraph. */
export async function waysToRun(run: Run): Promise<Measured[]> {
  const variants = [hub, hubByReference, distributedHub];
  const measured = await runRoundsApart(variants, run);
  run.print(measuredTables(variants, run.operations, measured));
  return measured;
}
