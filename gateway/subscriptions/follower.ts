import { setTimeout as pause } from 'node:timers/promises';
import type { FormattedExecutionResult } from 'graphql';
import { DomainError } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import { whenExpired } from '../identity/when-expired.ts';
import type { LoggedChange, LogPlace } from '../subgraphs.ts';
import type { FollowedOperation } from './followed-operation.ts';
import type { Listener, LogReader } from './log-reader.ts';
import type { Resolution, Resolved } from './resolution.ts';
import { type StreamEnd, StreamEnded } from './stream.errors.ts';

export interface FollowerOptions {
  operation: FollowedOperation;
  /** Where it begins. */
  from: LogPlace;
  /** Of a state, how it was last told to the client, or where the client comes to it; nothing is told while it is the same. */
  known?: LoggedChange | undefined;
  /** Who listens, as it is now, or was a moment ago: its grants are looked up now where that is asked for. */
  viewer(isAnew: boolean): Promise<Principal>;
  expiresAt: Date | null;
  reader: Pick<LogReader, 'join' | 'leave'>;
  resolution: Resolution;
  /** Reads behind a place; throws CursorExpired when something behind it has left the log. */
  read(place: LogPlace, limit: number): Promise<LoggedChange[]>;
  /** Events that may wait. */
  waiting: number;
  /** Whether the end comes as a last result; it is thrown otherwise. */
  tellsEnd: boolean;
  closed(): void;
  log: Logger;
}

/** Events that a subscriber reads at a time until it has caught up. */
const pageSize = 100;
/** Events whose answers are begun before their turn. */
const ahead = 4;
/** Before a part of the hub that did not answer is asked again, in milliseconds. */
const retryAfter = 500;

/**
 * One subscriber: what it wants of the log, resolved one after the other as fast as it takes them. It reads by itself until
 * it has caught up, and then is offered what happens.
 */
export class Follower implements Listener {
  readonly #options: FollowerOptions;
  readonly #waiting: LoggedChange[] = [];
  readonly #closing = new AbortController();
  /** Behind the last event that was told or passed over. */
  #told: LogPlace;
  /** Behind the last event that was looked at. */
  #read: LogPlace;
  #hasJoined = false;
  /** Whether its client has not taken the last result yet. */
  #isUnread = false;
  #end: StreamEnd | undefined;
  readonly #keepOpen: () => void;
  #wake: () => void = () => {};

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#told = options.from;
    this.#read = options.from;
    this.#keepOpen = whenExpired(options, () => this.end('EXPIRED'));
  }

  offer(event: LoggedChange): void {
    if (event.sequence <= this.#read.sequence) return;
    if (this.#options.operation.wants(event)) {
      if (this.#waiting.length >= this.#options.waiting) {
        this.#fallBehind();
        return;
      }
      this.#waiting.push(event);
    }
    this.#read = event;
    this.#wake();
  }

  /** More happens than it takes. When that is the hub's fault, it reads by itself again, as it did in the beginning. */
  #fallBehind(): void {
    if (this.#isUnread) this.end('LAGGED');
    this.#options.reader.leave(this);
    this.#hasJoined = false;
  }

  /** Ends the stream; its client is told why and where to go on. */
  end(why: StreamEnd): void {
    this.#end ??= why;
    this.#waiting.length = 0;
    this.#options.reader.leave(this);
    this.#wake();
  }

  /** The client is gone, or has had enough. */
  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#keepOpen();
    this.#options.reader.leave(this);
    this.#wake();
    this.#options.closed();
  }

  /**
   * What the subscriber is told; `return` ends it at once, also while it waits.
   * @throws StreamEnded when it is not the client that ends it
   */
  results(): AsyncGenerator<FormattedExecutionResult, void, void> {
    const results = this.#results();
    const finish = results.return.bind(results);
    return Object.assign(results, {
      return: () => {
        this.close();
        return finish();
      },
    });
  }

  async *#results(): AsyncGenerator<FormattedExecutionResult, void, void> {
    try {
      const { known, operation } = this.#options;
      let last = known && textOf(await this.#persistently(() => this.#resolve(known)));
      for (;;) {
        const event = await this.#next();
        if (!event) break;
        // Those behind it are begun along: where an answer takes its time, they take it together.
        for (const next of this.#waiting.slice(0, ahead)) this.#resolve(next).catch(() => {});
        const resolved = await this.#persistently(() => this.#resolve(event));
        if (resolved && 'refusal' in resolved) throw StreamEnded.because(resolved.refusal, this.#told.cursor);
        if (this.#isOver) break;
        const text = operation.worklistOf === undefined ? undefined : textOf(resolved);
        if (resolved && (text === undefined || text !== last)) {
          last = text;
          this.#isUnread = true;
          yield resolved.result;
          this.#isUnread = false;
        }
        this.#told = event;
      }
      if (this.#end && !this.#closing.signal.aborted) throw StreamEnded.by(this.#end, this.#told.cursor);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const end = error instanceof StreamEnded ? error : StreamEnded.because(error, this.#told.cursor);
      if (!this.#options.tellsEnd) throw end;
      yield { errors: [{ message: end.message, extensions: end.extensions }] };
    } finally {
      this.close();
    }
  }

  /** With the viewer's rights of this moment. */
  async #resolve(event: LoggedChange): Promise<Resolved | null> {
    const { resolution, operation, viewer } = this.#options;
    const resolved = await resolution.of(event, operation, await viewer(false));
    if (resolved !== 'UNSEEN') return resolved;
    // Of what happens just now a grant may tell that has begun since they were looked up.
    const again = this.#hasJoined ? await resolution.of(event, operation, await viewer(true)) : null;
    return again === 'UNSEEN' ? null : again;
  }

  get #isOver(): boolean {
    return this.#closing.signal.aborted || this.#end !== undefined;
  }

  /** The next event that is wanted; undefined when it is over. */
  async #next(): Promise<LoggedChange | undefined> {
    for (;;) {
      if (this.#isOver) return undefined;
      const event = this.#waiting.shift();
      if (event) return event;
      this.#told = this.#read;
      if (!this.#hasJoined) await this.#persistently(() => this.#catchUp());
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }

  async #catchUp(): Promise<void> {
    const { read, operation, reader } = this.#options;
    const events = await read(this.#read, pageSize);
    this.#waiting.push(...events.filter((event) => operation.wants(event)));
    this.#read = events.at(-1) ?? this.#read;
    if (events.length < pageSize && !this.#isOver) this.#hasJoined = reader.join(this, this.#read.sequence);
  }

  /** Asks again for as long as a part of the hub does not answer: no event is passed over for that. */
  async #persistently<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof DomainError) throw error;
        this.#options.log.error({ err: error }, 'a subscription waits for a part of the hub');
        const { signal } = this.#closing;
        await pause(retryAfter, undefined, { signal }).catch(() => {});
        if (this.#isOver) return undefined;
      }
    }
  }
}

/** What was selected, without the event that it comes with. */
const textOf = (resolved: Resolved | null | undefined): string | undefined =>
  resolved && 'result' in resolved ? JSON.stringify([resolved.result.data, resolved.result.errors]) : undefined;
