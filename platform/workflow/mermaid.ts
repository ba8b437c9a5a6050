import type { Workflow } from './workflow.ts';

/** A Mermaid `stateDiagram-v2` of a workflow, with Chinese state names: the text inside the code fence, no newline at the end. */
export function drawWorkflow<S extends string, A extends string>(workflow: Workflow<S, A>): string {
  const states = Object.entries<{ label: string; terminal?: boolean }>(workflow.states);
  const names = states.map(([state, { label }]) => `  state "${quoted(label.split(' / ')[0] ?? label)}" as ${state}`);
  // Several actions between the same two states share one arrow: diagrams of twenty states stay readable.
  const arrows = new Map<string, Set<string>>();
  for (const row of workflow.transitions) {
    const arrow = `${row.from ?? '[*]'} --> ${row.to}`;
    const labels = arrows.get(arrow) ?? new Set();
    arrows.set(arrow, labels.add(row.action));
  }
  const drawn = [...arrows].map(([arrow, labels]) => `  ${arrow}: ${[...labels].join(' / ')}`);
  const ends = states.filter(([, { terminal }]) => terminal === true).map(([state]) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', ...names, ...drawn, ...ends].join('\n');
}

/** Mermaid has no escape for a double quote inside a quoted name. */
function quoted(text: string): string {
  return text.replaceAll('"', '”');
}
