import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { askOver } from '../../start/hub-process.ts';

const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { webhook { id } } }`;
const activate = 'mutation ($input: ActivateWebhookInput!) { activateWebhook(input: $input) { id } }';
const states = '{ webhooks(first: 100, filter: { state: [ACTIVE] }) { totalCount } }';

/** One server that stands for many receivers. @param heard is told the id of each event that is not of a handshake */
export async function openReceivers(heard: (id: string) => void): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const event = JSON.parse(Buffer.concat(parts).toString());
      if (event.type !== 'webhook.handshake') heard(event.id);
      response.end(JSON.stringify({ challenge: event.data.challenge }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.closeAllConnections(),
  };
}

/** Registers a webhook and asks for its activation. */
export async function addWebhook(url: string, slug: string, input: object): Promise<void> {
  const headers = { 'x-development-agency': slug };
  const { data, errors } = await askOver(url, register, headers, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  await askOver(url, activate, headers, { input: { id: data.registerWebhook.webhook.id } });
}

/** Waits until agencies have so many active webhooks together. */
export async function untilActive(url: string, slugs: Iterable<string>, count: number): Promise<void> {
  for (;;) {
    let active = 0;
    for (const slug of slugs)
      active += (await askOver(url, states, { 'x-development-agency': slug })).data.webhooks.totalCount;
    if (active >= count) return;
    await pause(500);
  }
}
