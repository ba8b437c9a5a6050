import type { Logger } from '../../platform/logging/logger.ts';

/** Work that is done again and again, with a pause after each time; a failure is logged and does not end it. */
export class Repeated {
  readonly #name: string;
  readonly #pause: number;
  readonly #work: () => Promise<unknown>;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  /** @param pause in milliseconds */
  constructor(name: string, pause: number, work: () => Promise<unknown>, log: Logger) {
    this.#name = name;
    this.#pause = pause;
    this.#work = work;
    this.#log = log;
  }

  start(): void {
    this.#running = this.#once();
  }

  /** Waits for what is running and starts nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #once(): Promise<void> {
    try {
      await this.#work();
    } catch (error) {
      this.#log.error({ err: error, work: this.#name }, 'background work failed');
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.start(), this.#pause).unref();
  }
}
