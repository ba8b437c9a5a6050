/** Who may take a step. Legend with Chinese names in `ACTOR_LABELS`. */
export type Actor = keyof typeof ACTOR_LABELS;

export const ACTOR_LABELS = {
  CONGRESS_OFFICE: '人大常委会办公室 / Congress office',
  CHAIRPERSONS_MEETING: "主任会议 / Chairpersons' meeting",
  STANDING_COMMITTEE: '人大常委会 / Standing committee',
  COMMITTEE: '专门委员会、工作委员会 / Special or working committee',
  DEPUTY_AFFAIRS_COMMITTEE: '代表工作委员会 / Deputy affairs committee',
  REPORTING_ORGAN: '报告机关 / Reporting organ',
  GOVERNMENT_OFFICE: '政府办公室、督查室 / Government office',
  LEAD_AGENCY: '主办单位 / Lead agency',
  CO_AGENCY: '协办单位 / Co-handling agency',
  DEPUTY: '人大代表 / Deputy',
  CO_SIGNER: '联名代表 / Co-signing deputy',
  PETITION_SERVICE: '人大信访机构 / Petition service',
  HANDLING_AGENCY: '承办机关 / Handling agency',
  UPPER_ORGAN: '上级机关 / Upper-level organ',
  PETITIONER: '信访人 / Petitioner',
  LIAISON_STATION: '代表联络站 / Liaison station',
  ISSUER: '制定机关 / Issuer',
  DATA_AUTHORITY: '政务数据共享主管部门 / Data authority',
  DATA_REQUESTER: '数据需求单位 / Agency that asks for data',
  DATA_PROVIDER: '数据提供单位 / Agency that provides data',
  INSPECTION_GROUP: '执法检查组 / Inspection group',
  SUBSCRIBER: '订阅机构 / Subscribing agency',
  SYSTEM: '系统 / System',
} as const;

export interface StateDefinition {
  /** Chinese first, then English: '登记 / Registered'. */
  label: string;
  /** True when a record may stay here for good. */
  terminal?: boolean;
}

export interface TransitionDefinition<S extends string = string, A extends string = string> {
  /** camelCase, verb first: 'acceptItem'. */
  action: A;
  /** null: the step that creates the record. */
  from: S | readonly S[] | null;
  to: S;
  actor: Actor | readonly Actor[];
  /** Name of the condition that the policy checks; tells apart steps of one action from one state. */
  guard?: string;
  /** Code of the deadline register under which the step is due. */
  limit?: string;
  /** Legal or local basis, in Chinese. */
  basis?: string;
}

/** One row of the table: `from` and `actor` made single and plural. */
export interface Transition<S extends string = string, A extends string = string> {
  action: A;
  from: S | null;
  to: S;
  actors: readonly Actor[];
  guard: string | null;
  limit: string | null;
  basis: string | null;
}

export interface Workflow<S extends string = string, A extends string = string> {
  noun: string;
  initial: readonly S[];
  states: Readonly<Record<S, StateDefinition>>;
  /** One row per (from, action, to), in the order written. */
  transitions: readonly Transition<S, A>[];
}

/** A workflow whose table contradicts itself. The message names the noun and the fault. */
export class WorkflowError extends Error {
  override readonly name = 'WorkflowError';
}

/** What a workflow is written as; `defineWorkflow` checks it. */
export interface WorkflowDefinition<S extends string, A extends string> {
  noun: string;
  /** States that a record may be created in. */
  initial: readonly NoInfer<S>[];
  states: Readonly<Record<S, StateDefinition>>;
  transitions: readonly TransitionDefinition<NoInfer<S>, A>[];
}

/** The states of a workflow: `type PetitionState = StateOf<typeof petitionWorkflow>`. */
export type StateOf<W> = W extends Workflow<infer S, string> ? S : never;
/** The actions of a workflow: `type PetitionAction = ActionOf<typeof petitionWorkflow>`. */
export type ActionOf<W> = W extends Workflow<string, infer A> ? A : never;

/**
 * Checks a workflow and lays it out row by row. States are the keys of `states`, actions the ones named in
 * `transitions`; both are literal unions in the result.
 *
 * WorkflowError when a state is unknown, cannot be reached, or cannot be left without being terminal; when an initial
 * state has no creating step (or the reverse); when two rows have the same state, action and guard; when a label,
 * action or actor is not in its form.
 */
