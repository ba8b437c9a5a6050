import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { type Clock, systemClock } from '../../../platform/clock/clock.ts';
import { encodeCursor } from '../../../platform/database/listing/index.ts';
import { localDateOf } from '../../../platform/deadlines/index.ts';
import { type Disclosed, DisclosureNotes } from '../../../platform/disclosure/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import type { Logger } from '../../../platform/logging/logger.ts';
import { type AllowedTargets, type Posted, post, whyUnanswered } from '../../../platform/outbound/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import type { Change } from '../changes/change.entities.ts';
import { changes } from '../changes/change.queries.ts';
import { BriefAnswers } from './brief-answers.ts';
import { answersChallenge, type CloudEvent, changeEvent, ownEvent } from './cloud-event.ts';
import { signedEvent } from './signed-event.ts';
import { webhookCommands } from './webhook.commands.ts';
import { attemptTime, handshakeType, pauseAfter, retryAfterOf, testType } from './webhook.kinds.ts';
import {
  type Attempt,
  type Claimed,
  type Endpoint,
  handshakeAttempt,
  renewalPause,
  WebhookQueue,
} from './webhook-queue.ts';
import { openSecret } from './webhook-secret.ts';

/** The graph as the owners of webhooks ask it. */
export interface Operations {
  /**
   * Runs a query with the viewer's permissions; never throws for what the query answers.
   * @param left aborts when nobody waits for the answer any more
   */
  execute(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    viewer: Principal,
    left?: AbortSignal,
  ): Promise<{
    data?: unknown;
    errors?: readonly { message: string; extensions?: Readonly<Record<string, unknown>> }[];
  }>;
  /**
   * Keeps the disclosure record of events that no query told of.
   * @throws when it cannot be kept: then nothing is told
   */
  recordEvents(viewer: Principal, disclosed: Disclosed): Promise<unknown>;
  /** What in the document does not fit the graph. */
  faults(query: string): readonly string[];
}

export interface WebhookOptions {
  targets: AllowedTargets;
  /** The hub's own address. */
  source: string;
  operations: Operations;
  /** The agency as it is now, with its roles; null when it is no more. */
  viewerOf(slug: string): Promise<Principal | null>;
  log: Logger;
  /** From 0 to 1. */
  random?: () => number;
  /** For one attempt, in milliseconds. */
  timeout?: number;
  /** The time that receivers compare with their own, also where the hub's clock was moved. */
  wall?: Clock;
}

/** Deliveries of one endpoint under way at a time, each of another subject. */
const width = 4;
/** Events that are queued for an endpoint at a time. */
const pageSize = 500;
/** Above every id, so that a cursor stands behind all events of its number. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const allFields = [...changes.columns.keys()];
const queuedFields = ['id', 'sequence', 'type', 'subjectType', 'subjectId', 'parties'];
const longestError = 500;

/** An endpoint with its owner as it is now. */
type OwnedEndpoint = Endpoint & { viewer: Principal };

interface Outcome {
  posted: Posted | null;
  error: string | null;
}

/** Queues what happened for each endpoint and delivers it; each endpoint in a lane of its own, so that none waits for another. */
export class WebhookDelivery {
  readonly #subgraph: Subgraph;
  readonly #queue: WebhookQueue;
  readonly #clock: Clock;
  readonly #options: Required<WebhookOptions>;
  readonly #lanes = new Map<string, Promise<void>>();
  /** What this hub is at. */
  readonly #held = new Set<Claimed>();
  readonly #renewal: NodeJS.Timeout;
  /** What several endpoints of equal rights are told of one event. */
  readonly #changes = new BriefAnswers<Change[]>();
  readonly #answers = new BriefAnswers<Readonly<Record<string, unknown>>>();
  #stopped = false;

