/**
 * Does once what several ask for in one turn of the event loop. It begins when the turn is over, so that nobody is answered
 * by what was there before it asked.
 */
export class OnceATurn<Value> {
  readonly #gathering = new Map<string, Promise<Value>>();

  /** @param key the same for what is the same */
  of(key: string, work: () => Promise<Value>): Promise<Value> {
    let shared = this.#gathering.get(key);
    if (!shared) {
      shared = new Promise<void>((over) => setImmediate(over)).then(() => {
        this.#gathering.delete(key);
        return work();
      });
      this.#gathering.set(key, shared);
    }
    return shared;
  }
}
