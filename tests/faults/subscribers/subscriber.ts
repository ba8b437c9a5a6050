import type { Logged } from '../log.ts';

/** An event as it came to a subscriber. */
export interface Arrival {
  id: string;
  subjectId: string;
  sequence: number;
}

/** Somebody who hears of the log, and comes back with its cursor after every break. */
export interface Subscriber {
  name: string;
  /** The agency that it is. */
  slug: string;
  /** Whether it asked for the event. */
  wants(event: Logged): boolean;
  /** All that came, in the order in which it came. */
  arrivals: Arrival[];
  /** How often it had to come back. */
  breaks(): number;
  close(): Promise<void>;
}

/** What a subscriber was not told of the events that it may see, or was told wrongly; empty when all is in order. */
export function faultsOf({ name, arrivals, wants }: Subscriber, log: readonly Logged[]): string[] {
  const first = firstArrivals(arrivals);
  const known = new Map(log.filter(wants).map((event) => [event.id, event]));
  const told = new Set(first.map(({ id }) => id));
  const numbers = new Map<string, number>();
  const found = [
    ...[...known.keys()].filter((id) => !told.has(id)).map((id) => `lost: ${id} ${known.get(id)?.sequence}`),
    ...first.filter(({ id }) => !known.has(id)).map(({ id, sequence }) => `not for it: ${id} ${sequence}`),
    ...arrivals
      .filter(({ id, sequence }) => known.has(id) && known.get(id)?.sequence !== sequence)
      .map(({ id, sequence }) => `under another number: ${id} ${sequence}`),
    ...first.flatMap(({ id, subjectId, sequence }) => {
      const before = numbers.get(subjectId) ?? 0;
      numbers.set(subjectId, sequence);
      return before < sequence ? [] : [`out of order: ${id} ${sequence} after ${before}`];
    }),
  ];
  return found.map((fault) => `${name}: ${fault}`);
}

/** How many arrivals brought an event that had come before. */
export const repeatsOf = ({ arrivals }: Subscriber): number => arrivals.length - firstArrivals(arrivals).length;

function firstArrivals(arrivals: readonly Arrival[]): Arrival[] {
  const seen = new Set<string>();
  return arrivals.filter(({ id }) => !seen.has(id) && seen.add(id));
}
