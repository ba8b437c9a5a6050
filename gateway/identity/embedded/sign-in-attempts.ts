import { LRUCache } from 'lru-cache';

/** Wrong passwords for one login, and from one address, within the window; and the window, in milliseconds. */
const mostForLogin = 10;
const mostFromAddress = 50;
const windowLength = 10 * 60_000;

/** Counts wrong passwords, so that they cannot be tried without end. */
export class SignInAttempts {
  readonly #failures = new LRUCache<string, number>({ max: 100_000, ttl: windowLength, noUpdateTTL: true });

  mayTry(login: string, address: string): boolean {
    return this.#of(`login ${login}`) < mostForLogin && this.#of(`address ${address}`) < mostFromAddress;
  }

  failed(login: string, address: string): void {
    for (const key of [`login ${login}`, `address ${address}`]) this.#failures.set(key, this.#of(key) + 1);
  }

  #of(key: string): number {
    return this.#failures.get(key) ?? 0;
  }
}
