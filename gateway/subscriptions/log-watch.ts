import { setTimeout as pause } from 'node:timers/promises';
import type { LoggedChange } from '../subgraphs.ts';
import type { Listener, LogReader } from './log-reader.ts';

/** Tells somebody who reads the log for itself when it is worth it; however much happens, nothing waits here. */
export class LogWatch implements Listener {
  readonly #reader: Pick<LogReader, 'watch' | 'leave'>;
  readonly #wants: (event: LoggedChange) => boolean;
  #newest: LoggedChange | undefined;
  #isNews = false;
  #wake: () => void = () => {};

  constructor(reader: Pick<LogReader, 'watch' | 'leave'>, wants: (event: LoggedChange) => boolean) {
    this.#reader = reader;
    this.#wants = wants;
  }

  /** From here on nothing is left out that is not there for a look afterwards. */
  open(): Promise<void> {
    return this.#reader.watch(this);
  }

  close(): void {
    this.#reader.leave(this);
  }

  offer(event: LoggedChange): void {
    this.#newest = event;
    if (!this.#wants(event)) return;
    this.#isNews = true;
    this.#wake();
  }

  /** Before a look: the newest event that it is sure to see, when there has been one. News are what comes after this. */
  look(): LoggedChange | undefined {
    this.#isNews = false;
    return this.#newest;
  }

  /**
   * Waits for news.
   * @param patience in milliseconds
   * @returns whether there are any
   * @throws what the signal is aborted with
   */
  async news(patience: number, signal: AbortSignal): Promise<boolean> {
    signal.throwIfAborted();
    if (this.#isNews) return true;
    const over = new AbortController();
    this.#wake = () => over.abort();
    signal.addEventListener('abort', this.#wake);
    await pause(patience, undefined, { signal: over.signal }).catch(() => {});
    signal.removeEventListener('abort', this.#wake);
    signal.throwIfAborted();
    return this.#isNews;
  }
}
