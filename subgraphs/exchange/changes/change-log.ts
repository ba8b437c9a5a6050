import type { EntityManager } from '@mikro-orm/postgresql';
import sql from 'sql-template-tag';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { ChangePlace, OutboxEntry, OutboxReader } from '../../../platform/commands/index.ts';
import { bulkInsert, isOfAnotherServer, type SubgraphDatabase } from '../../../platform/database/index.ts';
import { ChangeSchema } from './change.entities.ts';

/** A subgraph that tells what happens in it. */
export interface ChangeSource {
  name: string;
  outbox: OutboxReader;
}

const batchSize = 500;
/** Any number; whoever appends to the log takes it, so that its numbers are given and committed in one order. */
const appendLock = 8_080_150_802;

/**
 * Gathers the outboxes of all subgraphs into one log. A reader that goes on from the last number that it has seen misses
 * nothing: numbers are given one after the other, and none is committed behind a higher one.
 */
export class ChangeLog {
  readonly #database: SubgraphDatabase;
  readonly #sources: readonly ChangeSource[];
  readonly #clock: Clock;

  /** @param database the one of the exchange */
  constructor(database: SubgraphDatabase, sources: readonly ChangeSource[], clock: Clock) {
    this.#database = database;
    this.#sources = sources;
    this.#clock = clock;
  }

  /** Before the first time: of a restored database the outboxes are read anew; what is in the log is not taken twice. */
  async prepare(): Promise<void> {
    for (const { name, outbox } of this.#sources) {
      const restored = await outbox.settleRestored();
      await this.#database
        .em()
        .execute(`delete from exchange.change_place where source = ? and (? or ${isOfAnotherServer})`, [
          name,
          restored,
        ]);
    }
  }

  /** Takes in what the outboxes hold; gives the number of events. */
  async gather(): Promise<number> {
    const taken = await Promise.all(this.#sources.map((source) => this.#gatherFrom(source)));
    return taken.reduce((sum, one) => sum + one, 0);
  }

  async #gatherFrom({ name, outbox }: ChangeSource): Promise<number> {
    for (let taken = 0; ; ) {
      const [from = null] = await this.#database.rows<ChangePlace>(
        sql`select p.transaction_id as "transactionId", p.sequence from exchange.change_place p where p.source = ${name}::text`,
      );
      const { events, place } = await outbox.after(from, batchSize);
      if (events.length === 0 || !place || !(await this.#append(name, events, from, place))) return taken;
      taken += events.length;
    }
  }

  /** @returns false when another hub has taken in the same events meanwhile */
  async #append(
    source: string,
    events: readonly OutboxEntry[],
    from: ChangePlace | null,
    to: ChangePlace,
  ): Promise<boolean> {
    return this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      await em.execute(`select pg_advisory_xact_lock(${appendLock})`);
      const moved = from
        ? await em.execute(
            `update exchange.change_place set transaction_id = ?, sequence = ?
             where source = ? and transaction_id = ? and sequence = ? returning source`,
            [to.transactionId, to.sequence, source, from.transactionId, from.sequence],
          )
        : await em.execute(
            `insert into exchange.change_place (source, transaction_id, sequence) values (?, ?, ?)
             on conflict do nothing returning source`,
            [source, to.transactionId, to.sequence],
          );
      if (moved.length === 0) return false;
      const [last] = await em.execute(
        `select greatest((select max(sequence) from exchange.change), (select sequence from exchange.change_horizon), 0)::text as sequence`,
      );
      const known = await em.execute('select id from exchange.change where id = any(?::uuid[])', [
        `{${events.map(({ id }) => id).join()}}`,
      ]);
      const here = new Set(known.map(({ id }) => id));
      const loggedAt = this.#clock.now();
      const first = Number(last?.['sequence']) + 1;
      await bulkInsert(
        em,
        ChangeSchema,
        events
          .filter(({ id }) => !here.has(id))
          .map((event, index) => ({ data: null, ...event, source, sequence: first + index, loggedAt })),
      );
      return true;
    });
  }
}
