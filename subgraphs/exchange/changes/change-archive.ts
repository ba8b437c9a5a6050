import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { SubgraphDatabase } from '../../../platform/database/index.ts';
import { archiveRows } from './archive-folder.ts';
import type { ChangeSource } from './change-log.ts';

export interface ArchiveOptions {
  folder: string;
  /** How long an event stays in the log, in days. */
  retentionDays: number;
  /** Events a file; 10,000 unless told. */
  batchSize?: number;
}

/** Any number; one hub archives at a time. */
const archiveLock = 8_080_150_803;
const day = 86_400_000;

/**
 * Takes what is older than the retention out of the log: first into files that are proven, then out of the outboxes, then
 * out of the log. A failure at any place loses nothing; the next run does it again.
 */
export class ChangeArchive {
  readonly #database: SubgraphDatabase;
  readonly #sources: readonly ChangeSource[];
  readonly #clock: Clock;
  readonly #options: ArchiveOptions;

  /** @param database the one of the exchange */
  constructor(database: SubgraphDatabase, sources: readonly ChangeSource[], clock: Clock, options: ArchiveOptions) {
    this.#database = database;
    this.#sources = sources;
    this.#clock = clock;
    this.#options = options;
  }

  /** @returns how many events were archived */
  async run(): Promise<number> {
    for (let archived = 0; ; ) {
      const batch = await this.#write();
      if (batch.length === 0) return archived;
      for (const { name, outbox } of this.#sources)
        await outbox.forget(batch.filter(({ source }) => source === name).map(({ id }) => id));
      await this.#remove(batch);
      archived += batch.length;
    }
  }

  async #write(): Promise<ArchivedChange[]> {
    const { retentionDays, batchSize = 10_000, folder } = this.#options;
    const before = new Date(this.#clock.now().getTime() - retentionDays * day);
    return this.#locked(async (em) => {
      // The log is cut at one place: what comes behind an event that stays, stays.
      const rows = (await em.execute(
        `select c.id, c.sequence::float8 as sequence, c.source, c.type, c.subject_type as "subjectType",
           c.subject_id as "subjectId", c.parties::text[] as parties, c.deputies::text[] as deputies, c.from_state as "fromState", c.to_state as "toState",
           c.changed_fields as "changedFields", c.version, to_json(c.occurred_at) #>> '{}' as "occurredAt",
           to_json(c.logged_at) #>> '{}' as "loggedAt", c.data
         from exchange.change c
         where c.sequence < coalesce((select min(k.sequence) from exchange.change k where k.logged_at >= ?), 9223372036854775807)
         order by c.sequence limit ?`,
        [before, batchSize],
      )) as ArchivedChange[];
      if (rows.length > 0) await archiveRows(folder, 'changes', rows);
      return rows;
    });
  }

  async #remove(batch: readonly ArchivedChange[]): Promise<void> {
    const last = batch.at(-1) as ArchivedChange;
    await this.#locked(async (em) => {
      await em.execute('delete from exchange.change where id = any(?::uuid[])', [
        `{${batch.map(({ id }) => id).join()}}`,
      ]);
      await em.execute(
        `insert into exchange.change_horizon (sequence, id, logged_at) values (?, ?, ?)
         on conflict (singleton) do update set sequence = excluded.sequence, id = excluded.id, logged_at = excluded.logged_at
           where change_horizon.sequence < excluded.sequence`,
        [last.sequence, last.id, last.loggedAt],
      );
    });
  }

  #locked<Value>(work: (em: EntityManager) => Promise<Value>): Promise<Value> {
    return this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      await em.execute(`select pg_advisory_xact_lock(${archiveLock})`);
      return work(em);
    });
  }
}

interface ArchivedChange {
  id: string;
  sequence: number;
  source: string;
  loggedAt: string;
}
