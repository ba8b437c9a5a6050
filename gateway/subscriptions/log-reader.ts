import type { Logger } from '../../platform/logging/logger.ts';
import type { changeFeedOver, LoggedChange } from '../subgraphs.ts';

export interface Listener {
  /** Takes an event, in the order of the log; what it already has comes again. */
  offer(event: LoggedChange): void;
}

/** Pause between two looks into the log, in milliseconds. */
const pause = 100;
const pageSize = 500;

/** Reads the change log once for all who listen in this process, while anybody does. */
export class LogReader {
  readonly #feed: Pick<ReturnType<typeof changeFeedOver>, 'after' | 'end'>;
  readonly #log: Logger;
  readonly #listeners = new Set<Listener>();
  /** Everything up to this number was offered; undefined while nobody listens. */
  #place: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(feed: Pick<ReturnType<typeof changeFeedOver>, 'after' | 'end'>, log: Logger) {
    this.#feed = feed;
    this.#log = log;
  }

  /** @returns false when events behind the number were offered before: the listener has to read them itself first */
  join(listener: Listener, sequence: number): boolean {
    if (this.#place !== undefined && this.#place > sequence) return false;
    this.#listeners.add(listener);
    if (this.#place === undefined) {
      this.#place = sequence;
      this.#schedule();
    }
    return true;
  }

  /** Takes in a listener that reads for itself from now on: it is offered at least what is logged after this. */
  async watch(listener: Listener): Promise<void> {
    for (;;) {
      if (this.join(listener, this.#place ?? (await this.#feed.end()).sequence)) return;
    }
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#place = undefined;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), pause);
  }

  async #look(): Promise<void> {
    const place = this.#place;
    if (place === undefined) return;
    let events: LoggedChange[] = [];
    try {
      events = await this.#feed.after(place, pageSize);
    } catch (error) {
      this.#log.error({ err: error }, 'the change log cannot be read for subscribers');
    }
    // Everybody may have left meanwhile, and others have come.
    if (this.#place !== place) return;
    for (const event of events) {
      this.#place = event.sequence;
      for (const listener of this.#listeners) listener.offer(event);
    }
    if (this.#place !== undefined) this.#schedule();
  }
}
