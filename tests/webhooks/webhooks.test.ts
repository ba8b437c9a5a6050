import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhooksWith } from '../../gateway/background/webhooks.ts';
import { directoryOver } from '../../gateway/identity/directory.ts';
import { type Operations, webhooksOver } from '../../gateway/subgraphs.ts';
import { InProcessTransport } from '../../gateway/transport/in-process.ts';
import type { Disclosed } from '../../platform/disclosure/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { AllowedTargets } from '../../platform/outbound/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { answers, openReceiver, type Receiver } from './receiver.ts';

const log = createLogger('silent');
const hour = 3_600_000;
const day = 24 * hour;

let hub: WritableHub;
let items: { id: string; lead: string }[];
let receiver: Receiver;
const opened: string[] = [];
beforeAll(async () => {
  hub = await openWritableHub();
  const { data } = await hub.ask(
    '{ rectificationItems(first: 100, filter: { state: [IN_PROGRESS] }) { nodes { id leadAgency { slug } } } }',
  );
  items = data.rectificationItems.nodes.map(({ id, leadAgency }: any) => ({ id, lead: leadAgency.slug }));
});
afterAll(() => hub.close());
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(async () => {
  for (const id of opened.splice(0)) await step('withdrawWebhook', { id });
  await receiver.close();
});

const as = (slug: string) => ({ 'x-development-agency': slug });
/** It may see both items. */
const owner = () => 'congress-office';

/** A hub's deliverer; several on one database are several hubs. */
function deliverer(options: { allow?: string[]; timeout?: number; random?: number; operations?: Operations } = {}) {
  const directory = hub.subgraphs.find(({ name }) => name === 'agencies') as Subgraph;
  return webhooksOver(hub.subgraphs, hub.clock, {
    targets: new AllowedTargets(options.allow ?? ['127.0.0.1/32']),
    source: 'https://hub.example.org',
    operations: options.operations ?? hub.gateway.operations,
    viewerOf: directoryOver(new InProcessTransport(directory, log)),
    log,
    random: () => options.random ?? 0.5,
    timeout: options.timeout ?? 5_000,
  });
}

