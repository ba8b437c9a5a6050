import { type NounCommands, permitted, type WorkflowRow } from '../commands/index.ts';
import type { Principal } from '../identity/principal.ts';
import { type Actor, statesOf } from '../workflow/index.ts';

/**
 * Tries every state × every action × every kind of actor against a noun's commands and tells where the decision differs
 * from the table: a step that is refused although the table has it, or taken although it has not.
 * @param row a record of the noun; its state is set for each try
 * @param viewers for each kind of actor, a viewer who is that actor to the record and nothing else
 * @returns faults, and how many combinations were tried
 */
export function matrixFaults<Row extends WorkflowRow>(
  commands: NounCommands<Row>,
  row: Row,
  viewers: Readonly<Partial<Record<Actor, Principal>>>,
): { faults: string[]; tried: number } {
  const { workflow } = commands;
  const actions = [...new Set(workflow.transitions.map(({ action }) => action))];
  const faults: string[] = [];
  let tried = 0;
  for (const actor of new Set(workflow.transitions.flatMap(({ actors }) => actors)))
    if (!viewers[actor]) faults.push(`no viewer is given for ${actor}`);
  for (const state of statesOf(workflow))
    for (const action of actions)
      for (const [actor, viewer] of Object.entries(viewers) as [Actor, Principal][]) {
        tried++;
        const expected = workflow.transitions.some(
          (one) => one.from === state && one.action === action && one.actors.includes(actor),
        );
        const taken = decided(() => permitted(commands, action, viewer, { ...row, state }, state));
        if (taken !== expected) faults.push(`${actor} ${action} in ${state}: ${taken ? 'taken' : 'refused'}`);
      }
  return { faults, tried };
}

function decided(decide: () => unknown): boolean {
  try {
    decide();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FORBIDDEN' || code === 'ILLEGAL_TRANSITION') return false;
    throw error;
  }
}
