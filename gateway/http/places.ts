/** So many of a kind at a time; more are told to come back later. */
export class Places {
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  /** @returns what gives the place back; null when none is free */
  take(): (() => void) | null {
    if (this.#free === 0) return null;
    this.#free -= 1;
    return () => {
      this.#free += 1;
    };
  }
}
