import type { Run } from './run.ts';
import type { RunningVariant, Variant } from './variants/variant.ts';

export interface Started {
  name: string;
  running: RunningVariant;
}

/** Starts variants one after the other; they are stopped with the run, or before by what comes back. */
export async function startAll(
  { place, say, endings }: Run,
  variants: readonly Variant[],
): Promise<{ started: Started[]; stop(): Promise<void> }> {
  const started: Started[] = [];
  const stop = async () => {
    for (const { running } of started.splice(0)) await running.stop();
  };
  endings.push(stop);
  for (const variant of variants) {
    say(`启动 / Starting ${variant.label}`);
    started.push({ name: variant.name, running: await variant.start(place) });
  }
  return { started, stop };
}

export async function startOne(
  run: Run,
  variant: Variant,
): Promise<{ running: RunningVariant; stop(): Promise<void> }> {
  const { started, stop } = await startAll(run, [variant]);
  const [{ running }] = started as [Started];
  return { running, stop };
}
