import sql, { raw, type Sql } from 'sql-template-tag';
import { settleRestored } from '../database/restored.ts';
import { settledBefore } from '../database/settled.ts';
import type { SubgraphDatabase } from '../database/subgraph-database.ts';
import type { ChangePlace } from './due-matters.ts';
import type { OutboxEvent } from './outbox.ts';

/** An event as it lies in an outbox. */
export interface OutboxEntry extends OutboxEvent {
  id: string;
}

/**
 * Reads a subgraph's outbox so that nothing appears behind what was read, and the events of one record come in their order.
 * Transactions are read in the order of their ids once all older ones have ended. A transaction with a lower id may have
 * waited for one with a higher id, which was first at the same record: that one's events are then read along, and come
 * again in their turn, with the same id.
 */
export class OutboxReader {
  readonly #database: SubgraphDatabase;
  readonly #table: string;
  readonly #outbox: Sql;

  constructor(database: SubgraphDatabase, namespace: string) {
    this.#database = database;
    this.#table = `"${namespace}".outbox`;
    this.#outbox = raw(this.#table);
  }

  /** Takes in a restored database; true when places that were remembered before are worth nothing here. */
  settleRestored(): Promise<boolean> {
    return settleRestored(this.#database, this.#table);
  }

  /** Removes events that are kept elsewhere and were read by all that read here. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.#database.rows(sql`delete from ${this.#outbox} where id = any(${[...ids]}::uuid[])`);
  }

  /** Events after a place, null for the beginning, and the place that this leads to. */
  async after(place: ChangePlace | null, limit: number): Promise<{ events: OutboxEntry[]; place: ChangePlace | null }> {
    const bound = await settledBefore(this.#database);
    const { transactionId, sequence } = place ?? { transactionId: '0', sequence: '0' };
    const rows = await this.#database.rows<OutboxEntry & ChangePlace & { isDue: boolean }>(
      sql`with due as (
            select o.* from ${this.#outbox} o
            where (o.transaction_id, o.sequence) > (${transactionId}::text::xid8, ${sequence}::text::bigint)
              and o.transaction_id < ${bound}::text::xid8
            order by o.transaction_id, o.sequence limit ${limit}::int),
          latest as (select subject_id, max(sequence) as sequence from due group by subject_id),
          earlier as (
            select o.* from latest l join ${this.#outbox} o on o.subject_id = l.subject_id and o.sequence < l.sequence
            where (o.transaction_id, o.sequence) > (${transactionId}::text::xid8, ${sequence}::text::bigint)
              and o.id not in (select id from due))
          select o.id, o.type, o.subject_type as "subjectType", o.subject_id as "subjectId", o.parties, o.deputies,
            o.from_state as "fromState", o.to_state as "toState", o.changed_fields as "changedFields", o.version,
            o.occurred_at as "occurredAt", o.data, o.transaction_id::text as "transactionId",
            o.sequence::text as "sequence", o.is_due as "isDue"
          from (select *, true as is_due from due union all select *, false from earlier) o order by o.sequence`,
    );
    const last = rows
      .filter(({ isDue }) => isDue)
      .sort((one, other) => (inOrder(one, other) ? -1 : 1))
      .at(-1);
    return {
      events: rows.map(({ transactionId: _t, sequence: _s, isDue: _d, ...event }) => event),
      place: last ? { transactionId: last.transactionId, sequence: last.sequence } : place,
    };
  }
}

function inOrder(one: ChangePlace, other: ChangePlace): boolean {
  const [first, second] = [BigInt(one.transactionId), BigInt(other.transactionId)];
  return first === second ? BigInt(one.sequence) < BigInt(other.sequence) : first < second;
}
