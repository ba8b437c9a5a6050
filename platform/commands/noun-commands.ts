import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { WorkingDayCalendar } from '../deadlines/index.ts';
import type { FileStore } from '../files/index.ts';
import type { Principal } from '../identity/principal.ts';
import type { Actor, Transition, Workflow } from '../workflow/index.ts';
import type { DeadlineLedger } from './deadline-ledger.ts';

/** What every record with a workflow has. */
export interface WorkflowRow {
  id: string;
  state: string;
  dueOn?: string | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** What every command's input has, beside what its step needs. */
export interface CommandInput {
  id?: string | null;
  /** Refused with VERSION_CONFLICT when the record has moved on. */
  expectedVersion?: number | null;
  /** The same key with the same input gives the first result again. */
  idempotencyKey?: string | null;
  reason?: string | null;
}

/** What a guard and a change may look at and use. All of it happens in the command's transaction. */
export interface CommandTools<Row, Input> {
  row: Row;
  input: Input;
  viewer: Principal;
  /** In which of its roles the viewer takes this step. */
  actor: Actor;
  em: EntityManager;
  now: Date;
  today: string;
  calendar: WorkingDayCalendar;
  files: FileStore;
  deadlines: DeadlineLedger;
  newId(): string;
}

/** A named condition of a step; `unmet` says in Chinese and English what is missing, or null when it holds. */
export interface Guard<Row, Input> {
  name: string;
  unmet(tools: CommandTools<Row, Input>): string | null | Promise<string | null>;
}

export interface Step<Row, Input> {
  guards?: readonly Guard<Row, Input>[];
  /** Chooses between the states that an action leads to; needed only where there are several. */
  to?(tools: CommandTools<Row, Input>): string;
  /** Added to the reason in the history: what the record will no longer show after the change. */
  remark?(tools: CommandTools<Row, Input>): string | null;
  /** Changes the record and what belongs to it; state, version and times are the runner's. */
  change?(tools: CommandTools<Row, Input>): void | Promise<void>;
  /** The step that the system takes next in the same transaction, or null. */
  then?(tools: CommandTools<Row, Input>): string | null;
}

/** The commands of one noun, over its workflow table. */
export interface NounCommands<Row extends WorkflowRow> {
  noun: string;
  namespace: string;
  workflow: Workflow;
  entity: EntityClass<Row>;
  /** Rows outside this condition do not exist for any command. */
  exists?(row: Row): boolean;
  /** The actors that the viewer is with regard to the record: roles of its agency, and relations to the record. Pure. */
  actorsOf(viewer: Principal, row: Row): readonly Actor[];
  /** Agencies with a role on the record, for whoever publishes the event. */
  partiesOf(row: Row): readonly string[];
  steps: Partial<Record<string, Step<Row, any>>>;
}

/** The transitions that are open to the viewer on the record as it stands. Guards are not looked at: they need the input. */
export function openTransitions<Row extends WorkflowRow>(
  { workflow, actorsOf }: Pick<NounCommands<Row>, 'workflow' | 'actorsOf'>,
  viewer: Principal,
  row: Row,
): Transition[] {
  const actors = new Set(actorsOf(viewer, row));
  return workflow.transitions.filter((one) => one.from === row.state && one.actors.some((actor) => actors.has(actor)));
}
