/**
 * Does once what several ask for in one turn of the event loop. It begins when the turn is over, so that nobody is answered
 * by what was there before it asked.
 */
export class OnceATurn<Value> {
  readonly #gathering = new Map<string, { askers: number; value: Promise<Value> }>();

  /**
   * @param key the same for what is the same
   * @param work is told how many ask
   */
  of(key: string, work: (askers: number) => Promise<Value>): Promise<Value> {
    const known = this.#gathering.get(key);
    if (known) {
      known.askers += 1;
      return known.value;
    }
    const value: Promise<Value> = new Promise<void>((over) => setImmediate(over)).then(() => {
      this.#gathering.delete(key);
      return work(shared.askers);
    });
    const shared = { askers: 1, value };
    this.#gathering.set(key, shared);
    return value;
  }
}
