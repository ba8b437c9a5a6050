/** What the body of a delivery carries beside the ids. */
export type WebhookPayload = 'IDS' | 'SELECTION';

/** What is sent: an event of the change log, a test that was asked for, or the handshake. */
export const testType = 'webhook.test';
export const handshakeType = 'webhook.handshake';

/** How long a delivery is tried again, in milliseconds: three days (Standard Webhooks, "Retry schedule"). */
export const patience = 3 * 86_400_000;

/** How long a receiver may take to answer, in milliseconds. */
export const attemptTime = 15_000;

const firstPause = 5_000;
const longestPause = 6 * 3_600_000;
const longestRetryAfter = 86_400_000;

/**
 * The pause before the next attempt, in milliseconds: twice as long each time, up to six hours, a quarter more or less so
 * that receivers that were down together are not called together.
 * @param attempts how many have failed
 * @param random from 0 to 1
 * @param retryAfter what the receiver asked for, in milliseconds; a day at most
 */
export function pauseAfter(attempts: number, random: number, retryAfter: number | null): number {
  const pause = Math.min(firstPause * 2 ** (attempts - 1), longestPause) * (0.75 + random / 2);
  return Math.round(Math.max(pause, Math.min(retryAfter ?? 0, longestRetryAfter)));
}

/** `Retry-After` (RFC 9110, section 10.2.3): seconds or a date; null when it is neither. In milliseconds from now. */
export function retryAfterOf(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
