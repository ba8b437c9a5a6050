/** Time comes from the context, never from a global, so that tests and the demo can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set. */
export class SettableClock implements Clock {
  #at: Date;

  constructor(instant: string | Date) {
    this.#at = new Date(instant);
  }

  now(): Date {
    return new Date(this.#at);
  }

  set(instant: string | Date): void {
    this.#at = new Date(instant);
  }
}