async function done(query: string, input: object, slug = owner()) {
  const { data, errors } = await hub.ask(query, { input }, as(slug));
  expect(errors).toEqual([]);
  return data;
}
function step(action: string, input: object, slug = owner()) {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input`;
  return done(`mutation ($input: ${type}!) { ${action}(input: $input) { id } }`, input, slug);
}
async function register(input: object = {}, slug = owner()): Promise<{ id: string; secret: string }> {
  const { registerWebhook } = await done(
    'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { secret webhook { id state } } }',
    { url: receiver.url, types: ['RectificationItem.reportRectificationProgress'], ...input },
    slug,
  );
  expect(registerWebhook.webhook.state).toBe('REGISTERED');
  opened.push(registerWebhook.webhook.id);
  return { id: registerWebhook.webhook.id, secret: registerWebhook.secret };
}
async function active(input: object = {}, work = deliverer()) {
  const webhook = await register(input);
  await step('activateWebhook', { id: webhook.id });
  await work.settle();
  expect((await look(webhook.id)).state).toBe('ACTIVE');
  return webhook;
}
async function look(id: string, slug = owner()) {
  const { data } = await hub.ask(
    `query ($id: ID!) { webhook(id: $id) { state backlog { pending deadLetters } history { action reason }
      deliveryLog(first: 100) { nodes { eventId type sequence attempt at status milliseconds error } } } }`,
    { id },
    as(slug),
  );
  return data.webhook;
}
const outcomes = async (id: string) =>
  (await look(id)).deliveryLog.nodes.filter(({ type }: any) => type !== 'webhook.handshake').reverse();

async function report(content: string, at = 0) {
  const item = items[at] as { id: string; lead: string };
  await step('reportRectificationProgress', { id: item.id, content, percent: 50 }, item.lead);
}
const later = (milliseconds: number) => hub.clock.set(new Date(hub.clock.now().getTime() + milliseconds));
const versions = () => receiver.received.map(({ event }) => event.data.version);

describe('registration and handshake', () => {
  it('sends nothing of a matter before the address has answered the challenge', async () => {
    const work = deliverer();
    const { id } = await register();
    await report('启用之前');
    await hub.settle();
    await work.settle();
    expect(receiver.received).toEqual([]);
    await step('activateWebhook', { id });
    await work.settle();
    expect((await look(id)).state).toBe('ACTIVE');
    await work.settle();
    expect(receiver.received.map(({ event }) => event.type)).toEqual(['RectificationItem.reportRectificationProgress']);
  });

  it('refuses an address that answers without the challenge, and says so', async () => {
    Object.assign(receiver, { answersHandshake: false });
    const { id } = await register();
    await step('activateWebhook', { id });
    await deliverer().settle();
    const { state, history } = await look(id);
    expect(state).toBe('REGISTERED');
    expect(history.at(-1)).toMatchObject({ action: 'refuseWebhook', reason: expect.stringMatching(/challenge/) });
  });

  it('shows the secret once, keeps it sealed, and shows an endpoint to its owner alone', async () => {
    const { id, secret } = await register();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const exchange = hub.subgraphs.find(({ name }) => name === 'exchange') as Subgraph;
    const kept = JSON.stringify([
      await exchange.database.em().execute('select * from exchange.webhook_secret'),
      await exchange.database.em().execute('select * from exchange.record_image'),
      await exchange.database.em().execute('select * from exchange.outbox'),
    ]);
    expect(kept).not.toContain(secret.slice(6));
    for (const slug of ['government-office', 'water-bureau']) {
      const { data, errors } = await hub.ask('query ($id: ID!) { webhook(id: $id) { url } }', { id }, as(slug));
      expect(data).toBeNull();
      expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
      const paused = await hub.ask(
        'mutation ($id: ID!) { withdrawWebhook(input: { id: $id }) { id } }',
        { id },
        as(slug),
      );
      expect(paused.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    expect((await hub.ask('{ webhooks { nodes { id } } }', {}, as('water-bureau'))).data.webhooks.nodes).toEqual([]);
    const twice = { url: receiver.url, idempotencyKey: `key-${id}` };
    const query =
      'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { secret webhook { id } } }';
    const first = (await done(query, twice)).registerWebhook;
    opened.push(first.webhook.id);
    expect((await done(query, twice)).registerWebhook).toEqual({ secret: null, webhook: first.webhook });
  });

  it.each([
    ['a URL that is none', { url: 'ftp://a.example/' }, 'input.url'],
    ['a URL with a password', { url: 'https://a:b@c.example/' }, 'input.url'],
    ['a type that is none', { types: ['*'] }, 'input.types'],
    ['a selection without the mode', { selection: '{ __typename }' }, 'input.selection'],
    [
      'a selection that changes something',
      { payload: 'SELECTION', selection: 'mutation ($id: ID!) { x(id: $id) }' },
      'input.selection',
    ],
    ['a selection that is no GraphQL', { payload: 'SELECTION', selection: '{' }, 'input.selection'],
  ])('refuses %s', async (_, input, path) => {
    const { errors } = await hub.ask(
      'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { secret } }',
      { input: { url: receiver.url, ...input } },
      as(owner()),
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
  });

  it('refuses a selection that does not fit the graph when it is activated', async () => {
    const { id } = await register({ payload: 'SELECTION', selection: 'query ($id: ID!) { noSuchField(id: $id) }' });
    await step('activateWebhook', { id });
    await deliverer().settle();
    const { state, history } = await look(id);
    expect(state).toBe('REGISTERED');
    expect(history.at(-1).reason).toMatch(/noSuchField/);
  });
});

describe('a delivery', () => {
  it('is a signed CloudEvent that names ids and no content', async () => {
    const work = deliverer();
    const { id, secret } = await active({}, work);
    await report('不外传的内容');
    await hub.settle();
    await work.settle();
    const [{ headers, body, event }] = receiver.received as [Receiver['received'][number]];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(event);
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(event).toMatchObject({
      specversion: '1.0',
      id: headers['webhook-id'],
      source: 'https://hub.example.org/changes',
      type: 'RectificationItem.reportRectificationProgress',
      subject: `RectificationItem/${items[0]?.id}`,
      data: { subjectId: items[0]?.id, changedFields: expect.any(Array), version: expect.any(Number) },
    });
    expect(body).not.toContain('不外传的内容');
    expect(await outcomes(id)).toMatchObject([{ eventId: event.id, attempt: 1, status: 204, error: null }]);
  });

  it('leaves a disclosure record of what it tells, and waits while none can be kept', async () => {
    const told: { viewer: Principal; disclosed: Disclosed }[] = [];
    let isFull = true;
    const work = deliverer({
      operations: {
        ...hub.gateway.operations,
        async recordEvents(viewer, disclosed) {
          if (isFull) throw new Error('ENOSPC');
          told.push({ viewer, disclosed });
          return hub.gateway.operations.recordEvents(viewer, disclosed);
        },
      },
    });
    const { id } = await active({}, work);
    await report('留痕');
    await hub.settle();
    await work.settle();
    expect(receiver.received).toEqual([]);
    isFull = false;
    later(hour);
    await work.settle();
    expect(await outcomes(id)).toMatchObject([{ status: 204 }]);
    const change = receiver.received[0]?.event.id;
    expect(told).toMatchObject([
      { viewer: { agencySlug: owner() }, disclosed: { records: [{ type: 'Change', ids: [change] }] } },
    ]);
    expect(await hub.disclosures.spool.find(`"ids":["${change}"]`)).toContain('"kind":"EVENTS"');
  });

  it('carries the registered selection, answered with the permissions of the owner', async () => {
    const work = deliverer();
    await active(
      {
        payload: 'SELECTION',
        selection: 'query ($id: ID!) { viewer { agency { slug } } rectificationItem(id: $id) { number state } }',
      },
      work,
    );
    await report('选取');
    await hub.settle();
    await work.settle();
    expect(receiver.received[0]?.event.data.selection.data).toMatchObject({
      viewer: { agency: { slug: owner() } },
      rectificationItem: { state: 'IN_PROGRESS' },
    });
  });

  it('is signed with both secrets while a new one takes over, and with the new one alone after', async () => {
    const work = deliverer();
    const { id, secret } = await active({}, work);
    const { rotateWebhookSecret } = await done(
      'mutation ($input: RotateWebhookSecretInput!) { rotateWebhookSecret(input: $input) { secret } }',
      { id, overlapHours: 2 },
    );
    const verifies = (with_: string) => {
      const { body, headers } = receiver.received.at(-1) as Receiver['received'][number];
      try {
        new Webhook(with_).verify(body, headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    };
    await step('sendTestEvent', { id });
    await work.settle();
    expect(receiver.received.at(-1)?.event).toMatchObject({ type: 'webhook.test', data: { webhookId: id } });
    expect([verifies(secret), verifies(rotateWebhookSecret.secret)]).toEqual([true, true]);
    later(2 * hour + 1);
    await step('sendTestEvent', { id });
    await work.settle();
    expect([verifies(secret), verifies(rotateWebhookSecret.secret)]).toEqual([false, true]);
  });
});

describe('a receiver that fails', () => {
  it('is tried again with growing pauses, and the events of a matter wait for their turn', async () => {
    const work = deliverer();
    const { id } = await active({}, work);
    receiver.answer = answers(500);
    await report('第一');
    await report('第二');
    await report('另一事项', 1);
    await hub.settle();
    await work.settle();
    await work.settle();
    // The first of each matter, once each: the second of the first matter waits.
    expect(receiver.received).toHaveLength(2);
    later(4_999);
    await work.settle();
    expect(receiver.received).toHaveLength(2);
    later(1);
    await work.settle();
    expect(receiver.received).toHaveLength(4);
    later(9_999);
    await work.settle();
    expect(receiver.received).toHaveLength(4);
    receiver.answer = answers(204);
    receiver.received.length = 0;
    later(1);
    await work.settle();
    expect(receiver.received).toHaveLength(3);
    const first = receiver.received.filter(({ event }) => event.data.subjectId === items[0]?.id);
    const [former, latter] = first.map(({ event }) => event.data.version as number);
    expect(former).toBeLessThan(latter as number);
    expect((await look(id)).backlog).toEqual({ pending: 0, deadLetters: 0 });
  });

  it('is not called again before the time that it asked for in Retry-After', async () => {
    const work = deliverer();
    await active({}, work);
    receiver.answer = answers(503, { 'retry-after': '3600' });
    await report('过载');
    await hub.settle();
    await work.settle();
    later(hour - 1);
    await work.settle();
    expect(receiver.received).toHaveLength(1);
    later(1);
    receiver.answer = answers(204);
    await work.settle();
    expect(receiver.received).toHaveLength(2);
  });

  it('is left alone after 410, and goes on from there once it is activated again', async () => {
    const work = deliverer();
    const { id } = await active({}, work);
    receiver.answer = answers(410);
    await report('已停用');
    await hub.settle();
    await work.settle();
    expect((await look(id)).state).toBe('DISABLED');
    later(day);
    await work.settle();
    expect(receiver.received).toHaveLength(1);
    receiver.answer = answers(204);
    await step('activateWebhook', { id });
    await work.settle();
    await work.settle();
    expect(receiver.received.map(({ event }) => event.id)).toEqual(Array(2).fill(receiver.received[0]?.event.id));
  });

  it('loses nothing in an hour, gets dead letters after three days, and all of it again by replay', async () => {
    const work = deliverer();
    const { id } = await active({}, work);
    receiver.answer = answers(500);
    await report('送不出去');
    await hub.settle();
    await work.settle();
    const lost = receiver.received[0]?.event;
    for (let passed = 0; passed < 2 * day; passed += 6 * hour) {
      later(8 * hour);
      await work.settle();
    }
    expect((await look(id)).backlog).toEqual({ pending: 1, deadLetters: 0 });
    later(day);
    await work.settle();
    await work.settle();
    expect((await look(id)).backlog).toEqual({ pending: 0, deadLetters: 1 });
    receiver.answer = answers(204);
    receiver.received.length = 0;
    await work.settle();
    expect(receiver.received).toEqual([]);
    const range = { id, fromSequence: lost.data.sequence, toSequence: lost.data.sequence };
    await step('replayWebhook', { ...range, deadOnly: true });
    await work.settle();
    expect(receiver.received.map(({ event }) => event.id)).toEqual([lost.id]);
    await step('replayWebhook', range);
    await work.settle();
    expect(receiver.received.map(({ event }) => event.id)).toEqual([lost.id, lost.id]);
    expect((await look(id)).backlog).toEqual({ pending: 0, deadLetters: 0 });
  });
});

describe('where it does not send', () => {
  it.each([
    ['loopback', 'https://127.0.0.1:9/'],
    ['a name of loopback', 'https://localhost:9/'],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data/'],
    ['a private network', 'https://10.1.2.3/'],
  ])('%s, unless the installation allows it', async (_, url) => {
    const { id } = await register({ url });
    await step('activateWebhook', { id });
    await deliverer({ allow: [] }).settle();
    const { state, history } = await look(id);
    expect(state).toBe('REGISTERED');
    expect(history.at(-1).reason).toMatch(/WEBHOOK_ALLOW/);
  });

  it('where a redirect leads', async () => {
    const elsewhere = await openReceiver();
    const work = deliverer();
    const { id } = await active({}, work);
    receiver.answer = answers(307, { location: elsewhere.url });
    await report('转向');
    await hub.settle();
    await work.settle();
    expect(elsewhere.received).toEqual([]);
    expect(await outcomes(id)).toMatchObject([{ status: 307, error: 'HTTP 307' }]);
    await elsewhere.close();
  });
});

describe('several at a time', () => {
  it('a receiver that never answers delays nobody else, and is given up in time', async () => {
    const slow = await openReceiver();
    const work = deliverer({ timeout: 300 });
    const { id } = await active({ url: slow.url }, work);
    await active({}, work);
    const stuck = Promise.withResolvers<void>();
    slow.answer = () => stuck.resolve();
    const prompt = Promise.withResolvers<void>();
    receiver.answer = (_, response) => {
      response.writeHead(204).end();
      prompt.resolve();
    };
    await report('一慢一快');
    await hub.settle();
    await work.run();
    await Promise.all([stuck.promise, prompt.promise]);
    await work.settle();
    expect(await outcomes(id)).toMatchObject([{ status: null, error: expect.stringMatching(/No answer in time/) }]);
    await slow.close();
  });

  it('two hubs on one database deliver each event once and in order', async () => {
    const hubs = [deliverer(), deliverer()];
    const { id } = await active({}, hubs[0]);
    for (let n = 0; n < 10; n++) await report(`双机 ${n}`, n % 2);
    await hub.settle();
    for (let n = 0; n < 5; n++) await Promise.all(hubs.map((one) => one.settle()));
    expect(receiver.received).toHaveLength(10);
    expect(new Set(receiver.received.map(({ event }) => event.id)).size).toBe(10);
    for (const item of items.slice(0, 2)) {
      const told = receiver.received.filter(({ event }) => event.data.subjectId === item.id);
      const order = told.map(({ event }) => event.data.sequence);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    expect((await look(id)).backlog.pending).toBe(0);
  });

  it('what a killed hub was at is delivered by another when its lease has run out', async () => {
    const killed = deliverer({ timeout: 60_000 });
    await active({}, killed);
    const reached = Promise.withResolvers<void>();
    receiver.answer = () => reached.resolve();
    await report('中断');
    await hub.settle();
    await killed.run();
    await reached.promise;
    receiver.answer = answers(204);
    const other = deliverer();
    await other.settle();
    expect(receiver.received).toHaveLength(1);
    later(15_000);
    await other.settle();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.received[1]?.event.id).toBe(receiver.received[0]?.event.id);
  });

  it('what a living hub is at stays its own, however long the receiver takes', async () => {
    const slow = deliverer({ timeout: 60_000 });
    await active({}, slow);
    const reached = Promise.withResolvers<() => void>();
    receiver.answer = (_, response) => reached.resolve(() => response.writeHead(204).end());
    await report('慢');
    await hub.settle();
    await slow.run();
    const finish = await reached.promise;
    const leases = async () => {
      const exchange = hub.subgraphs.find(({ name }) => name === 'exchange') as Subgraph;
      const [row] = await exchange.database
        .em()
        .execute(`select max(lease_until) > ? as renewed from exchange.webhook_delivery where state = 'PENDING'`, [
          new Date(hub.clock.now().getTime() + 9_000),
        ]);
      return row?.['renewed'];
    };
    later(8_000);
    await expect.poll(leases, { timeout: 10_000 }).toBe(true);
    later(8_000);
    const other = deliverer();
    await other.settle();
    expect(receiver.received).toHaveLength(1);
    finish();
    await slow.stop();
    expect(receiver.received).toHaveLength(1);
  });

  it('pauses without losing anything', async () => {
    const work = deliverer();
    const { id } = await active({}, work);
    await step('pauseWebhook', { id });
    await report('暂停期间');
    await hub.settle();
    await work.settle();
    expect(receiver.received).toEqual([]);
    await step('activateWebhook', { id });
    await work.settle();
    await work.settle();
    expect(versions()).toHaveLength(1);
  });
});

it('the hub starts with its own directory and allow-list', async () => {
  const work = webhooksWith(
    hub.subgraphs,
    hub.clock,
    { allow: ['127.0.0.0/8'], source: 'https://hub.example.org', operations: hub.gateway.operations },
    log,
  );
  await active({}, work);
  await work.stop();
});
