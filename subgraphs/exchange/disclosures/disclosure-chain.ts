import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../../platform/clock/clock.ts';
import { bulkInsert, type SubgraphDatabase } from '../../../platform/database/index.ts';
import {
  type ChainHead,
  genesis,
  type IndexedRecord,
  linked,
  type SigningKey,
} from '../../../platform/disclosure/index.ts';
import { DisclosureBatchSchema, DisclosureSchema } from './disclosure.entities.ts';

/** Any number; whoever appends takes it: there is one chain, however many hubs are on the database. */
const chainLock = 8_080_150_804;

/** The chain of disclosure records in the database. */
export class DisclosureChain {
  readonly #database: SubgraphDatabase;
  readonly #key: SigningKey;
  readonly #clock: Clock;

  /** @param database the one of the exchange */
  constructor(database: SubgraphDatabase, key: SigningKey, clock: Clock) {
    this.#database = database;
    this.#key = key;
    this.#clock = clock;
  }

  /**
   * Links the records as one batch. Those that are in the chain already are left out: who was stopped between this and the next
   * step comes again.
   * @returns where the chain stands then; null when there was nothing to add
   */
  async append(given: readonly IndexedRecord[]): Promise<ChainHead | null> {
    const records = [...new Map(given.map((record) => [record.index.id, record])).values()];
    return this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      await em.execute(`select pg_advisory_xact_lock(${chainLock})`);
      const known = await em.execute('select id from exchange.disclosure_record where id = any(?::uuid[])', [
        `{${records.map(({ index }) => index.id).join()}}`,
      ]);
      const here = new Set(known.map(({ id }) => id));
      const added = records.filter(({ index }) => !here.has(index.id));
      if (added.length === 0) return null;
      const { content, ...batch } = linked(added, await headOf(em), this.#key, this.#clock.now());
      await em.execute('insert into exchange.disclosure_key (id, public_key) values (?, ?) on conflict do nothing', [
        this.#key.id,
        this.#key.publicKey,
      ]);
      await bulkInsert(em, DisclosureBatchSchema, [batch]);
      await bulkInsert(
        em,
        DisclosureSchema,
        content.map(({ index, ...record }) => ({ ...record, ...index, batch: batch.sequence })),
      );
      return { sequence: batch.sequence, digest: batch.digest };
    });
  }

  /** Where the chain stands. */
  head(): Promise<ChainHead> {
    return headOf(this.#database.em());
  }
}

async function headOf(em: EntityManager): Promise<ChainHead> {
  const [last] = await em.execute(
    `select b.sequence::text as sequence, b.digest from exchange.disclosure_batch b order by b.sequence desc limit 1`,
  );
  if (last) return { sequence: Number(last['sequence']), digest: String(last['digest']) };
  const [archived] = await em.execute('select sequence::text as sequence, digest from exchange.disclosure_horizon');
  return archived ? { sequence: Number(archived['sequence']), digest: String(archived['digest']) } : genesis;
}
