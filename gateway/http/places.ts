/** So many of a kind at a time; more are told to come back later. */
export class Places {
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  /** @returns what gives the place back, once however often it is called; null when none is free */
  take(): (() => void) | null {
    if (this.#free === 0) return null;
    this.#free -= 1;
    let isHeld = true;
    return () => {
      if (isHeld) this.#free += 1;
      isHeld = false;
    };
  }
}
