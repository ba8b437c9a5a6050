import { Webhook } from 'standardwebhooks';
import { expect, vi } from 'vitest';
import { answers, openReceiver } from '../../webhooks/receiver.ts';
import { answered, type Hubs } from '../hubs.ts';
import type { Arrival, Subscriber } from './subscriber.ts';

export interface WebhookSubscriber extends Subscriber {
  /** How many calls were not signed as they must be. */
  forged(): number;
  /** How many calls came while it was down. */
  missed(): number;
  /** From now on it answers with 503, or as usual again. */
  setDown(isDown: boolean): void;
}

const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { secret webhook { id } } }`;
const activate = 'mutation ($input: ActivateWebhookInput!) { activateWebhook(input: $input) { id } }';
const state = 'query ($id: ID!) { webhook(id: $id) { state } }';

/** A receiver that is called, registered and active; it takes in what is signed, and answers once it has. */
export async function receiveWebhooks(hubs: Hubs, slug: string, more: object = {}): Promise<WebhookSubscriber> {
  const receiver = await openReceiver();
  const input = { url: receiver.url, ...more };
  const { registerWebhook } = await answered(hubs, register, { input }, slug);
  const signed = new Webhook(registerWebhook.secret);
  const { id } = registerWebhook.webhook;
  const arrivals: Arrival[] = [];
  let forged = 0;
  let missed = 0;
  let isDown = false;
  receiver.answer = ({ headers, body, event }, response) => {
    // Each is looked at once.
    receiver.received.length = 0;
    if (isDown) {
      missed += 1;
      return answers(503)({ headers, body, event }, response);
    }
    try {
      signed.verify(body, headers as Record<string, string>);
    } catch {
      forged += 1;
      return answers(400)({ headers, body, event }, response);
    }
    const { subjectId, sequence } = event.data;
    arrivals.push({ id: headers['webhook-id'] as string, subjectId, sequence });
    return answers(204)({ headers, body, event }, response);
  };
  await answered(hubs, activate, { input: { id } }, slug);
  const isActive = async () =>
    expect((await answered(hubs, state, { id }, slug)).webhook.state, 'state of the webhook').toBe('ACTIVE');
  await vi.waitFor(isActive, { timeout: 20_000, interval: 50 });
  return {
    name: `webhook, ${slug}`,
    slug,
    wants: () => true,
    arrivals,
    breaks: () => 0,
    forged: () => forged,
    missed: () => missed,
    setDown: (down) => {
      isDown = down;
    },
    close: () => receiver.close(),
  };
}
