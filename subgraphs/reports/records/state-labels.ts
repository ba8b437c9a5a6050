import type { Workflow } from '../../../platform/workflow/index.ts';

/** The states of a workflow with their labels, for the enum of the graph. */
export function stateLabels<S extends string>(workflow: Workflow<S, string>): Record<S, string> {
  const states = Object.entries(workflow.states) as [S, { label: string }][];
  return Object.fromEntries(states.map(([state, { label }]) => [state, label])) as Record<S, string>;
}
