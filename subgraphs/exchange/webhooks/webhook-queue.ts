import type { EntityManager } from '@mikro-orm/postgresql';
import sql from 'sql-template-tag';
import { v7 } from 'uuid';
import type { SubgraphDatabase } from '../../../platform/database/index.ts';
import type { Change } from '../changes/change.entities.ts';
import type { WebhookAttempt } from './webhook.entities.ts';
import { handshakeType, patience } from './webhook.kinds.ts';

/** An endpoint with what a delivery needs of it. */
export interface Endpoint {
  id: string;
  agencyId: string;
  agencySlug: string;
  clientId: string | null;
  scopes: string[] | null;
  url: string;
  types: string[];
  subjectTypes: string[];
  subjectIds: string[];
  ownOnly: boolean;
  payload: 'IDS' | 'SELECTION';
  selection: string | null;
  state: string;
  /** Number of the last event that was queued for it. */
  place: number;
}

/** A delivery that this hub holds the lease of. */
export interface Claimed {
  id: string;
  eventId: string;
  sequence: number | null;
  type: string;
  attempts: number;
  queuedAt: Date;
  lease: string;
}

/** How long a hub may be at a delivery before another takes it over, in milliseconds; longer than any attempt lasts. */
const leaseTime = 60_000;
/** How long the log of attempts and what was delivered are kept, in milliseconds. */
const keptFor = 30 * 86_400_000;

/**
 * What is to be delivered, shared by all hubs on the database. A delivery is taken by a lease: a hub that is killed loses
 * it, and another goes on. Of one endpoint and one subject only the earliest that is pending can be taken.
 */
export class WebhookQueue {
  readonly #database: SubgraphDatabase;

  constructor(database: SubgraphDatabase) {
    this.#database = database;
  }

