import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { Clock } from '../clock/clock.ts';
import { isUuid } from '../database/uuid.ts';
import { localDateOf, type WorkingDayCalendar } from '../deadlines/index.ts';
import { NotFound, ValidationFailed } from '../errors/index.ts';
import type { FileStore } from '../files/index.ts';
import { checkScope } from '../identity/check-scope.ts';
import { type Principal, systemPrincipal } from '../identity/principal.ts';
import type { PersonalVault } from '../personal/index.ts';
import type { StepDocument } from '../records/history.entity.ts';
import { forgetImages, keepImage } from '../records/record-image.ts';
import type { Actor, Transition } from '../workflow/index.ts';
import { Forbidden, GuardFailed, IdempotencyMismatch, IllegalTransition, VersionConflict } from './command-errors.ts';
import { DeadlineLedger } from './deadline-ledger.ts';
import { writeHistory } from './history.ts';
import {
  type CommandInput,
  type CommandTools,
  laterThan,
  type NewRow,
  type NounCommands,
  openTransitions,
  type Step,
  type WorkflowRow,
} from './noun-commands.ts';
import { announce } from './outbox.ts';
import { noteChange } from './record-change.ts';
import { isThere } from './record-visible.ts';
import { checkReferences } from './references.ts';
import { retried } from './retried.ts';

/** Entities behind deadlines and history, which differ by subgraph only in their schema. */
export interface RecordEntities {
  deadline: new () => object;
  history: new () => object;
}

export interface CommandRunnerOptions {
  em: () => EntityManager;
  /** Absent in a subgraph whose records have no workflow. */
  records: RecordEntities | undefined;
  clock: Clock;
  calendar: WorkingDayCalendar;
  files: FileStore;
  vault: PersonalVault;
  viewer: Principal;
  /** Which keys of a type are unknown to the viewer; absent where there is nobody to ask. */
  unknownOf?: (type: string, keys: readonly string[]) => Promise<readonly string[]>;
  /** Told after each command that was done: what was read before it is out of date. */
  changed?: () => void;
}

/** Takes records through their workflows: load, policy, workflow, guards, change, history and event in one transaction. */
export class CommandRunner {
  readonly #options: CommandRunnerOptions;

  /** Records with which this request took a step; a repeated one takes none. */
  readonly #taken = new Set<string>();

  constructor(options: CommandRunnerOptions) {
    this.#options = options;
  }

  /** Whether a step with the record was taken here: whoever did so may see once more what came of it. */
  hasTaken(id: string): boolean {
    return this.#taken.has(id);
  }

  /**
   * Takes one step with an existing record and gives its id.
   * @throws NotFound, VersionConflict, Forbidden, IllegalTransition, GuardFailed, IdempotencyMismatch, ValidationFailed
   */
  advance<Row extends WorkflowRow, Input extends CommandInput>(
    commands: NounCommands<Row>,
    action: string,
    input: Input,
  ): Promise<string> {
    const { id } = input;
    if (!id || !isUuid(id)) throw new ValidationFailed({ path: 'input.id', message: `不是 UUID / not a UUID: ${id}` });
    return this.#once(commands, action, input, async (em) => {
      if (!(await isThere(em, commands, id, this.#options.viewer))) throw new NotFound(commands.noun, id);
      const row = (await em.findOne(commands.entity, { id } as never, {
        lockMode: LockMode.PESSIMISTIC_WRITE,
      })) as Row | null;
      if (!row) throw new NotFound(commands.noun, id);
      if (input.expectedVersion != null && input.expectedVersion !== row.version)
        throw new VersionConflict(input.expectedVersion, row.version);
      await this.#take(commands, action, row, row.state, input, em, this.#options.viewer);
      return id;
    });
  }

  /**
   * Creates a record by the step that begins it.
   * @param build makes the row, in the command's transaction; state, times and version are the runner's
   */
  create<Row extends WorkflowRow, Input extends CommandInput>(
    commands: NounCommands<Row>,
    action: string,
    input: Input,
    build: (newId: () => string, today: string, em: EntityManager) => NewRow<Row> | Promise<NewRow<Row>>,
  ): Promise<string> {
    return this.#once(commands, action, input, async (em) => {
      const draft = await build(() => v7(), localDateOf(this.#options.clock.now()), em);
      const row = await this.#begin(commands, action, draft, input, em, this.#options.viewer);
      return row.id;
    });
  }

  async #begin<Row extends WorkflowRow>(
    commands: NounCommands<Row>,
    action: string,
    draft: NewRow<Row>,
    input: CommandInput,
    em: EntityManager,
    viewer: Principal,
  ): Promise<Row> {
    const now = this.#options.clock.now();
    const first = commands.workflow.transitions.find((one) => one.action === action && one.from === null);
    if (!first) throw new Error(`${commands.noun}: ${action} does not create records`);
    const whole = { ...draft, state: first.to, createdAt: now, updatedAt: now, version: 1 };
    const row = em.create(commands.entity, whole as never) as unknown as Row;
    em.persist(row);
    await this.#take(commands, action, row, null, input, em, viewer);
    return row;
  }

