import type { AnyEntitySchema } from '../database/entity-columns.ts';
import { Children } from '../database/listing/children.ts';
import { localDateOf, overdueDays } from '../deadlines/index.ts';
import type { SubgraphContext } from '../subgraph/context.ts';
import type { DeadlineType } from './deadline.type.ts';
import type { HistoryEntryType } from './history-entry.type.ts';

/** The two lists that every record with a workflow has, one statement a level each. */
export class RecordFields {
  readonly #deadlines: Children;
  readonly #history: Children;

  constructor(deadline: AnyEntitySchema, history: AnyEntitySchema) {
    this.#deadlines = new Children(deadline, 'subjectId', ['position']);
    this.#history = new Children(history, 'subjectId', ['position']);
  }

  async deadlines({ loaders, clock }: SubgraphContext, subjectId: string): Promise<DeadlineType[]> {
    const today = localDateOf(clock.now());
    const rows = await loaders.childrenOf<Omit<DeadlineType, 'overdueDays'>>(this.#deadlines, subjectId);
    return rows.map((row) => ({ ...row, overdueDays: overdueDays(row, today) }));
  }

  history({ loaders }: SubgraphContext, subjectId: string): Promise<HistoryEntryType[]> {
    return loaders.childrenOf<HistoryEntryType>(this.#history, subjectId);
  }
}
