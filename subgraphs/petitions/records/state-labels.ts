import type { Workflow } from '../../../platform/workflow/index.ts';

/** Values and descriptions of a state enum, from the workflow that owns the states. */
export const stateLabels = <State extends string>({ states }: Workflow<State, string>): Record<State, string> =>
  Object.fromEntries(Object.entries<{ label: string }>(states).map(([state, { label }]) => [state, label])) as Record<
    State,
    string
  >;
