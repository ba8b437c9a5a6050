import { availableParallelism, cpus, loadavg } from 'node:os';
import { type BarGroup, barChart } from './chart.ts';
import type { Operation } from './operations.ts';
import type { Measured, Ratio } from './rounds.ts';
import { table } from './table.ts';
import { isMet, targets } from './targets.ts';
import type { Variant } from './variants/variant.ts';

/** What was measured, for people. */
export function measuredTables(
  variants: readonly Variant[],
  operations: readonly Operation[],
  measured: readonly Measured[],
): string {
  return operations
    .map(({ name, label }) => {
      const rows = variants.flatMap((variant) => {
        const found = measured.find((one) => one.variant === variant.name && one.operation === name);
        if (!found) return [];
        const { requestsPerSecond, p50, p99, processor, failed } = found.median;
        return [
          [
            variant.label,
            requestsPerSecond.toFixed(0),
            p50.toFixed(1),
            p99.toFixed(1),
            processor.toFixed(2),
            failed === 0 ? '' : String(failed),
          ],
        ];
      });
      return table([label, '请求/秒 req/s', 'p50 ms', 'p99 ms', 'CPU ms/请求 a request', '失败 failed'], rows);
    })
    .join('\n\n');
}

/** The hub beside its peers, each with the target and whether it is met. */
export function ratioTable(
  variants: readonly Variant[],
  operations: readonly Operation[],
  ratios: readonly Ratio[],
): string {
  const rows = targets.flatMap((target) => {
    const cells = operations.map(({ name }) => {
      const found = ratios.find(
        ({ peer, figure, operation }) => peer === target.peer && figure === target.figure && operation === name,
      );
      if (!found) return '';
      const sign = target.figure === 'requests' ? '≥' : '≤';
      return `${found.ratio.toFixed(2)} (${sign} ${target.limits[name]}) ${isMet(target, name, found.ratio) ? '✓' : '✗'}`;
    });
    if (cells.every((cell) => cell === '')) return [];
    const what = target.figure === 'requests' ? '请求/秒 req/s' : 'CPU';
    const peer = variants.find(({ name }) => name === target.peer)?.label ?? target.peer;
    return [[`${what}: ${peer}`, ...cells]];
  });
  return table(['中枢相对 / The hub against (目标 target)', ...operations.map(({ label }) => label)], rows);
}

export function chartOf(
  variants: readonly Variant[],
  operations: readonly Operation[],
  measured: readonly Measured[],
): string {
  const groups: BarGroup[] = operations.map(({ name, label }) => ({
    title: `${label} — 请求/秒 requests/s`,
    bars: variants.flatMap((variant) => {
      const found = measured.find((one) => one.variant === variant.name && one.operation === name);
      if (!found) return [];
      const { requestsPerSecond, processor } = found.median;
      const text = `${requestsPerSecond.toFixed(0)} · ${processor.toFixed(2)} ms CPU`;
      return [{ label: variant.label, value: requestsPerSecond, text, isOurs: variant.name === 'hub' }];
    }),
  }));
  return barChart('人大监督协同中枢基准测试 / Congress supervision hub, benchmark', groups);
}

/** Where the figures come from, to be read with them. */
export function machine() {
  return {
    node: process.version,
    processors: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    load: loadavg()[0] ?? 0,
  };
}
