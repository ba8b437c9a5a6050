import type { Workflow } from '../../../platform/workflow/index.ts';

/** States of a workflow with their labels, as an enum of the graph wants them. */
export const stateLabels = <S extends string>(workflow: Workflow<S, string>): Record<S, string> =>
  Object.fromEntries(
    Object.entries<{ label: string }>(workflow.states).map(([state, { label }]) => [state, label]),
  ) as Record<S, string>;