  endpoints(): Promise<Endpoint[]> {
    return this.#database.rows<Endpoint>(
      sql`select e.id, e.agency_id as "agencyId", e.agency_slug as "agencySlug", e.client_id as "clientId", e.scopes, e.url,
            e.types, e.subject_types as "subjectTypes", e.subject_ids as "subjectIds", e.own_only as "ownOnly", e.payload,
            e.selection, e.state, p.sequence::float8 as "place"
          from exchange.webhook_endpoint e join exchange.webhook_place p on p.endpoint_id = e.id
          where e.state in ('ACTIVATING', 'ACTIVE') order by e.id`,
    );
  }

  /** Number of the newest event of the log. */
  async newest(): Promise<number> {
    const [row] = await this.#database.rows<{ newest: number }>(
      sql`select coalesce(max(c.sequence), 0)::float8 as "newest" from exchange.change c`,
    );
    return row?.newest ?? 0;
  }

  /** Queues events and moves the endpoint's place behind them; nothing when another hub has done it. */
  async queue(endpoint: Endpoint, events: readonly QueuedEvent[], to: number, now: Date): Promise<void> {
    await this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      const moved = await em.execute(
        'update exchange.webhook_place set sequence = ? where endpoint_id = ? and sequence = ? returning endpoint_id',
        [to, endpoint.id, endpoint.place],
      );
      if (moved.length === 0 || events.length === 0) return;
      await em.execute(
        `insert into exchange.webhook_delivery
           (id, endpoint_id, event_id, sequence, type, subject_id, state, attempts, queued_at, next_at)
         select r.id, ?, r.event, r.sequence, r.type, r.subject, 'PENDING', 0, ?, ?
         from json_to_recordset(?::json) as r(id uuid, event uuid, sequence bigint, type text, subject uuid)
         on conflict do nothing`,
        [
          endpoint.id,
          now,
          now,
          JSON.stringify(
            events.map(({ id, sequence, type, subjectId }) => ({
              id: v7(),
              event: id,
              sequence,
              type,
              subject: subjectId,
            })),
          ),
        ],
      );
    });
  }

  /** Takes deliveries that are due, the earliest of each subject. */
  claim(endpointId: string, count: number, now: Date): Promise<Claimed[]> {
    const until = new Date(now.getTime() + leaseTime);
    return this.#database.rows<Claimed>(
      sql`with due as (
            select d.id from exchange.webhook_delivery d
            where d.endpoint_id = ${endpointId}::uuid and d.state = 'PENDING' and d.next_at <= ${now}::timestamptz
              and (d.lease_until is null or d.lease_until <= ${now}::timestamptz)
              and exists (select from exchange.webhook_endpoint e where e.id = d.endpoint_id and e.state = 'ACTIVE')
              and not exists (
                select from exchange.webhook_delivery p
                where p.endpoint_id = d.endpoint_id and p.subject_id = d.subject_id and p.state = 'PENDING'
                  and (coalesce(p.sequence, 0), p.id) < (coalesce(d.sequence, 0), d.id))
            order by d.next_at, d.sequence limit ${count}::int for update of d skip locked)
          update exchange.webhook_delivery d set lease = gen_random_uuid(), lease_until = ${until}::timestamptz,
            attempts = d.attempts + 1
          from due where d.id = due.id
          returning d.id, d.event_id as "eventId", d.sequence::float8 as "sequence", d.type, d.attempts,
            d.queued_at as "queuedAt", d.lease`,
    );
  }

  async settle({ id, lease }: Claimed, state: 'DELIVERED' | 'SKIPPED' | 'DEAD', now: Date): Promise<void> {
    await this.#database.rows(
      sql`update exchange.webhook_delivery set state = ${state}::text, settled_at = ${now}::timestamptz, lease = null, lease_until = null
          where id = ${id}::uuid and lease = ${lease}::uuid`,
    );
  }

  /**
   * Puts a failed delivery back, or gives it up when it has been tried for as long as it is to be.
   * @param pause in milliseconds
   */
  async putBack(claimed: Claimed, pause: number, now: Date): Promise<void> {
    const end = new Date(claimed.queuedAt).getTime() + patience;
    if (now.getTime() >= end) return this.settle(claimed, 'DEAD', now);
    const next = new Date(Math.min(now.getTime() + pause, end));
    await this.#database.rows(
      sql`update exchange.webhook_delivery set next_at = ${next}::timestamptz, lease = null, lease_until = null
          where id = ${claimed.id}::uuid and lease = ${claimed.lease}::uuid`,
    );
  }

  /** Holds back all that waits for an endpoint that asked for a pause. */
  async holdBack(endpointId: string, until: Date): Promise<void> {
    await this.#database.rows(
      sql`update exchange.webhook_delivery set next_at = greatest(next_at, ${until}::timestamptz)
          where endpoint_id = ${endpointId}::uuid and state = 'PENDING'`,
    );
  }

  async claimHandshake(endpointId: string, now: Date): Promise<boolean> {
    const until = new Date(now.getTime() + leaseTime);
    const rows = await this.#database.rows(
      sql`update exchange.webhook_place set handshake_until = ${until}::timestamptz
          where endpoint_id = ${endpointId}::uuid and (handshake_until is null or handshake_until <= ${now}::timestamptz)
          returning endpoint_id`,
    );
    return rows.length > 0;
  }

  /** The sealed secrets that sign now, the newest first. */
  async secretsOf(endpointId: string, now: Date): Promise<string[]> {
    const rows = await this.#database.rows<{ sealed: string }>(
      sql`select s.sealed from exchange.webhook_secret s
          where s.endpoint_id = ${endpointId}::uuid and (s.expires_at is null or s.expires_at > ${now}::timestamptz)
          order by s.number desc`,
    );
    return rows.map(({ sealed }) => sealed);
  }

  async log(attempt: Omit<WebhookAttempt, 'id'>): Promise<void> {
    const { endpointId, eventId, type, sequence, at, status, milliseconds, error } = attempt;
    await this.#database.rows(
      sql`insert into exchange.webhook_attempt (id, endpoint_id, event_id, type, sequence, attempt, at, status, milliseconds, error)
          values (${v7()}::uuid, ${endpointId}::uuid, ${eventId}::uuid, ${type}, ${sequence}::bigint, ${attempt.attempt}::int,
            ${at}::timestamptz, ${status}::int, ${milliseconds}::int, ${error}::text)`,
    );
  }

  /** Clears away what is older than it is kept. Dead letters stay. */
  async clear(now: Date): Promise<void> {
    const before = new Date(now.getTime() - keptFor);
    await this.#database.rows(sql`delete from exchange.webhook_attempt where at < ${before}::timestamptz`);
    await this.#database.rows(
      sql`delete from exchange.webhook_delivery where state in ('DELIVERED', 'SKIPPED') and settled_at < ${before}::timestamptz`,
    );
  }
}

type QueuedEvent = Pick<Change, 'id' | 'sequence' | 'type' | 'subjectId'>;

/** An attempt that belongs to no delivery. */
export const handshakeAttempt = { type: handshakeType, sequence: null, attempt: 1 };
