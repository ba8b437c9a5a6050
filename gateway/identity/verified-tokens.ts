import type { JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';

/** How long a token goes on after its key was withdrawn, in milliseconds; its own end is not passed. */
const lifetime = 5_000;
const mostTokens = 5_000;

type Verify = (token: string) => Promise<JWTPayload>;

/** The same, each token once in a while: a signature takes 0.3 ms to verify, more than a small query. */
export function verifiedTokens(verify: Verify): Verify {
  const known = new LRUCache<string, JWTPayload>({ max: mostTokens, ttl: lifetime, perf: Date });
  return async (token) => {
    const found = known.get(token);
    if (found && (found.exp as number) * 1_000 > Date.now()) return found;
    const claims = await verify(token);
    known.set(token, claims);
    return claims;
  };
}