  async #once<Row extends WorkflowRow>(
    commands: NounCommands<Row>,
    action: string,
    input: CommandInput,
    work: (em: EntityManager) => Promise<string>,
  ): Promise<string> {
    if (holdsNul(input))
      throw new ValidationFailed({ path: 'input', message: '不能含空字符 / must not hold the NUL character' });
    checkScope(this.#options.viewer, commands.scopesOfSteps?.[action] ?? `${commands.namespace}:write`);
    // What was done once is answered again, whatever has become since of what it named.
    const before = await this.#doneBefore(commands, action, input);
    if (before !== null) return before;
    await checkReferences(input, commands.refersTo, this.#options.unknownOf);
    let taken = false;
    const inside = (em: unknown) =>
      this.#inTransaction(commands, action, input, em as EntityManager, async (within) => {
        const id = await work(within);
        taken = true;
        return id;
      });
    const outer = this.#options.em();
    // Within a transaction of somebody else's there is nothing to be done again.
    const done = outer.isInTransaction()
      ? await outer.transactional(inside)
      : await retried(() => this.#options.em().transactional(inside));
    if (taken) this.#taken.add(done);
    this.#options.changed?.();
    return done;
  }

  /** Whose keys they are: two viewers may use the same one. */
  #holder(): string {
    const { deputyId, agencyId } = this.#options.viewer;
    return deputyId ?? agencyId ?? 'anonymous';
  }

  /** Keyed, because the input may hold personal data: a plain digest of it could be undone by trying telephone numbers. */
  #hashOf(action: string, input: CommandInput): string {
    const given = JSON.stringify([action, input]);
    return this.#options.vault.digest('command', given) ?? createHash('sha256').update(given).digest('hex');
  }

  /** The record of the same command under the same key; null when it was not done yet. */
  async #doneBefore<Row extends WorkflowRow>(
    { namespace, refersTo }: NounCommands<Row>,
    action: string,
    input: CommandInput,
  ): Promise<string | null> {
    if (input.idempotencyKey == null || !refersTo || !this.#options.unknownOf) return null;
    const [used] = await this.#options
      .em()
      .execute(`select subject_id from "${namespace}".command_key where viewer = ? and key = ? and input_hash = ?`, [
        this.#holder(),
        input.idempotencyKey,
        this.#hashOf(action, input),
      ]);
    return used?.['subject_id'] ?? null;
  }

  async #inTransaction<Row extends WorkflowRow>(
    commands: NounCommands<Row>,
    action: string,
    input: CommandInput,
    em: EntityManager,
    work: (em: EntityManager) => Promise<string>,
  ): Promise<string> {
    const key = input.idempotencyKey;
    if (key == null) return work(em);
    if (key.length < 1 || key.length > 200)
      throw new ValidationFailed({
        path: 'input.idempotencyKey',
        message: '须为 1 至 200 个字符 / must have 1 to 200 characters',
      });
    const { clock } = this.#options;
    const holder = this.#holder();
    const hash = this.#hashOf(action, input);
    const table = `"${commands.namespace}".command_key`;
    // A second request with the key waits here until the first has ended, and then finds its result.
    const begun = await em.execute(
      `insert into ${table} (viewer, key, input_hash, used_at) values (?, ?, ?, ?) on conflict do nothing returning key`,
      [holder, key, hash, clock.now()],
    );
    if (begun.length === 0) {
      const [used] = await em.execute(`select input_hash, subject_id from ${table} where viewer = ? and key = ?`, [
        holder,
        key,
      ]);
      if (used?.['input_hash'] !== hash) throw new IdempotencyMismatch(key);
      return used['subject_id'] as string;
    }
    const subject = await work(em);
    await em.execute(`update ${table} set subject_id = ? where viewer = ? and key = ?`, [subject, holder, key]);
    return subject;
  }

  async #take<Row extends WorkflowRow, Input extends CommandInput>(
    commands: NounCommands<Row>,
    action: string,
    row: Row,
    from: string | null,
    input: Input,
    em: EntityManager,
    viewer: Principal,
  ): Promise<void> {
    const { clock, calendar, files, records, vault } = this.#options;
    if (!records) throw new Error(`${commands.noun}: the subgraph declares no deadline and history entities`);
    const { actor, choices } = permitted(commands, action, viewer, row, from);
    const now = clock.now();
    const today = localDateOf(now);
    const deadlines = new DeadlineLedger(em, records.deadline, row.id, calendar, () => v7());
    const documents: StepDocument[] = [];
    const tools: CommandTools<Row, Input> = {
      row,
      input,
      viewer,
      actor,
      em,
      now,
      today,
      calendar,
      files,
      vault,
      deadlines,
      newId: () => v7(),
      attach: (document) => void documents.push(document),
      begin: (other, begins, draft, its = {}) => this.#begin(other, begins, draft, its, em, systemPrincipal),
      advance: (other, step, its, given = {}) => this.#take(other, step, its, its.state, given, em, systemPrincipal),
    };
    const step: Step<Row, Input> = commands.steps[action] ?? {};
    for (const guard of step.guards ?? []) {
      const unmet = await guard.unmet(tools);
      if (unmet !== null) throw new GuardFailed(guard.name, unmet);
    }
    const to = step.to?.(tools) ?? (choices[0] as Transition).to;
    const transition = choices.find((one) => one.to === to);
    if (!transition) throw new Error(`${commands.noun}.${action}: ${to} is not one of ${choices.map((one) => one.to)}`);
    const before = { ...row };
    const table = em.getMetadata().get(commands.entity).tableName;
    if (from !== null) await keepImage(em, commands.namespace, table, row.id, row.updatedAt);
    const remark = step.remark?.(tools) ?? null;
    await step.change?.(tools);
    row.state = to;
    row.updatedAt = from === null ? now : laterThan(row.updatedAt, now);
    row.dueOn = await deadlines.dueOn();
    const changed = Object.keys(row).filter(
      (name) =>
        !unchanging.has(name) &&
        !same((before as Record<string, unknown>)[name], (row as unknown as Record<string, unknown>)[name]),
    );
    await em.flush();
    if (commands.leavesNoCopy?.(row)) await forgetImages(em, commands.namespace, row.id);
    else await keepImage(em, commands.namespace, table, row.id, now);
    await this.#remember(
      commands,
      action,
      row,
      from,
      to,
      actor,
      viewer,
      input.reason ?? null,
      remark,
      changed,
      documents,
      em,
      now,
    );
    const next = await step.followedBy?.(tools);
    if (next) await this.#take(commands, next, row, to, {}, em, systemPrincipal);
  }

  async #remember<Row extends WorkflowRow>(
    commands: NounCommands<Row>,
    action: string,
    row: Row,
    from: string | null,
    to: string,
    actor: Actor,
    viewer: Principal,
    reason: string | null,
    remark: string | null,
    changed: readonly string[],
    documents: readonly StepDocument[],
    em: EntityManager,
    now: Date,
  ): Promise<void> {
    const { namespace, noun } = commands;
    await writeHistory(em, namespace, {
      subjectId: row.id,
      action,
      fromState: from,
      toState: to,
      at: now,
      actor,
      agencyId: viewer.agencyId,
      reason: [reason, remark].filter(Boolean).join(';') || null,
      documents,
    });
    await noteChange(em, namespace, row.id);
    await announce(em, commands, row, {
      type: `${noun}.${action}`,
      fromState: from,
      changedFields: changed,
      occurredAt: now,
    });
  }
}

