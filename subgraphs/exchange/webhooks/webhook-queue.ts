import sql, { type Sql } from 'sql-template-tag';
import { v7 } from 'uuid';
import type { SubgraphDatabase } from '../../../platform/database/index.ts';
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
  /** The sealed secrets that sign now, the newest first. */
  secrets: string[];
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
  /** Whether more was due for its endpoint. */
  isMore: boolean;
}

/** What happened with an attempt. */
export type Attempt = Omit<WebhookAttempt, 'id'>;

/** How long after its last sign of life another hub takes over what a hub was at, in milliseconds. */
const leaseTime = 10_000;
/** How long a handshake may take before it is begun anew, in milliseconds; longer than any lasts. */
const handshakeTime = 60_000;
/** Between two signs of life of a hub that is at something, in milliseconds. */
export const renewalPause = 2_500;
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

  endpoints(now: Date): Promise<Endpoint[]> {
    return this.#database.rows<Endpoint>(
      sql`select e.id, e.agency_id as "agencyId", e.agency_slug as "agencySlug", e.client_id as "clientId", e.scopes, e.url,
            e.types, e.subject_types as "subjectTypes", e.subject_ids as "subjectIds", e.own_only as "ownOnly", e.payload,
            e.selection, e.state, p.sequence::float8 as "place",
            array(select s.sealed from exchange.webhook_secret s
              where s.endpoint_id = e.id and (s.expires_at is null or s.expires_at > ${now}::timestamptz)
              order by s.number desc) as "secrets"
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

  /** Queues events for endpoints and moves their places behind them; nothing for those of which another hub has done it. */
  async queue(places: readonly PlaceMove[], events: readonly QueuedEvent[], now: Date): Promise<void> {
    await this.#database.rows(
      sql`with told as (
            select * from json_to_recordset(${JSON.stringify(places)}::json) as r(endpoint uuid, "from" bigint, "to" bigint)),
          here as (
            select p.endpoint_id, t."to" from exchange.webhook_place p join told t on t.endpoint = p.endpoint_id
            where p.sequence = t."from" order by p.endpoint_id for update of p),
          moved as (
            update exchange.webhook_place p set sequence = here."to" from here
            where p.endpoint_id = here.endpoint_id returning p.endpoint_id)
          insert into exchange.webhook_delivery
            (id, endpoint_id, event_id, sequence, type, subject_id, state, attempts, queued_at, next_at)
          select r.id, r.endpoint, r.event, r.sequence, r.type, r.subject, 'PENDING', 0, ${now}::timestamptz, ${now}::timestamptz
          from json_to_recordset(${JSON.stringify(events.map((event) => ({ ...event, id: v7() })))}::json)
            as r(id uuid, endpoint uuid, event uuid, sequence bigint, type text, subject uuid)
          join moved on moved.endpoint_id = r.endpoint
          on conflict do nothing`,
    );
  }

  /** Takes deliveries that are due, for each endpoint the earliest of each subject, so many of an endpoint at most. */
  async claim(endpointIds: readonly string[], count: number, now: Date): Promise<Map<string, Claimed[]>> {
    const until = new Date(now.getTime() + leaseTime);
    const rows = await this.#database.rows<Claimed & { endpointId: string }>(
      sql`with due as (
            select d.id from unnest(${[...endpointIds]}::uuid[]) as asked(id)
            join exchange.webhook_endpoint e on e.id = asked.id and e.state = 'ACTIVE'
            cross join lateral (
              select d.id from exchange.webhook_delivery d
              where d.endpoint_id = e.id and d.state = 'PENDING' and d.next_at <= ${now}::timestamptz
                and (d.lease_until is null or d.lease_until <= ${now}::timestamptz)
                and not exists (
                  select from exchange.webhook_delivery p
                  where p.endpoint_id = d.endpoint_id and p.subject_id = d.subject_id and p.state = 'PENDING'
                    and (coalesce(p.sequence, 0), p.id) < (coalesce(d.sequence, 0), d.id))
              order by d.next_at, d.sequence limit ${count}::int for update of d skip locked) d)
          update exchange.webhook_delivery d set lease = gen_random_uuid(), lease_until = ${until}::timestamptz,
            attempts = d.attempts + 1
          from due where d.id = due.id
          returning d.id, d.endpoint_id as "endpointId", d.event_id as "eventId", d.sequence::float8 as "sequence", d.type,
            d.attempts, d.queued_at as "queuedAt", d.lease,
            exists (select from exchange.webhook_delivery o
              where o.endpoint_id = d.endpoint_id and o.state = 'PENDING' and o.next_at <= ${now}::timestamptz
                and o.id not in (select id from due)) as "isMore"`,
    );
    return Map.groupBy(rows, ({ endpointId }) => endpointId);
  }

  /** Says that this hub is still at these. */
  async renew(claimed: Iterable<Claimed>, now: Date): Promise<void> {
    const until = new Date(now.getTime() + leaseTime);
    await this.#database.rows(
      sql`update exchange.webhook_delivery set lease_until = ${until}::timestamptz
          where id = any(${Array.from(claimed, ({ id }) => id)}::uuid[])
            and lease = any(${Array.from(claimed, ({ lease }) => lease)}::uuid[])`,
    );
  }

  /** @param attempt what was tried for it, for the owner's log */
  async settle(
    { id, lease }: Claimed,
    state: 'DELIVERED' | 'SKIPPED' | 'DEAD',
    now: Date,
    attempt?: Attempt,
  ): Promise<void> {
    const settled = sql`update exchange.webhook_delivery
      set state = ${state}::text, settled_at = ${now}::timestamptz, lease = null, lease_until = null
      where id = ${id}::uuid and lease = ${lease}::uuid`;
    await this.#database.rows(attempt ? sql`with settled as (${settled}) ${logged(attempt)}` : settled);
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
    const until = new Date(now.getTime() + handshakeTime);
    const rows = await this.#database.rows(
      sql`update exchange.webhook_place set handshake_until = ${until}::timestamptz
          where endpoint_id = ${endpointId}::uuid and (handshake_until is null or handshake_until <= ${now}::timestamptz)
          returning endpoint_id`,
    );
    return rows.length > 0;
  }

  async log(attempt: Attempt): Promise<void> {
    await this.#database.rows(logged(attempt));
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

interface PlaceMove {
  endpoint: string;
  from: number;
  to: number;
}

interface QueuedEvent {
  endpoint: string;
  event: string;
  sequence: number;
  type: string;
  subject: string;
}

const logged = ({ endpointId, eventId, type, sequence, attempt, at, status, milliseconds, error }: Attempt): Sql =>
  sql`insert into exchange.webhook_attempt (id, endpoint_id, event_id, type, sequence, attempt, at, status, milliseconds, error)
      values (${v7()}::uuid, ${endpointId}::uuid, ${eventId}::uuid, ${type}, ${sequence}::bigint, ${attempt}::int,
        ${at}::timestamptz, ${status}::int, ${milliseconds}::int, ${error}::text)`;

/** An attempt that belongs to no delivery. */
export const handshakeAttempt = { type: handshakeType, sequence: null, attempt: 1 };
