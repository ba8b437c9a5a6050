import type { GatewayContext } from '../context.ts';

export type Values = Record<string, unknown>;

/** One execution of a compiled operation. */
export interface Run {
  readonly context: GatewayContext;
  /** As the client sent them; defaults are the subgraphs' to apply. */
  readonly variables: Values;
  /** What the fetches brought, merged; the answer is shaped from it. */
  readonly data: Values;
  /** In the order in which they came. */
  readonly errors: unknown[];
}

/** A compiled node of a plan. */
export type Step = (run: Run) => Promise<void>;
