/** How long a transaction may keep others waiting before that is worth a line in the log, in milliseconds. */
const PATIENCE = 10_000;

interface Waiting {
  readonly exclusive: boolean;
  readonly start: () => void;
}

/**
 * Whose turn it is on the one connection: statements pass in the order of arrival, a transaction has it alone from
 * its beginning to its end, and whoever comes later waits behind, so that nobody starves.
 */
export class Turns {
  #held = false;
  #running = 0;
  #idle: (() => void)[] = [];
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #onLongWait: (waiting: number) => void;

  constructor(onLongWait: (waiting: number) => void) {
    this.#onLongWait = onLongWait;
  }

  /** Runs one statement; several may be under way, the thread takes them in order. */
  shared<T>(work: () => Promise<T>): Promise<T> {
    return this.#take(false, work);
  }

  /** Runs a whole transaction. `work` must not take another turn: it would wait for itself. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#take(true, work);
  }

  /** Resolves when nothing runs or waits any more. */
  async drained(): Promise<void> {
    if (this.#running === 0 && this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #take<T>(exclusive: boolean, work: () => Promise<T>): Promise<T> {
    if (this.#held || this.#waiting.length > 0) {
      this.#watch();
      await new Promise<void>((start) => this.#waiting.push({ exclusive, start: () => this.#begin(exclusive, start) }));
    } else this.#begin(exclusive);
    try {
      return await work();
    } finally {
      this.#end(exclusive);
    }
  }

  #begin(exclusive: boolean, start?: () => void): void {
    this.#running++;
    if (exclusive) this.#held = true;
    start?.();
  }

  #end(exclusive: boolean): void {
    this.#running--;
    if (exclusive) {
      this.#held = false;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    while (!this.#held) {
      const next = this.#waiting.shift();
      if (!next) break;
      next.start();
    }
    if (this.#held && this.#waiting.length > 0) this.#watch();
    if (this.#running === 0 && this.#waiting.length === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #watch(): void {
    this.#timer ??= setTimeout(() => this.#onLongWait(this.#waiting.length), PATIENCE).unref();
  }
}
