import { LRUCache } from 'lru-cache';

/** How long an answer serves all who ask the same, in milliseconds; as for subscriptions, so that what is revoked ends as soon. */
const lifetime = 1_000;
const mostAnswers = 5_000;

/** Answers that are the same for several, worked out once; failures are not kept. */
export class BriefAnswers<Value extends {}> {
  readonly #answers = new LRUCache<string, Promise<Value>>({ max: mostAnswers, ttl: lifetime });

  of(key: string, work: () => Promise<Value>): Promise<Value> {
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = work();
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}
