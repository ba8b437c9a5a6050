import { type Measured, runRoundsApart } from '../rounds.ts';
import type { Run } from '../run.ts';
import { table } from '../table.ts';
import { hubVariant } from '../variants/hub.ts';

const without = (label: string, ...names: string[]) =>
  hubVariant(`hub-without-${names.join('-')}`, label, {
    options: ['--import', './tests/load/switched-off.ts'],
    environment: { BENCH_SWITCHED_OFF: names.join() },
  });

const variants = [
  hubVariant('hub-with-all-checks', '全部检查 / all checks'),
  without('无限额 / without limits', 'operation-limits'),
  without('无权限过滤 / without access rules', 'access'),
  without('无披露记录 / without disclosure records', 'disclosure'),
  without('三者皆无 / without all three', 'operation-limits', 'access', 'disclosure'),
];

/** What each check costs: the hub with it and without. */
export async function costOfChecks(run: Run): Promise<Measured[]> {
  const measured = await runRoundsApart(variants, run);
  const cell = (variant: string, operation: string) =>
    measured.find((one) => one.variant === variant && one.operation === operation)?.median.processor.toFixed(3) ?? '';
  run.print(
    table(
      ['CPU ms/请求 a request', ...run.operations.map(({ label }) => label)],
      variants.map(({ name, label }) => [label, ...run.operations.map((operation) => cell(name, operation.name))]),
    ),
  );
  return measured;
}
