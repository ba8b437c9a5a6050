import type { Webhook } from 'standardwebhooks';
import { type CloudEvent, cloudEventMedia } from './cloud-event.ts';

/** An event as it goes over the line. */
export interface SignedEvent {
  headers: Readonly<Record<string, string>>;
  body: string;
}

/**
 * Signs by Standard Webhooks, with each of the secrets: two while one takes over from the other.
 * @param at the time that the receiver compares with its own
 */
export function signedEvent(event: CloudEvent, secrets: readonly Webhook[], at: Date): SignedEvent {
  const body = JSON.stringify(event);
  return {
    headers: {
      'content-type': cloudEventMedia,
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': secrets.map((secret) => secret.sign(event.id, at, body)).join(' '),
    },
    body,
  };
}
