import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { TooManyStreams } from './stream.errors.ts';
import type { Results } from './subscriptions.ts';

/** One event stream on its way to a client, from before it is opened; nothing more is taken in than the client reads. */
export class EventConnection {
  readonly #unreadTime: number;
  readonly #opened = Promise.withResolvers<void>();
  readonly #closed = new AbortController();
  /** Streaming operations on it; undefined while one is being opened. */
  readonly #operations = new Map<symbol, Results | undefined>();
  #isOpen = false;
  #response: ServerResponse | undefined;

  /** @param unreadTime how long the client may leave unread what it was sent, in milliseconds */
  constructor(unreadTime: number) {
    this.#unreadTime = unreadTime;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * Takes a streaming operation on, which ends with the connection at the latest.
   * @throws TooManyStreams
   */
  async take(most: number, open: (closed: () => void) => Promise<Results>): Promise<Results> {
    if (this.#operations.size >= most) throw new TooManyStreams('同一连接的操作 / operations on one connection', most);
    const operation = Symbol();
    this.#operations.set(operation, undefined);
    try {
      const results = await open(() => this.#operations.delete(operation));
      this.#operations.set(operation, results);
      if (this.#closed.signal.aborted) await results.return();
      return results;
    } catch (error) {
      this.#operations.delete(operation);
      throw error;
    }
  }

  /** Waits until the client has taken what it was sent before. */
  async ready(): Promise<void> {
    await this.#opened.promise;
    if (this.#response?.writableNeedDrain) await this.#drained(this.#response);
  }

  /** Sends the body until it or the client ends. */
  async write(
    response: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body: AsyncGenerator<string, void, void>,
  ): Promise<void> {
    this.#isOpen = true;
    this.#response = response;
    const { signal } = this.#closed;
    signal.addEventListener('abort', () => body.return());
    response.once('close', () => this.close());
    // It may have gone while its operation was looked at.
    if (response.destroyed) this.close();
    if (signal.aborted) await body.return();
    else response.writeHead(status, { ...headers, 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    this.#opened.resolve();
    for await (const chunk of body) {
      if (!response.writable) break;
      if (!response.write(chunk)) await this.#drained(response);
    }
    response.end();
  }

  /** Ends all that is on it. */
  close(): void {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    this.#opened.resolve();
    for (const results of this.#operations.values()) results?.return();
  }

  /** A client that reads nothing for so long is cut off; it can come back and go on. */
  async #drained(response: ServerResponse): Promise<void> {
    const signal = AbortSignal.any([AbortSignal.timeout(this.#unreadTime), this.#closed.signal]);
    await once(response, 'drain', { signal }).catch(() => response.destroy());
  }
}
