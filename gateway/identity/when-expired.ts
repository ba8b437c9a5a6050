import type { Principal } from '../../platform/identity/principal.ts';

/** Longest delay of a timer, in milliseconds; a longer one would be over at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * Calls back once the identity ends, which for a certificate may be years away.
 * @returns what calls it off
 */
export function whenExpired({ expiresAt }: Pick<Principal, 'expiresAt'>, expired: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (at: Date) => {
    const left = at.getTime() - Date.now();
    timer = setTimeout(() => (left > longestDelay ? wait(at) : expired()), Math.min(Math.max(left, 0), longestDelay));
    timer.unref();
  };
  if (expiresAt) wait(expiresAt);
  return () => clearTimeout(timer);
}
