import type { BenchDatabase } from './database.ts';
import { type Cell, measure } from './measurement.ts';
import type { Operation, OperationName } from './operations.ts';
import { median } from './statistics.ts';
import { targets } from './targets.ts';
import type { RunningVariant } from './variants/variant.ts';

export interface Measured {
  variant: string;
  operation: OperationName;
  /** Medians over the rounds. */
  median: Cell;
  rounds: Cell[];
}

export interface Ratio {
  peer: string;
  figure: 'requests' | 'processor';
  operation: OperationName;
  /** Median over the rounds of the ratio within each, the hub's figure to the peer's. */
  ratio: number;
}

/** All variants in turn, operation by operation, round by round: what else the machine does strikes all of them. */
export async function runRounds(
  variants: readonly { name: string; running: RunningVariant }[],
  operations: readonly Operation[],
  database: BenchDatabase,
  options: { rounds: number; seconds: number; say(what: string): void },
): Promise<Measured[]> {
  const cells = new Map<string, Measured>();
  for (let round = 1; round <= options.rounds; round++)
    for (const operation of operations) {
      options.say(`第 ${round}/${options.rounds} 轮 / Round ${round} of ${options.rounds}: ${operation.label}`);
      for (const { name, running } of variants) {
        // The first time compilers and caches have everything to do.
        const warmUp = round === 1 ? Math.max(1, options.seconds / 2) : 1;
        const cell = await measure(running, operation, database, { warmUp, measured: options.seconds });
        const key = `${name} ${operation.name}`;
        const measured = cells.get(key) ?? { variant: name, operation: operation.name, median: cell, rounds: [] };
        measured.rounds.push(cell);
        cells.set(key, measured);
      }
    }
  for (const measured of cells.values()) measured.median = medianOf(measured.rounds);
  return [...cells.values()];
}

function medianOf(rounds: readonly Cell[]): Cell {
  const of = (figure: keyof Cell) => median(rounds.map((cell) => cell[figure]));
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    processor: of('processor'),
    failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** The hub beside each peer that has a target. */
export function ratiosOf(measured: readonly Measured[]): Ratio[] {
  const roundsOf = (variant: string, operation: OperationName) =>
    measured.find((one) => one.variant === variant && one.operation === operation)?.rounds;
  return targets.flatMap(({ peer, figure, limits }) =>
    (Object.keys(limits) as OperationName[]).flatMap((operation) => {
      const [ours, theirs] = [roundsOf('hub', operation), roundsOf(peer, operation)];
      if (!ours || !theirs) return [];
      const name = figure === 'requests' ? 'requestsPerSecond' : 'processor';
      const ratio = median(ours.map((cell, round) => cell[name] / (theirs[round]?.[name] ?? Number.NaN)));
      return [{ peer, figure, operation, ratio }];
    }),
  );
}
