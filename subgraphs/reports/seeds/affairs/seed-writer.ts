import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyEntitySchema } from '../../../../platform/database/entity-columns.ts';
import { bulkInsert } from '../../../../platform/database/index.ts';
import { RecordLog } from '../../../../platform/records/index.ts';
import { DeadlineSchema, HistorySchema } from '../../records/records.entities.ts';

const rowsInMemory = 5_000;

/** Gathers rows and writes them table by table, in the order in which tables were first added to. */
export class SeedWriter {
  readonly log = new RecordLog();
  readonly #em: EntityManager;
  readonly #onRows: ((written: number) => void) | undefined;
  readonly #rows = new Map<AnyEntitySchema, object[]>();
  #size = 0;

  constructor(em: EntityManager, onRows?: (written: number) => void) {
    this.#em = em;
    this.#onRows = onRows;
  }

  add(schema: AnyEntitySchema, row: object): void {
    const rows = this.#rows.get(schema);
    if (rows) rows.push(row);
    else this.#rows.set(schema, [row]);
    this.#size += 1;
  }

  async flushWhenFull(): Promise<void> {
    if (this.#size + this.log.size >= rowsInMemory) await this.flush();
  }

  async flush(): Promise<void> {
    const written = this.#size + this.log.size;
    for (const [schema, rows] of this.#rows) {
      await bulkInsert(this.#em, schema, rows);
      rows.length = 0;
    }
    await this.log.flush(this.#em, DeadlineSchema, HistorySchema);
    this.#size = 0;
    if (written > 0) this.#onRows?.(written);
  }
}
