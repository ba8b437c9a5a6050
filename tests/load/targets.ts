import type { OperationName } from './operations.ts';

/** What issue 5 asks for: the hub beside a peer, in one run. */
export interface Target {
  peer: string;
  /** Requests a second of the hub are at least so many times the peer's; or its processor time at most so many times. */
  figure: 'requests' | 'processor';
  limits: Record<OperationName, number>;
}

export const targets: readonly Target[] = [
  { peer: 'stock-apollo', figure: 'requests', limits: { list: 4.5, followUp: 9, fanOut: 8, tiny: 5.5 } },
  { peer: 'hive-gateway', figure: 'requests', limits: { list: 4, followUp: 6, fanOut: 7, tiny: 6 } },
  { peer: 'postgraphile', figure: 'requests', limits: { list: 1.5, followUp: 1.2, fanOut: 1.3, tiny: 2.2 } },
  { peer: 'hand-sql', figure: 'processor', limits: { list: 1.8, followUp: 2.4, fanOut: 1.6, tiny: 1.5 } },
];

export const isMet = ({ figure, limits }: Target, operation: OperationName, ratio: number): boolean =>
  figure === 'requests' ? ratio >= limits[operation] : ratio <= limits[operation];
