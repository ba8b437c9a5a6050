import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../database/bulk-insert.ts';
import type { AnyEntitySchema } from '../database/entity-columns.ts';
import type { LocalDate } from '../deadlines/index.ts';
import { seedId } from '../seeding/seed-id.ts';
import { type Workflow, walk } from '../workflow/index.ts';
import type { RecordedDeadline } from './recorded-deadline.ts';
import { imagesOf, type SeededImage, writeImages } from './seeded-images.ts';
import type { SeededPast, SeededStep } from './seeded-past.ts';

/** Where a record stands after its steps: the columns that every noun with a workflow has. */
export interface RecordStanding<State extends string> {
  state: State;
  createdAt: Date;
  updatedAt: Date;
  version: number;
  /** The earliest running limit; null when nothing is due. */
  dueOn: LocalDate | null;
}

/** Gathers history, deadlines and past of seeded records. A step that the workflow does not allow throws. */
export class RecordLog {
  readonly #history: object[] = [];
  readonly #deadlines: object[] = [];
  readonly #images = new Map<AnyEntitySchema, SeededImage[]>();

  /** @param noun its workflow alone for a record that leaves no copy */
  record<State extends string, Action extends string>(
    noun: SeededPast<State, Action> | Workflow<State, Action>,
    subjectId: string,
    steps: readonly SeededStep<NoInfer<State>, NoInfer<Action>>[],
    recorded: readonly RecordedDeadline[] = [],
  ): RecordStanding<State> {
    const { state, history } = walk('workflow' in noun ? noun.workflow : noun, steps);
    if ('workflow' in noun) {
      const images = imagesOf(noun as SeededPast, subjectId, history, steps, recorded);
      const before = this.#images.get(noun.schema);
      if (before) before.push(...images);
      else this.#images.set(noun.schema, images);
    }
    const deadlines = recorded.filter(({ stoppedBy }) => stoppedBy === undefined);
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

  /** What was due on a record of this log at a moment before its last step; its images are gathered. */
  dueOnAsOf({ schema }: SeededPast, subjectId: string, at: Date): LocalDate | null {
    const image = this.#images.get(schema)?.findLast((one) => one.subjectId === subjectId && one.since <= at);
    return (image?.image['dueOn'] ?? null) as LocalDate | null;
  }

  get size(): number {
    return this.#history.length + this.#deadlines.length;
  }

  /** Writes what was gathered and forgets it; the records themselves are there already. */
  async flush(em: EntityManager, deadline: AnyEntitySchema, history: AnyEntitySchema): Promise<void> {
    await bulkInsert(em, history, this.#history);
    await bulkInsert(em, deadline, this.#deadlines);
    for (const [noun, images] of this.#images) await writeImages(em, noun, deadline, images);
    this.#images.clear();
    this.#history.length = 0;
    this.#deadlines.length = 0;
  }
}