export function defineWorkflow<const S extends string, const A extends string>(
  definition: WorkflowDefinition<S, A>,
): Workflow<S, A> {
  const transitions = definition.transitions.flatMap((row) => rowsOf(row));
  const workflow: Workflow<S, A> = {
    noun: definition.noun,
    initial: definition.initial,
    states: definition.states,
    transitions,
  };
  const fault = firstFault(workflow);
  if (fault !== null) throw new WorkflowError(`workflow ${definition.noun}: ${fault}`);
  return workflow;
}

/** All states, in the order written. */
export function statesOf<S extends string>(workflow: Workflow<S, string>): S[] {
  return Object.keys(workflow.states) as S[];
}

/** All actions, each once, in the order written. */
export function actionsOf<A extends string>(workflow: Workflow<string, A>): A[] {
  return [...new Set(workflow.transitions.map((row) => row.action))];
}

/** True when a record may stay in this state for good. */
export function isTerminal<S extends string>(workflow: Workflow<S, string>, state: S): boolean {
  return workflow.states[state].terminal === true;
}

function rowsOf<S extends string, A extends string>(row: TransitionDefinition<S, A>): Transition<S, A>[] {
  const from: readonly (S | null)[] = Array.isArray(row.from) ? row.from : [row.from as S | null];
  const actors: readonly Actor[] = typeof row.actor === 'string' ? [row.actor] : row.actor;
  return from.map((state) => ({
    action: row.action,
    from: state,
    to: row.to,
    actors,
    guard: row.guard ?? null,
    limit: row.limit ?? null,
    basis: row.basis ?? null,
  }));
}

function firstFault(workflow: Workflow): string | null {
  return (
    unknownState(workflow) ??
    malformedRow(workflow) ??
    initialWithoutCreation(workflow) ??
    ambiguousRow(workflow) ??
    unreachableState(workflow) ??
    deadEnd(workflow)
  );
}

function unknownState({ initial, states, transitions }: Workflow): string | null {
  const named = [...initial, ...transitions.flatMap((row) => (row.from === null ? [row.to] : [row.from, row.to]))];
  const unknown = named.find((state) => !Object.hasOwn(states, state));
  return unknown === undefined ? null : `unknown state ${unknown}`;
}

function malformedRow({ states, transitions }: Workflow): string | null {
  const unlabelled = Object.entries(states).find(([, { label }]) => !/\p{Script=Han}.* \/ [A-Za-z]/u.test(label));
  if (unlabelled !== undefined) return `label of ${unlabelled[0]} is not '中文 / English': ${unlabelled[1].label}`;
  const misnamed = transitions.find((row) => !/^[a-z]+([A-Z][a-z]*|\d)*$/.test(row.action));
  if (misnamed !== undefined) return `action ${misnamed.action} is not camelCase`;
  const orphan = transitions.find((row) => row.actors.length === 0);
  return orphan === undefined ? null : `${written(orphan)} has no actor`;
}

function initialWithoutCreation({ initial, transitions }: Workflow): string | null {
  if (initial.length === 0) return 'no initial state';
  const created = new Set(transitions.filter((row) => row.from === null).map((row) => row.to));
  const missing = initial.find((state) => !created.has(state));
  if (missing !== undefined) return `no transition creates the initial state ${missing}`;
  const undeclared = [...created].find((state) => !initial.includes(state));
  return undeclared === undefined ? null : `${undeclared} is created but not listed as initial`;
}

function ambiguousRow({ transitions }: Workflow): string | null {
  const seen = new Map<string, Transition>();
  for (const row of transitions) {
    const key = JSON.stringify([row.from, row.action, row.guard]);
    const other = seen.get(key);
    if (other !== undefined) return `${written(other)} and ${written(row)} need guards that tell them apart`;
    seen.set(key, row);
  }
  return null;
}

function unreachableState({ initial, states, transitions }: Workflow): string | null {
  const reached = new Set(initial);
  // A set grows while it is walked, so each newly reached state is visited too.
  for (const state of reached) for (const row of transitions) if (row.from === state) reached.add(row.to);
  const missed = Object.keys(states).find((state) => !reached.has(state));
  return missed === undefined ? null : `state ${missed} cannot be reached`;
}

function deadEnd({ states, transitions }: Workflow): string | null {
  const left = new Set(transitions.filter((row) => row.from !== row.to).map((row) => row.from));
  const stuck = Object.entries(states).find(([state, { terminal }]) => terminal !== true && !left.has(state));
  return stuck === undefined ? null : `state ${stuck[0]} is not terminal and cannot be left`;
}

function written(row: Transition): string {
  return `${row.action} (${row.from ?? 'new'} → ${row.to}${row.guard === null ? '' : `, ${row.guard}`})`;
}
