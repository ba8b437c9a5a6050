import type { Workflow } from './workflow.ts';

/** The states of a workflow with their labels, as an enum of the graph wants them. */
export const stateLabels = <S extends string>({ states }: Workflow<S, string>): Record<S, string> =>
  Object.fromEntries(Object.entries<{ label: string }>(states).map(([state, { label }]) => [state, label])) as Record<
    S,
    string
  >;
