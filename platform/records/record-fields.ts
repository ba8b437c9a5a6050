import { type AnyEntitySchema, columnsOf } from '../database/entity-columns.ts';
import { Children } from '../database/listing/children.ts';
import type { AsOf } from '../database/listing/loaders.ts';
import { localDateOf, overdueDays } from '../deadlines/index.ts';
import type { SubgraphContext } from '../subgraph/context.ts';
import type { DeadlineType } from './deadline.type.ts';
import type { HistoryEntryType } from './history-entry.type.ts';

type Subject = { id: string } & AsOf;
/** Whether the viewer may know of a file, by its digest. */
type FileRule = (sha256: string) => boolean;
type Limit = Omit<DeadlineType, 'overdueDays'>;

/** The two lists that every record with a workflow has, one statement a level each. */
export class RecordFields {
  readonly #deadlines: Children;
  readonly #history: Children;
  readonly #columns: ReadonlyMap<string, string>;

  constructor(deadline: AnyEntitySchema, history: AnyEntitySchema) {
    this.#deadlines = new Children(deadline, 'subjectId', ['position']);
    this.#history = new Children(history, 'subjectId', ['position']);
    this.#columns = columnsOf(deadline);
  }

  async deadlines({ loaders, clock }: SubgraphContext, { id, asOf, limits }: Subject): Promise<DeadlineType[]> {
    const today = localDateOf(asOf ?? clock.now());
    const rows = limits?.map((row) => this.#limit(row)) ?? (await loaders.childrenOf<Limit>(this.#deadlines, id));
    return rows.map((row) => ({ ...row, overdueDays: overdueDays(row, today) }));
  }

  /** @param mayRead which of the files that the steps brought the viewer may know of; asked only when there are any */
  async history(
    { loaders }: SubgraphContext,
    { id, asOf }: Subject,
    mayRead?: () => FileRule | Promise<FileRule>,
  ): Promise<HistoryEntryType[]> {
    const steps = await loaders.childrenOf<HistoryEntryType>(this.#history, id);
    const then = asOf ? steps.filter(({ at }) => at <= asOf) : steps;
    const rule = then.some(({ documents }) => documents?.length) ? await mayRead?.() : undefined;
    return then.map(({ documents, ...step }) => ({
      ...step,
      documents: (documents ?? []).filter(({ sha256 }) => rule?.(sha256) ?? true),
    }));
  }

  #limit(row: object): Limit {
    const entries = [...this.#columns].map(([property, column]) => [
      property,
      (row as Record<string, unknown>)[column],
    ]);
    return Object.fromEntries(entries) as Limit;
  }
}
