/** Time comes from the context, never from a global, so that tests and the demo can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that runs on from wherever it was moved to, for the demo. */
export class MovableClock implements Clock {
  readonly #real: Clock;
  #ahead = 0;

  constructor(real: Clock = systemClock) {
    this.#real = real;
  }

  now(): Date {
    return new Date(this.#real.now().getTime() + this.#ahead);
  }

  moveTo(instant: string | Date): void {
    this.#ahead = new Date(instant).getTime() - this.#real.now().getTime();
  }
}

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
