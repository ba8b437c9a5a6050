import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../database/bulk-insert.ts';
import type { AnyEntitySchema } from '../database/entity-columns.ts';
import type { ComputedDeadline, LocalDate } from '../deadlines/index.ts';
import { seedId } from '../seeding/seed-id.ts';
import { type WalkStep, type Workflow, walk } from '../workflow/index.ts';

/** A deadline with the day on which what it asks for was done; null while it runs. */
export interface RecordedDeadline extends ComputedDeadline {
  metOn: LocalDate | null;
}

/** Where a record stands after its steps: the columns that every noun with a workflow has. */
export interface RecordStanding<State extends string> {
  state: State;
  createdAt: Date;
  updatedAt: Date;
  version: number;
  /** The earliest running limit; null when nothing is due. */
  dueOn: LocalDate | null;
}

/** Gathers history and deadlines of seeded records. A step that the workflow does not allow throws. */
export class RecordLog {
  readonly #history: object[] = [];
  readonly #deadlines: object[] = [];

  record<State extends string, Action extends string>(
    workflow: Workflow<State, Action>,
    subjectId: string,
    steps: readonly WalkStep<NoInfer<State>, NoInfer<Action>>[],
    deadlines: readonly RecordedDeadline[] = [],
  ): RecordStanding<State> {
    const { state, history } = walk(workflow, steps);
    for (const { from, to, ...entry } of history)
      this.#history.push({
        ...entry,
        id: seedId('history', `${subjectId}/${entry.position}`),
        subjectId,
        fromState: from,
        toState: to,
      });
    for (const [position, deadline] of deadlines.entries())
      this.#deadlines.push({ ...deadline, id: seedId('deadline', `${subjectId}/${position}`), subjectId, position });
    const running = deadlines.filter(({ metOn }) => metOn === null).map(({ dueOn }) => dueOn);
    return {
      state,
      createdAt: (history[0] as { at: Date }).at,
      updatedAt: (history.at(-1) as { at: Date }).at,
      version: history.length,
      dueOn: running.sort()[0] ?? null,
    };
  }

  get size(): number {
    return this.#history.length + this.#deadlines.length;
  }

  /** Writes what was gathered and forgets it. */
  async flush(em: EntityManager, deadline: AnyEntitySchema, history: AnyEntitySchema): Promise<void> {
    await bulkInsert(em, history, this.#history);
    await bulkInsert(em, deadline, this.#deadlines);
    this.#history.length = 0;
    this.#deadlines.length = 0;
  }
}
