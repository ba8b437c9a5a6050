import { type Cell, measure } from './measurement.ts';
import type { Operation, OperationName } from './operations.ts';
import type { Run } from './run.ts';
import { type Started, startOne } from './started.ts';
import { median } from './statistics.ts';
import { targets } from './targets.ts';
import type { Variant } from './variants/variant.ts';

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
  variants: readonly Started[],
  { rounds, seconds, operations, database, say }: Run,
): Promise<Measured[]> {
  const cells = new Cells();
  for (let round = 1; round <= rounds; round++)
    for (const operation of operations) {
      say(`第 ${round}/${rounds} 轮 / Round ${round} of ${rounds}: ${operation.label}`);
      for (const { name, running } of variants)
        cells.add(name, operation, await measure(running, operation, database, { seconds, isFirst: round === 1 }));
    }
  return cells.measured();
}

/** The same for variants that have a server to themselves: several hubs would take all connections that it has. */
export async function runRoundsApart(variants: readonly Variant[], run: Run): Promise<Measured[]> {
  const { rounds, seconds, operations, database, say } = run;
  const cells = new Cells();
  for (let round = 1; round <= rounds; round++) {
    say(`第 ${round}/${rounds} 轮 / Round ${round} of ${rounds}`);
    for (const variant of variants) {
      const { running, stop } = await startOne(run, variant);
      for (const operation of operations)
        cells.add(variant.name, operation, await measure(running, operation, database, { seconds, isFirst: true }));
      await stop();
    }
  }
  return cells.measured();
}

class Cells {
  readonly #cells = new Map<string, Measured>();

  add(variant: string, { name: operation }: Operation, cell: Cell): void {
    const key = `${variant} ${operation}`;
    const measured = this.#cells.get(key) ?? { variant, operation, median: cell, rounds: [] };
    measured.rounds.push(cell);
    measured.median = medianOf(measured.rounds);
    this.#cells.set(key, measured);
  }

  measured(): Measured[] {
    return [...this.#cells.values()];
  }
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