/** The one character that no text of the database can hold. */
const holdsNul = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : value !== null && typeof value === 'object' && Object.values(value).some(holdsNul);

const unchanging = new Set(['id', 'createdAt', 'updatedAt', 'version']);
const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Which actor takes the step and where it may lead. Throws Forbidden or IllegalTransition. */
export function permitted<Row extends WorkflowRow>(
  commands: NounCommands<Row>,
  action: string,
  viewer: Principal,
  row: Row,
  from: string | null,
): { actor: Actor; choices: Transition[] } {
  const rows = commands.workflow.transitions.filter((one) => one.action === action);
  const actors = new Set(commands.actorsOf(viewer, row));
  const allowed = rows.filter((one) => one.actors.some((actor) => actors.has(actor)));
  if (allowed.length === 0) throw new Forbidden(action, [...new Set(rows.flatMap((one) => one.actors))]);
  const choices = allowed.filter((one) => one.from === from);
  const [first] = choices;
  // The state would allow it, to somebody else.
  if (!first && rows.some((one) => one.from === from))
    throw new Forbidden(action, [...new Set(rows.filter((one) => one.from === from).flatMap((one) => one.actors))]);
  if (!first) throw new IllegalTransition(commands.noun, action, from ?? 'NEW', openTransitions(commands, viewer, row));
  return { actor: first.actors.find((actor) => actors.has(actor)) as Actor, choices };
}
