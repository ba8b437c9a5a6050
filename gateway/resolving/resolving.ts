import type { GraphQLError, GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { Values } from '../execution/run.ts';
import type { FieldPlace, Frame } from './frame.ts';

/** One execution of a compiled document. */
export interface Resolving {
  readonly context: unknown;
  readonly variables: Values;
  readonly errors: GraphQLError[];
  /** By the number of a field. */
  readonly told: Told[];
  /** Values that are waited for. */
  pending: number;
  /** Called when nothing is waited for any more. */
  over: () => void;
}

/** What a resolver is told beside its parent, the same for every parent. There is no path in it: no resolver of ours needs one. */
export interface Told {
  args: Values;
  info: GraphQLResolveInfo;
}

/** Resolves a field, or several, of a parent into the frame of its object. */
export type Resolve = (run: Resolving, parent: unknown, frame: Frame) => void;

export interface CompiledField extends FieldPlace {
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  /** `Type.field`. */
  readonly coordinate: string;
  /** @throws GraphQLError for arguments that do not fit */
  told(run: Resolving): Told;
}

export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';

/** Waits for a value of a place, while the rest of the answer goes on. */
export function settle(
  run: Resolving,
  value: PromiseLike<unknown>,
  then: (value: unknown) => void,
  failed: (error: unknown) => void,
): void {
  run.pending += 1;
  const rejected = (error: unknown) => {
    failed(error);
    end(run);
  };
  value.then((settled) => {
    try {
      then(settled);
    } catch (error) {
      failed(error);
    }
    end(run);
  }, rejected);
}

/** One thing less is waited for. */
export function end(run: Resolving): void {
  run.pending -= 1;
  if (run.pending === 0) run.over();
}
