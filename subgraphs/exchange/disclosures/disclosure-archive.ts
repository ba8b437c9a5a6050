import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { SubgraphDatabase } from '../../../platform/database/index.ts';
import type { LinkedBatch } from '../../../platform/disclosure/index.ts';
import { archiveRows } from '../changes/archive-folder.ts';
import type { ArchiveOptions } from '../changes/change-archive.ts';
import { storedBatches } from './stored-batches.ts';

/** Any number; one hub archives at a time. */
const archiveLock = 8_080_150_805;
const day = 86_400_000;

/**
 * Takes batches that are older than the retention off the beginning of the chain: first into files that are proven, then out of
 * the database, whose horizon says where it begins. A failure at any place loses nothing; the next run does it again.
 */
export class DisclosureArchive {
  readonly #database: SubgraphDatabase;
  readonly #clock: Clock;
  readonly #options: ArchiveOptions;

  /** @param database the one of the exchange */
  constructor(database: SubgraphDatabase, clock: Clock, options: ArchiveOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#options = options;
  }

  /** @returns how many batches were archived */
  async run(): Promise<number> {
    for (let archived = 0; ; ) {
      const batches = await this.#archive();
      if (batches === 0) return archived;
      archived += batches;
    }
  }

  async #archive(): Promise<number> {
    const batches = await this.#oldest();
    const [first, last] = [batches.at(0), batches.at(-1)];
    if (!first || !last) return 0;
    return this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      await em.execute(`select pg_advisory_xact_lock(${archiveLock})`);
      const here = await em.execute(
        'select 1 from exchange.disclosure_batch b where b.sequence = ? and not exists (select from exchange.disclosure_batch c where c.sequence < b.sequence)',
        [first.sequence],
      );
      // Another hub has archived them meanwhile.
      if (here.length === 0) return 0;
      await archiveRows(this.#options.folder, 'disclosures', batches);
      await em.execute(
        `insert into exchange.disclosure_horizon (sequence, digest) values (?, ?)
         on conflict (singleton) do update set sequence = excluded.sequence, digest = excluded.digest`,
        [last.sequence, last.digest],
      );
      await em.execute('delete from exchange.disclosure_record where batch <= ?', [last.sequence]);
      await em.execute('delete from exchange.disclosure_batch where sequence <= ?', [last.sequence]);
      return batches.length;
    });
  }

  async #oldest(): Promise<LinkedBatch[]> {
    const { retentionDays, batchSize = 20 } = this.#options;
    const before = new Date(this.#clock.now().getTime() - retentionDays * day).toISOString();
    const batches: LinkedBatch[] = [];
    for await (const batch of storedBatches(this.#database)) {
      if (batch.sealedAt >= before || batches.length === batchSize) break;
      batches.push({ ...batch, content: batch.content.map(({ index: _, ...record }) => record) });
    }
    return batches;
  }
}

/** The batches of an archive's files, in their order. Files of an archiving that was cut off and done again overlap. */
export async function* archivedBatches(folder: string): AsyncGenerator<LinkedBatch> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^disclosures-\d+-\d+\.ndjson$/.test(name));
  let last = 0;
  for (const name of names.sort())
    for await (const line of createInterface(createReadStream(join(folder, name)))) {
      const batch = JSON.parse(line) as LinkedBatch;
      if (batch.sequence <= last) continue;
      last = batch.sequence;
      yield batch;
    }
}
