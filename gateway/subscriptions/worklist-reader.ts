import { randomUUID } from 'node:crypto';
import type { Logger } from '../../platform/logging/logger.ts';
import type { LoggedChange, LogPlace, worklistFeedOver } from '../subgraphs.ts';
import type { Listener } from './log-reader.ts';

export interface WorklistReaderOptions {
  feed: ReturnType<typeof worklistFeedOver>;
  /** Where the change log ends now. */
  end(): Promise<LogPlace>;
  log: Logger;
}

/** Pause between two looks, in milliseconds. */
const pause = 300;

interface Followed {
  digest: string | undefined;
  /** The last change of the list, as an event. */
  event: LoggedChange;
  listeners: Set<Listener>;
}

/**
 * Follows agencies' worklists, once for all who listen in this process. A list is a state: whoever comes to it is told how it
 * is, and of what happens in quick succession the last alone.
 */
export class WorklistReader {
  readonly #options: WorklistReaderOptions;
  readonly #followed = new Map<string, Followed>();
  #place: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #sequence = Date.now();

  constructor(options: WorklistReaderOptions) {
    this.#options = options;
  }

  /** The list of an agency as one listener follows it. */
  of(agencyId: string) {
    return {
      /** Where the list stands now. */
      now: async (): Promise<LogPlace> => (await this.#begun(agencyId)).event,
      /** Its last change, when it is behind the place. */
      read: async ({ sequence }: LogPlace): Promise<LoggedChange[]> => {
        const { event } = await this.#begun(agencyId);
        return event.sequence > sequence ? [event] : [];
      },
      join: (listener: Listener, sequence: number): boolean => {
        const followed = this.#followed.get(agencyId);
        if (!followed || followed.event.sequence > sequence) return false;
        followed.listeners.add(listener);
        this.#timer ??= setTimeout(() => this.#look(), pause);
        return true;
      },
      leave: (listener: Listener): void => this.#leave(agencyId, listener),
    };
  }

  async #begun(agencyId: string): Promise<Followed> {
    const known = this.#followed.get(agencyId);
    if (known) return known;
    const { feed, end } = this.#options;
    this.#place ??= await feed.place();
    // The place in the log comes first: what changes the list meanwhile is behind it.
    const place = await end();
    const digest = (await feed.digests([agencyId])).get(agencyId);
    const begun = this.#followed.get(agencyId) ?? {
      digest,
      event: this.#eventOf(agencyId, place),
      listeners: new Set<Listener>(),
    };
    this.#followed.set(agencyId, begun);
    return begun;
  }

  #leave(agencyId: string, listener: Listener): void {
    const followed = this.#followed.get(agencyId);
    if (!followed) return;
    followed.listeners.delete(listener);
    if (followed.listeners.size === 0) this.#followed.delete(agencyId);
    if (this.#followed.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#place = undefined;
  }

  async #look(): Promise<void> {
    try {
      await this.#tellOfChanges();
    } catch (error) {
      this.#options.log.error({ err: error }, 'the worklists cannot be read for subscribers');
    }
    this.#timer = this.#followed.size > 0 ? setTimeout(() => this.#look(), pause) : undefined;
  }

  async #tellOfChanges(): Promise<void> {
    const { feed, end } = this.#options;
    const now = await feed.place();
    if (now === this.#place) return;
    const place = await end();
    const digests = await feed.digests([...this.#followed.keys()]);
    for (const [agencyId, followed] of this.#followed) {
      const digest = digests.get(agencyId);
      if (digest === followed.digest) continue;
      followed.digest = digest;
      followed.event = this.#eventOf(agencyId, place);
      for (const listener of followed.listeners) listener.offer(followed.event);
    }
    this.#place = now;
  }

  #eventOf(agencyId: string, { cursor }: LogPlace): LoggedChange {
    this.#sequence = Math.max(this.#sequence + 1, Date.now());
    return {
      id: randomUUID(),
      sequence: this.#sequence,
      cursor: cursor as string,
      type: 'worklist.changed',
      subjectType: 'Agency',
      subjectId: agencyId,
      parties: [agencyId],
    };
  }
}
