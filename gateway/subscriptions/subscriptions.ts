import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { type DomainError, ValidationFailed } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { FollowedDocument, GatewayContext } from '../context.ts';
import type { IdentifyWithGrants } from '../identity/grants.ts';
import type { Identify } from '../identity/identify.ts';
import type { Execute } from '../operations.ts';
import type { changeFeedOver, LoggedChange, LogPlace, worklistFeedOver } from '../subgraphs.ts';
import { type FollowedOperation, followedOperation } from './followed-operation.ts';
import { Follower } from './follower.ts';
import type { LogReader } from './log-reader.ts';
import { Resolution } from './resolution.ts';
import { StreamEnded, TooManyStreams } from './stream.errors.ts';
import type { StreamLimits } from './stream-limits.ts';
import { WorklistReader } from './worklist-reader.ts';

/** An operation as it comes over a stream. */
export interface Asked {
  query?: string | undefined;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

export interface Caller {
  headers: IncomingHttpHeaders;
  /** Whether the request changes nothing by its method. */
  isSafe?: boolean;
}

/** What became of an operation. */
export type Outcome =
  /** It is none that could run: it does not parse, fit the schema or keep the limits. */
  | { kind: 'refused'; errors: readonly GraphQLFormattedError[]; status: number }
  | { kind: 'result'; result: FormattedExecutionResult }
  /** Throws what keeps it from beginning. */
  | { kind: 'stream'; open(stream?: Partial<StreamOptions>): Promise<Results> };

export type Results = AsyncGenerator<FormattedExecutionResult, void, void>;

export interface StreamOptions {
  /** Whether its end comes as a last result; it is thrown as `StreamEnded` otherwise. */
  tellsEnd: boolean;
  closed(): void;
}

export interface SubscriptionsOptions {
  server: ApolloServer<GatewayContext>;
  execute: Execute;
  feed: ReturnType<typeof changeFeedOver>;
  reader: LogReader;
  worklists: ReturnType<typeof worklistFeedOver>;
  schema(): GraphQLSchema;
  identify: Identify;
  /** The same, cheap enough to be asked for each event. */
  identifyAgain: IdentifyWithGrants;
  limits: StreamLimits;
  log: Logger;
}

/** Runs operations for clients that hold a connection: queries and mutations as over HTTP, subscriptions until one of both ends them. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #reader: LogReader;
  readonly #worklists: WorklistReader;
  readonly #resolution: Resolution;
  readonly #followers = new Set<Follower>();
  readonly #ofIdentity = new Map<string, number>();
  #opening = 0;
  #stopped: Promise<void> | undefined;
  #allClosed: () => void = () => {};

  constructor(options: SubscriptionsOptions) {
    const { execute, feed, reader, worklists, log } = options;
    this.#options = options;
    this.#reader = reader;
    this.#worklists = new WorklistReader({ feed: worklists, end: () => feed.end(), log });
    this.#resolution = new Resolution(execute, (id, viewer) => feed.isVisible(id, viewer));
  }

  get schema(): GraphQLSchema {
    return this.#options.schema();
  }

  /** @throws Unauthenticated */
  async ask(asked: Asked, caller: Caller): Promise<Outcome> {
    const viewer = await this.#options.identify(caller.headers);
    let followed: FollowedDocument | undefined;
    const { body, http } = await this.#options.server.executeOperation(
      { ...requestOf(asked), http: httpOf(caller) },
      {
        contextValue: {
          viewer,
          requestId: randomUUID(),
          disclosed: [],
          isSafe: caller.isSafe ?? false,
          follow: (found) => {
            followed = found;
          },
        },
      },
    );
    if (body.kind !== 'single') throw new Error('incremental delivery is not supported');
    const { data, errors = [] } = body.singleResult;
    if (data === undefined) return { kind: 'refused', errors, status: http.status ?? 400 };
    if (!followed) return { kind: 'result', result: body.singleResult };
    if (data === null || errors.some(({ path }) => path?.length === 1)) return { kind: 'result', result: { errors } };
    const found = followed;
    return { kind: 'stream', open: (stream = {}) => this.#follow(found, viewer, caller, stream) };
  }

