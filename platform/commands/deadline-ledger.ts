import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type ComputedDeadline,
  computeDeadline,
  type DeadlineCode,
  type DeadlineTerms,
  type WorkingDayCalendar,
} from '../deadlines/index.ts';

/** A row of the subgraph's deadline table. */
export interface DeadlineRow extends ComputedDeadline {
  id: string;
  subjectId: string;
  position: number;
  metOn?: string | null;
  terms?: DeadlineTerms | null;
}

/** The deadlines of one record inside a command: which run, which are met, which begin. */
export class DeadlineLedger {
  readonly #em: EntityManager;
  readonly #entity: new () => object;
  readonly #subjectId: string;
  readonly #calendar: WorkingDayCalendar;
  readonly #newId: () => string;
  #rows: DeadlineRow[] | undefined;
  #lastPosition = -1;

  constructor(
    em: EntityManager,
    entity: new () => object,
    subjectId: string,
    calendar: WorkingDayCalendar,
    newId: () => string,
  ) {
    this.#em = em;
    this.#entity = entity;
    this.#subjectId = subjectId;
    this.#calendar = calendar;
    this.#newId = newId;
  }

  /** Begins a limit. A running one of the same code is replaced: a restarted clock has one hand. */
  async start(code: DeadlineCode, anchorOn: string, terms: DeadlineTerms = {}): Promise<ComputedDeadline> {
    await this.stop(code);
    const rows = await this.#all();
    const computed = computeDeadline({ code, anchorOn, ...terms, calendar: this.#calendar });
    // A row that is removed in this command still holds its position: insertions reach the database before removals.
    this.#lastPosition += 1;
    const position = this.#lastPosition;
    const row = this.#em.create(this.#entity, {
      ...computed,
      id: this.#newId(),
      subjectId: this.#subjectId,
      position,
      metOn: null,
      terms,
    } as never) as unknown as DeadlineRow;
    this.#em.persist(row);
    rows.push(row);
    return computed;
  }

  /** What the limit asks for was done on this day. Nothing happens when it does not run. */
  async meet(code: DeadlineCode, on: string): Promise<void> {
    for (const row of await this.#running(code)) row.metOn = on;
  }

  /** The limit no longer applies: the matter was returned, withdrawn or decided otherwise. */
  async stop(code: DeadlineCode): Promise<void> {
    for (const row of await this.#running(code)) await this.#remove(row);
  }

  /** No limit runs any more. */
  async stopAll(): Promise<void> {
    for (const row of (await this.#all()).filter(({ metOn }) => metOn == null)) await this.#remove(row);
  }

  async running(code: DeadlineCode): Promise<DeadlineRow | null> {
    return (await this.#running(code))[0] ?? null;
  }

  /** The latest limit of the code, met or running. */
  async latest(code: DeadlineCode): Promise<DeadlineRow | null> {
    return (await this.#all()).filter((row) => row.code === code).at(-1) ?? null;
  }

  /** The earliest day on which something is due; null when nothing runs. */
  async dueOn(): Promise<string | null> {
    return (
      (await this.#all())
        .filter(({ metOn }) => metOn == null)
        .map(({ dueOn }) => dueOn)
        .sort()[0] ?? null
    );
  }

  async #running(code: DeadlineCode): Promise<DeadlineRow[]> {
    return (await this.#all()).filter((row) => row.code === code && row.metOn == null);
  }

  async #remove(row: DeadlineRow): Promise<void> {
    const rows = await this.#all();
    rows.splice(rows.indexOf(row), 1);
    this.#em.remove(row);
  }

  async #all(): Promise<DeadlineRow[]> {
    if (!this.#rows) {
      this.#rows = (await this.#em.find(this.#entity, { subjectId: this.#subjectId } as never, {
        orderBy: { position: 'asc' } as never,
      })) as unknown as DeadlineRow[];
      this.#lastPosition = this.#rows.at(-1)?.position ?? -1;
    }
    return this.#rows;
  }
}
