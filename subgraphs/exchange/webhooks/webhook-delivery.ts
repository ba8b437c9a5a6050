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
import { answersChallenge, type CloudEvent, changeEvent, ownEvent } from './cloud-event.ts';
import { signedEvent } from './signed-event.ts';
import { webhookCommands } from './webhook.commands.ts';
import { attemptTime, handshakeType, pauseAfter, retryAfterOf, testType } from './webhook.kinds.ts';
import { type Claimed, type Endpoint, handshakeAttempt, WebhookQueue } from './webhook-queue.ts';
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
const longestError = 500;

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
  #stopped = false;

  /** @param subgraph the exchange */
  constructor(subgraph: Subgraph, clock: Clock, options: WebhookOptions) {
    this.#subgraph = subgraph;
    this.#queue = new WebhookQueue(subgraph.database);
    this.#clock = clock;
    this.#options = { random: Math.random, timeout: attemptTime, wall: systemClock, ...options };
  }

  /** Queues what is new and sees that every endpoint has its lane; waits for no receiver. */
  async run(): Promise<void> {
    const endpoints = await this.#queue.endpoints();
    if (endpoints.length === 0) return;
    const newest = await this.#queue.newest();
    for (const endpoint of endpoints) {
      if (this.#stopped || this.#lanes.has(endpoint.id)) continue;
      const lane = this.#lane(endpoint, newest)
        .catch((error) =>
          this.#options.log.error({ err: error, webhook: endpoint.id }, 'a webhook could not be served'),
        )
        .finally(() => this.#lanes.delete(endpoint.id));
      this.#lanes.set(endpoint.id, lane);
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
  }

  async #lane(endpoint: Endpoint, newest: number): Promise<void> {
    const viewer = await this.#viewerOf(endpoint);
    if (!viewer) return;
    if (endpoint.state === 'ACTIVATING') return this.#handshake(endpoint);
    await this.#fill(endpoint, newest, viewer);
    while (!this.#stopped) {
      const claimed = await this.#queue.claim(endpoint.id, width, this.#clock.now());
      if (claimed.length === 0) return;
      const secrets = await this.#secretsOf(endpoint);
      await Promise.all(claimed.map((one) => this.#deliver(endpoint, one, viewer, secrets)));
    }
  }

  /** The owner as it is now, with no more than its token was good for when it registered. */
  async #viewerOf({ agencySlug, clientId, scopes }: Endpoint): Promise<Principal | null> {
    const agency = await this.#options.viewerOf(agencySlug);
    return agency && { ...agency, clientId, scopes };
  }

  async #secretsOf({ id }: Endpoint): Promise<Webhook[]> {
    const { vault } = this.#subgraph.context(systemPrincipal);
    const sealed = await this.#queue.secretsOf(id, this.#clock.now());
    return sealed.map((one) => new Webhook(openSecret(vault, id, one)));
  }

  /** Queues what the owner may see of the log behind the endpoint's place. */
  async #fill(endpoint: Endpoint, newest: number, viewer: Principal): Promise<void> {
    const now = this.#clock.now();
    for (let at = endpoint; at.place < newest; ) {
      const cursor = encodeCursor(changes.orderName(null), { value: String(at.place), key: lastId });
      const filter = {
        type: listed(endpoint.types),
        subjectType: listed(endpoint.subjectTypes),
        agencyId: endpoint.ownOnly ? endpoint.agencyId : null,
      };
      const found = await this.#subgraph.database.rows<Change>(
        changes.page(
          { size: pageSize, backward: false, cursor },
          ['id', 'sequence', 'type', 'subjectId'],
          filter,
          null,
          { today: localDateOf(now), viewer },
        ),
      );
      const page = found.slice(0, pageSize);
      const to =
        found.length > pageSize ? (page.at(-1) as Change).sequence : Math.max(newest, page.at(-1)?.sequence ?? 0);
      const wanted = page.filter(
        ({ subjectId }) => endpoint.subjectIds.length === 0 || endpoint.subjectIds.includes(subjectId),
      );
      await this.#queue.queue(at, wanted, to, now);
      at = { ...at, place: to };
    }
  }

  async #deliver(endpoint: Endpoint, claimed: Claimed, viewer: Principal, secrets: readonly Webhook[]): Promise<void> {
    const now = this.#clock.now();
    const event = await this.#eventOf(endpoint, claimed, viewer);
    if (event === null) return this.#queue.settle(claimed, 'SKIPPED', now);
    if (event === 'LATER') return this.#queue.putBack(claimed, this.#pause(claimed, null), now);
    const { eventId, type, sequence, attempts } = claimed;
    const { posted, error } = await this.#send(endpoint, event, secrets, {
      eventId,
      type,
      sequence,
      attempt: attempts,
    });
    const after = this.#clock.now();
    if (error === null) return this.#queue.settle(claimed, 'DELIVERED', after);
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
  async #eventOf(
    endpoint: Endpoint,
    { eventId, type }: Claimed,
    viewer: Principal,
  ): Promise<CloudEvent | null | 'LATER'> {
    const { source, operations } = this.#options;
    if (type === testType) return ownEvent(source, eventId, testType, this.#clock.now(), { webhookId: endpoint.id });
    const [change] = await this.#subgraph.database.rows<Change>(changes.byKeys([eventId], allFields, 'id', viewer));
    if (!change) return null;
    if (endpoint.payload === 'IDS' || endpoint.selection === null)
      return (await this.#isRecorded(change, viewer)) ? changeEvent(source, change, {}) : 'LATER';
    const { data = null, errors } = await operations.execute(endpoint.selection, { id: change.subjectId }, viewer);
    if (errors?.some(({ extensions }) => extensions?.['retryable'] === true)) return 'LATER';
    const told = errors?.map(({ message, extensions }) => ({ message, extensions: { code: extensions?.['code'] } }));
    return changeEvent(source, change, { selection: { data, ...(told ? { errors: told } : {}) } });
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

  async #handshake(endpoint: Endpoint): Promise<void> {
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
    const { posted, error } = await this.#send(endpoint, event, await this.#secretsOf(endpoint), attempt);
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
    attempt: { eventId: string; type: string; sequence: number | null; attempt: number },
  ): Promise<Outcome> {
    const at = this.#clock.now();
    const started = performance.now();
    const outcome = await this.#posted(endpoint, event, secrets);
    await this.#queue.log({
      ...attempt,
      endpointId: endpoint.id,
      at,
      status: outcome.posted?.status ?? null,
      milliseconds: Math.round(performance.now() - started),
      error: outcome.error,
    });
    return outcome;
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

const listed = (values: string[]): string[] | null => (values.length > 0 ? values : null);
