/** What an operation or plan has that compiled plans do not run. Bounded: it becomes a label of a metric. */
export type UncoveredReason = 'subscription' | 'defer' | 'path' | 'context';

/** The operation goes to the gateway's own executor. */
export class Uncovered extends Error {
  readonly reason: UncoveredReason;
  constructor(reason: UncoveredReason) {
    super(`compiled plans do not cover: ${reason}`);
    this.reason = reason;
  }
}
