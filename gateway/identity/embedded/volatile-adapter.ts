import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const kept = new LRUCache<string, AdapterPayload>({ max: 50_000 });

/**
 * What the issuer has to remember, in this process: client assertions that were used, until they expire; and of people, their
 * sessions, sign-ins under way and codes. Access tokens are JWTs and are not stored. After a restart people sign in again.
 */
export class VolatileAdapter implements Adapter {
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    kept.set(this.#key(id), payload, { ttl: expiresIn * 1_000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return kept.get(this.#key(id));
  }

  async findByUserCode(): Promise<undefined> {}

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#ofModel().find(([, payload]) => payload.uid === uid)?.[1];
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of this.#ofModel()) if (payload.grantId === grantId) kept.delete(key);
  }

  #ofModel(): [string, AdapterPayload][] {
    return [...kept.entries()].filter(([key]) => key.startsWith(`${this.#model}:`));
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }
}
