import { transitionsFrom } from './transitions-from.ts';
import { type Actor, type Transition, type Workflow, WorkflowError } from './workflow.ts';

export interface WalkStep<S extends string = string, A extends string = string> {
  action: A;
  at: Date;
  /** Needed only where the action leads to several states. */
  to?: S;
  /** The first actor of the table's row when left out. */
  actor?: Actor;
  agencyId?: string | null;
  reason?: string | null;
}

export interface HistoryEntry<S extends string = string, A extends string = string> {
  action: A;
  from: S | null;
  to: S;
  at: Date;
  actor: Actor;
  agencyId: string | null;
  reason: string | null;
  /** 0 for the creation, then one more with each step. */
  position: number;
}

/**
 * Takes a record through a workflow from its creation, and returns where it stands and how it came there.
 *
 * WorkflowError, naming noun and step, when there is no step, a step is not in the table, the action leads to several
 * states and `to` does not choose, the actor is not allowed, or an instant lies before the one of the step before.
 */
export function walk<S extends string, A extends string>(
  workflow: Workflow<S, A>,
  steps: readonly WalkStep<NoInfer<S>, NoInfer<A>>[],
): { state: S; history: HistoryEntry<S, A>[] } {
  const history: HistoryEntry<S, A>[] = [];
  let state: S | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [position, step] of steps.entries()) {
    const refuse = (why: string): never => {
      throw new WorkflowError(`${workflow.noun}, step ${position} (${step.action}): ${why}`);
    };
    const at = step.at.getTime();
    if (Number.isNaN(at)) refuse('the instant is not a date');
    if (at < latest) refuse(`${step.at.toISOString()} is before the step before it`);
    const row: Transition<S, A> = rowFor(workflow, state, step, refuse);
    const actor: Actor = step.actor ?? row.actors[0] ?? refuse('no actor');
    history.push({
      action: step.action,
      from: state,
      to: row.to,
      at: step.at,
      actor,
      agencyId: step.agencyId ?? null,
      reason: step.reason ?? null,
      position,
    });
    state = row.to;
    latest = at;
  }
  if (state === null)
    throw new WorkflowError(`${workflow.noun}: a walk needs at least the step that creates the record`);
  return { state, history };
}

function rowFor<S extends string, A extends string>(
  workflow: Workflow<S, A>,
  state: S | null,
  step: WalkStep<S, A>,
  refuse: (why: string) => never,
): Transition<S, A> {
  const open = transitionsFrom(workflow, state);
  const leading = open.filter((row) => row.action === step.action && (step.to === undefined || row.to === step.to));
  if (leading.length === 0) {
    const choices = open.map((row) => `${row.action} → ${row.to}`).join(', ') || 'nothing';
    const target = step.to === undefined ? '' : ` to ${step.to}`;
    refuse(`not allowed${target} from ${state ?? 'a new record'}; open are: ${choices}`);
  }
  const { actor } = step;
  const allowed = actor === undefined ? leading : leading.filter((row) => row.actors.includes(actor));
  const row = allowed[0] ?? refuse(`${actor} may not do this; allowed: ${leading.flatMap((r) => r.actors).join(', ')}`);
  // Rows that differ in their guard only lead to the same state; between states the caller has to choose.
  const targets = new Set(allowed.map((other) => other.to));
  if (targets.size > 1) refuse(`leads to ${[...targets].join(' or ')}: say which with \`to\``);
  return row;
}
