import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import type { RecordLog } from '../../../platform/records/index.ts';
import { DeadlineSchema, HistorySchema } from '../records/records.entities.ts';

type Table = [schema: Parameters<typeof bulkInsert>[1], rows: object[]];

/** Writes one chunk while the next is being made; the two take about the same time. */
export class SeedWriter {
  readonly #em: EntityManager;
  readonly #onRows: ((written: number) => void) | undefined;
  #underWay: Promise<void> = Promise.resolve();

  constructor(em: EntityManager, onRows: ((written: number) => void) | undefined) {
    this.#em = em;
    this.#onRows = onRows;
  }

  /** Resolves when the chunk before is written. */
  async write(log: RecordLog, tables: Table[]): Promise<void> {
    await this.#underWay;
    this.#underWay = this.#send(log, tables);
    // A fault shows at the next write or at the end; until then it must not count as unhandled.
    this.#underWay.catch(() => {});
  }

  async finish(): Promise<void> {
    await this.#underWay;
  }

  async #send(log: RecordLog, tables: Table[]): Promise<void> {
    let written = log.size;
    for (const [schema, rows] of tables) {
      await bulkInsert(this.#em, schema, rows);
      written += rows.length;
    }
    await log.flush(this.#em, DeadlineSchema, HistorySchema);
    this.#onRows?.(written);
  }
}
