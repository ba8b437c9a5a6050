import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AsOf, Visibility } from '../database/listing/index.ts';
import type { DeadlineCode, WorkingDayCalendar } from '../deadlines/index.ts';
import type { FileStore } from '../files/index.ts';
import type { Principal } from '../identity/principal.ts';
import type { PersonalVault } from '../personal/index.ts';
import type { StepDocument } from '../records/history.entity.ts';
import type { Actor, Transition, Workflow } from '../workflow/index.ts';
import type { DeadlineLedger } from './deadline-ledger.ts';
import type { ReferencedTypes } from './references.ts';

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
  vault: PersonalVault;
  deadlines: DeadlineLedger;
  newId(): string;
  /** Names a file that the step brings, for the history. */
  attach(document: StepDocument): void;
  /**
   * Creates a record of another noun in the same transaction, by the step that begins it. The system takes that step: the
   * other noun's policy does not know the viewer, and its table must name SYSTEM.
   * @returns the new record
   */
  begin<Other extends WorkflowRow>(
    commands: NounCommands<Other>,
    action: string,
    draft: NewRow<Other>,
    input?: CommandInput,
  ): Promise<Other>;
  /**
   * Takes a step with another record in the same transaction; the system takes it. The caller has locked the record, and
   * comes before its own changes: they would be written along.
   */
  advance<Other extends WorkflowRow>(
    commands: NounCommands<Other>,
    action: string,
    row: Other,
    input?: CommandInput,
  ): Promise<void>;
}

/** What a creating step makes; state, times and version are the runner's. */
export type NewRow<Row> = Omit<Row, 'state' | 'createdAt' | 'updatedAt' | 'version'>;

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
  followedBy?(tools: CommandTools<Row, Input>): string | null | Promise<string | null>;
}

/** A part of a record that has limits of its own. */
export interface LimitedPart {
  id: string;
  dueOn?: string | null;
  updatedAt: Date;
}

/** The commands of one noun, over its workflow table. */
export interface NounCommands<Row extends WorkflowRow> {
  noun: string;
  namespace: string;
  workflow: Workflow;
  entity: EntityClass<Row>;
  /** For whom its rows are there; for anybody else a command finds nothing. */
  visibility: Visibility;
  /** Rows that are announced to nobody, for now or for good: no event tells that they are there. */
  isSealed?(row: Row): boolean;
  /** Its records are their owner's own affair: none is ever announced. */
  isPrivate?: true;
  /** Rows that have left the matters dealt with (withdrawn, merged): their event goes to whoever had a role before, too. */
  isGone?(row: Row): boolean;
  /** Rows whose content must stay nowhere else: what was kept of it for reading as of a moment goes. */
  leavesNoCopy?(row: Row): boolean;
  /** Of a sealed row: the roles that know of it all the same, and have to meet its limits. */
  knownTo?(row: Row): readonly Actor[];
  /** The actors that the viewer is with regard to the record: roles of its agency, and relations to the record. Pure. */
  actorsOf(viewer: Principal, row: Row): readonly Actor[];
  /** Agencies with a role on the record: who learns of its events, and who owes what its limits ask for. */
  agenciesOf(row: Row): Readonly<Partial<Record<Actor, readonly string[]>>>;
  /** Deputies to whom the record is their own, who learn of its events in person. */
  deputiesOf?(row: Row, em: EntityManager): readonly string[] | Promise<readonly string[]>;
  /** What lists of due matters call the record; no personal data. */
  titleOf(row: Row): string;
  /** Steps that the system takes once a limit has passed unmet, by code of the limit. The step must meet or stop it. */
  whenLapsed?: Readonly<Partial<Record<DeadlineCode, string>>>;
  /** Who owes what a limit asks for that no step of the table but the system's is set for. */
  owedBy?: Readonly<Partial<Record<DeadlineCode, readonly Actor[]>>>;
  /** Who owes, in a state where the step that a limit is set for is not open, what runs on: whoever has to move the record first. */
  owedIn?: Readonly<Partial<Record<string, readonly Actor[]>>>;
  /** Parts with limits of their own, which follow the calendar as the record's do. */
  partsWithLimits?: readonly { entity: EntityClass<LimitedPart>; recordOf(part: any): string }[];
  /** Scopes that a step needs, where it is not that of the subgraph's changes (`<namespace>:write`). */
  scopesOfSteps?: Readonly<Record<string, string>>;
  /** What the inputs of its commands name of other subgraphs; refused before the command begins when it is not there. */
  refersTo?: ReferencedTypes;
  steps: Partial<Record<string, Step<Row, any>>>;
}

/** When a changed row was changed: now, and always later than before, so that every change is a version of its own. */
export const laterThan = (before: Date, now: Date): Date => new Date(Math.max(now.getTime(), before.getTime() + 1));

/** All agencies with a role on the record, each once. */
export const partiesOf = <Row extends WorkflowRow>({ agenciesOf }: Pick<NounCommands<Row>, 'agenciesOf'>, row: Row) => [
  ...new Set(Object.values(agenciesOf(row)).flat()),
];

/** The transitions that are open to the viewer on the record as it stands. Guards are not looked at: they need the input. */
export function openTransitions<Row extends WorkflowRow>(
  { workflow, actorsOf }: Pick<NounCommands<Row>, 'workflow' | 'actorsOf'>,
  viewer: Principal,
  row: Row,
): Transition[] {
  // Nothing is open on what is past.
  if ((row as AsOf).asOf) return [];
  const actors = new Set(actorsOf(viewer, row));
  return workflow.transitions.filter((one) => one.from === row.state && one.actors.some((actor) => actors.has(actor)));
}