  /** Ends all streams, and waits until their clients have taken the end, or have had the time for it. */
  stop(): Promise<void> {
    this.#stopped ??= this.#endAll();
    return this.#stopped;
  }

  async #endAll(): Promise<void> {
    if (this.#followers.size === 0) return;
    const closed = new Promise<void>((resolve) => {
      this.#allClosed = resolve;
      setTimeout(resolve, this.#options.limits.partingTime).unref();
    });
    for (const follower of this.#followers) follower.end('SHUTTING_DOWN');
    await closed;
    for (const follower of this.#followers) follower.close();
  }

  async #follow(
    found: FollowedDocument,
    viewer: Principal,
    { headers }: Caller,
    { tellsEnd = false, closed }: Partial<StreamOptions>,
  ): Promise<Results> {
    const { feed, identifyAgain, limits, log } = this.#options;
    const operation = followedOperation(this.schema, found);
    const release = this.#reserve(viewer);
    try {
      const source = this.#sourceOf(operation, viewer);
      const from = operation.after === null ? await source.now() : await feed.placeOf(operation.after);
      if (this.#stopped) throw StreamEnded.by('SHUTTING_DOWN', from.cursor);
      const follower = new Follower({
        operation,
        from,
        viewer: (isAnew) => identifyAgain(headers, isAnew),
        expiresAt: viewer.expiresAt,
        known: source.isState && operation.after === null ? (from as LoggedChange) : undefined,
        reader: source.reader,
        resolution: this.#resolution,
        read: source.read,
        waiting: limits.waitingEvents,
        tellsEnd,
        closed: () => {
          this.#followers.delete(follower);
          release();
          closed?.();
          if (this.#followers.size === 0) this.#allClosed();
        },
        log,
      });
      this.#followers.add(follower);
      return follower.results();
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Where the operation's events come from: the log, or an agency's worklist. */
  #sourceOf({ worklistOf }: FollowedOperation, viewer: Principal) {
    const { feed } = this.#options;
    if (worklistOf === undefined)
      return {
        isState: false,
        now: () => feed.end(),
        read: async (place: LogPlace, limit: number) => {
          const events = await feed.after(place.sequence, limit);
          if (place.cursor !== null) await feed.placeOf(place.cursor);
          return events;
        },
        reader: this.#reader,
      };
    const agencyId = worklistOf ?? viewer.agencyId;
    if (agencyId === null)
      throw new ValidationFailed({ path: 'agencyId', message: '请指明机构 / Name an agency: the viewer is none' });
    const list = this.#worklists.of(agencyId);
    return { isState: true, now: list.now, read: list.read, reader: list };
  }

  /** @throws TooManyStreams */
  #reserve(viewer: Principal): () => void {
    const { streams, streamsOfIdentity } = this.#options.limits;
    const identity = viewer.clientId ?? viewer.agencyId ?? viewer.deputyId ?? '';
    const open = this.#ofIdentity.get(identity) ?? 0;
    if (this.#opening >= streams) throw new TooManyStreams('订阅 / subscriptions of the hub', streams);
    if (open >= streamsOfIdentity)
      throw new TooManyStreams('同一身份的订阅 / subscriptions of one identity', streamsOfIdentity);
    this.#opening++;
    this.#ofIdentity.set(identity, open + 1);
    return () => {
      this.#opening--;
      const left = (this.#ofIdentity.get(identity) ?? 1) - 1;
      if (left > 0) this.#ofIdentity.set(identity, left);
      else this.#ofIdentity.delete(identity);
    };
  }
}

export const errorOf = ({ message, extensions }: DomainError): GraphQLFormattedError => ({ message, extensions });

const requestOf = ({ query, operationName, variables, extensions }: Asked) => ({
  ...(query === undefined ? {} : { query }),
  ...(operationName ? { operationName } : {}),
  variables: variables ?? {},
  extensions: extensions ?? {},
});

/** Headers that plugins look at; the method is not HTTP's here. */
function httpOf({ headers }: Caller) {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') map.set(name, value);
  return { method: 'POST', headers: map, search: '', body: null };
}