  /** @param subgraph the exchange */
  constructor(subgraph: Subgraph, clock: Clock, options: WebhookOptions) {
    this.#subgraph = subgraph;
    this.#queue = new WebhookQueue(subgraph.database);
    this.#clock = clock;
    this.#options = { random: Math.random, timeout: attemptTime, wall: systemClock, ...options };
    this.#renewal = setInterval(() => void this.#renew(), renewalPause).unref();
  }

  /** Queues what is new, takes what is due, and sees that each endpoint has a lane for it; waits for no receiver. */
  async run(): Promise<void> {
    const now = this.#clock.now();
    const endpoints: OwnedEndpoint[] = [];
    for (const endpoint of await this.#queue.endpoints(now)) {
      const viewer = await this.#viewerOf(endpoint);
      if (viewer) endpoints.push({ ...endpoint, viewer });
    }
    if (endpoints.length === 0) return;
    const active = endpoints.filter(({ state }) => state === 'ACTIVE');
    await this.#fill(active, await this.#queue.newest());
    if (this.#stopped) return;
    const free = active.filter(({ id }) => !this.#lanes.has(id));
    const claimed = free.length > 0 ? await this.#claim(free) : new Map<string, Claimed[]>();
    for (const endpoint of endpoints) {
      const taken = claimed.get(endpoint.id);
      if (endpoint.state === 'ACTIVATING') this.#open(endpoint, () => this.#handshake(endpoint));
      else if (taken) this.#open(endpoint, () => this.#lane(endpoint, taken));
    }
  }

  /** Does what is due now, and waits for it. */
  async settle(): Promise<void> {
    await this.run();
    await Promise.all(this.#lanes.values());
  }

  clear(): Promise<void> {
    return this.#queue.clear(this.#clock.now());
  }

  /** Starts nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#lanes.values());
    clearInterval(this.#renewal);
  }

  #open({ id }: Endpoint, work: () => Promise<void>): void {
    if (this.#lanes.has(id)) return;
    const lane = work()
      .catch((error) => this.#options.log.error({ err: error, webhook: id }, 'a webhook could not be served'))
      .finally(() => this.#lanes.delete(id));
    this.#lanes.set(id, lane);
  }

  async #lane(endpoint: OwnedEndpoint, first: readonly Claimed[]): Promise<void> {
    const secrets = this.#secretsOf(endpoint);
    for (let claimed = first; claimed.length > 0; ) {
      for (const one of claimed) this.#held.add(one);
      try {
        await Promise.all(claimed.map((one) => this.#deliver(endpoint, one, secrets)));
      } finally {
        for (const one of claimed) this.#held.delete(one);
      }
      if (this.#stopped || !claimed.some(({ isMore }) => isMore)) return;
      claimed = (await this.#claim([endpoint])).get(endpoint.id) ?? [];
    }
  }

  async #renew(): Promise<void> {
    if (this.#held.size === 0) return;
    try {
      await this.#queue.renew(this.#held, this.#clock.now());
    } catch (error) {
      this.#options.log.error({ err: error }, 'the leases of webhooks could not be renewed');
    }
  }

  #claim(endpoints: readonly Endpoint[]): Promise<Map<string, Claimed[]>> {
    return this.#queue.claim(
      endpoints.map(({ id }) => id),
      width,
      this.#clock.now(),
    );
  }

  /** The owner as it is now, with no more than its token was good for when it registered. */
  async #viewerOf({ agencySlug, clientId, scopes }: Endpoint): Promise<Principal | null> {
    const agency = await this.#options.viewerOf(agencySlug);
    return agency && { ...agency, clientId, scopes };
  }

  #secretsOf({ id, secrets }: Endpoint): Webhook[] {
    const { vault } = this.#subgraph.context(systemPrincipal);
    return secrets.map((one) => new Webhook(openSecret(vault, id, one)));
  }

  /** Queues what the owners may see of the log behind their endpoints' places; read once for those at one place who may see the same. */
  async #fill(endpoints: readonly OwnedEndpoint[], newest: number): Promise<void> {
    const behind = endpoints.filter(({ place }) => place < newest);
    const groups = Map.groupBy(behind, ({ viewer, place }) => `${place} ${JSON.stringify(viewer)}`);
    for (const group of groups.values()) {
      const [{ viewer, place }] = group as [OwnedEndpoint];
      for (let from = place; from < newest && !this.#stopped; )
        from = await this.#fillFrom(group, viewer, from, newest);
    }
  }

  /** @returns the place that this leads to */
  async #fillFrom(group: readonly OwnedEndpoint[], viewer: Principal, from: number, newest: number): Promise<number> {
    const now = this.#clock.now();
    const cursor = encodeCursor(changes.orderName(null), { value: String(from), key: lastId });
    const found = await this.#subgraph.database.rows<Change>(
      changes.page({ size: pageSize, backward: false, cursor }, queuedFields, {}, null, {
        today: localDateOf(now),
        viewer,
      }),
    );
    const page = found.slice(0, pageSize);
    const last = page.at(-1)?.sequence ?? 0;
    const to = found.length > pageSize ? last : Math.max(newest, last);
    await this.#queue.queue(
      group.map(({ id }) => ({ endpoint: id, from, to })),
      group.flatMap((endpoint) =>
        page
          .filter((change) => wants(endpoint, change))
          .map(({ id, sequence, type, subjectId }) => ({
            endpoint: endpoint.id,
            event: id,
            sequence,
            type,
            subject: subjectId,
          })),
      ),
      now,
    );
    return to;
  }

  async #deliver(endpoint: OwnedEndpoint, claimed: Claimed, secrets: readonly Webhook[]): Promise<void> {
    const now = this.#clock.now();
    const event = await this.#eventOf(endpoint, claimed);
    if (event === null) return this.#queue.settle(claimed, 'SKIPPED', now);
    if (event === 'LATER') return this.#queue.putBack(claimed, this.#pause(claimed, null), now);
    const { eventId, type, sequence, attempts } = claimed;
    const { posted, error, attempt } = await this.#send(endpoint, event, secrets, {
      eventId,
      type,
      sequence,
      attempt: attempts,
    });
    const after = this.#clock.now();
    if (error === null) return this.#queue.settle(claimed, 'DELIVERED', after, attempt);
    await this.#queue.log(attempt);
    const retryAfter = retryAfterOf(posted?.headers['retry-after'], this.#options.wall.now());
    const pause = this.#pause(claimed, retryAfter);
    await this.#queue.putBack(claimed, pause, after);
    if (retryAfter !== null) await this.#queue.holdBack(endpoint.id, new Date(after.getTime() + pause));
    if (posted?.status === 410) await this.#step('disableWebhook', endpoint.id, '接收方答复 410');
  }

  #pause({ attempts }: Claimed, retryAfter: number | null): number {
    return pauseAfter(attempts, this.#options.random(), retryAfter);
  }

  /** Null when the owner may not see it now; LATER when a part of the hub does not answer. */
  async #eventOf(endpoint: OwnedEndpoint, { eventId, type }: Claimed): Promise<CloudEvent | null | 'LATER'> {
    const { source, operations } = this.#options;
    const { payload, selection, viewer } = endpoint;
    if (type === testType) return ownEvent(source, eventId, testType, this.#clock.now(), { webhookId: endpoint.id });
    const rights = JSON.stringify(viewer);
    const [change] = await this.#changes.of(`${eventId} ${rights}`, () =>
      this.#subgraph.database.rows<Change>(changes.byKeys([eventId], allFields, 'id', viewer)),
    );
    if (!change) return null;
    if (payload === 'IDS' || selection === null)
      return (await this.#isRecorded(change, viewer)) ? changeEvent(source, change, {}) : 'LATER';
    const answer = await this.#answers
      .of(`${eventId} ${selection} ${rights}`, async () => {
        const { data = null, errors } = await operations.execute(selection, { id: change.subjectId }, viewer);
        if (errors?.some(({ extensions }) => extensions?.['retryable'] === true)) throw new Unanswered();
        const told = errors?.map(({ message, extensions }) => ({
          message,
          extensions: { code: extensions?.['code'] },
        }));
        return { data, ...(told ? { errors: told } : {}) };
      })
      .catch((error) => {
        if (error instanceof Unanswered) return null;
        throw error;
      });
    return answer === null ? 'LATER' : changeEvent(source, change, { selection: answer });
  }

  async #isRecorded(change: Change, viewer: Principal): Promise<boolean> {
    const notes = new DisclosureNotes();
    notes.records(changes.disclosed, [change]);
    try {
      await this.#options.operations.recordEvents(viewer, notes.disclosed);
      return true;
    } catch {
      return false;
    }
  }

  async #handshake(endpoint: OwnedEndpoint): Promise<void> {
    const now = this.#clock.now();
    if (!(await this.#queue.claimHandshake(endpoint.id, now))) return;
    const faults = endpoint.selection === null ? [] : this.#options.operations.faults(endpoint.selection);
    if (faults.length > 0)
      return this.#step(
        'refuseWebhook',
        endpoint.id,
        `所登记的查询与接口不符 / The registered query does not fit the graph: ${faults.join('; ')}`,
      );
    const challenge = randomUUID();
    const eventId = randomUUID();
    const event = ownEvent(this.#options.source, eventId, handshakeType, now, { challenge });
    const attempt = { ...handshakeAttempt, eventId };
    const { posted, error, attempt: tried } = await this.#send(endpoint, event, this.#secretsOf(endpoint), attempt);
    await this.#queue.log(tried);
    if (error === null && posted && answersChallenge(posted.body, challenge))
      return this.#step('confirmWebhook', endpoint.id);
    await this.#step(
      'refuseWebhook',
      endpoint.id,
      error ?? '答复中没有 challenge / The answer does not hold the challenge: send back { "challenge": "…" }',
    );
  }

  async #send(
    endpoint: Endpoint,
    event: CloudEvent,
    secrets: readonly Webhook[],
    attempt: Pick<Attempt, 'eventId' | 'type' | 'sequence' | 'attempt'>,
  ): Promise<Outcome & { attempt: Attempt }> {
    const at = this.#clock.now();
    const started = performance.now();
    const outcome = await this.#posted(endpoint, event, secrets);
    return {
      ...outcome,
      attempt: {
        ...attempt,
        endpointId: endpoint.id,
        at,
        status: outcome.posted?.status ?? null,
        milliseconds: Math.round(performance.now() - started),
        error: outcome.error,
      },
    };
  }

  async #posted({ url }: Endpoint, event: CloudEvent, secrets: readonly Webhook[]): Promise<Outcome> {
    const { targets, timeout, wall } = this.#options;
    try {
      const posted = await post(targets, new URL(url), { ...signedEvent(event, secrets, wall.now()), timeout });
      return { posted, error: posted.status >= 200 && posted.status < 300 ? null : `HTTP ${posted.status}` };
    } catch (error) {
      return { posted: null, error: whyUnanswered(error) };
    }
  }

  /** Another hub or the owner may have been first. */
  async #step(
    action: 'confirmWebhook' | 'refuseWebhook' | 'disableWebhook',
    id: string,
    reason?: string,
  ): Promise<void> {
    const { commands } = this.#subgraph.context(systemPrincipal);
    try {
      await commands.advance(webhookCommands, action, { id, reason: reason?.slice(0, longestError) ?? null });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'ILLEGAL_TRANSITION') return;
      throw error;
    }
  }
}

/** A part of the hub does not answer. */
class Unanswered extends Error {}

const names = (values: readonly string[], value: string): boolean => values.length === 0 || values.includes(value);

const wants = ({ types, subjectTypes, subjectIds, ownOnly, agencyId }: Endpoint, change: Change): boolean =>
  names(types, change.type) &&
  names(subjectTypes, change.subjectType) &&
  names(subjectIds, change.subjectId) &&
  (!ownOnly || change.parties.includes(agencyId));
