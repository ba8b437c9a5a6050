import type { Transition, Workflow } from './workflow.ts';

/** The steps open from a state, or the creating steps for null, in the order of the table. */
export function transitionsFrom<S extends string, A extends string>(
  workflow: Workflow<S, A>,
  state: NoInfer<S> | null,
): Transition<S, A>[] {
  return workflow.transitions.filter((row) => row.from === state);
}
