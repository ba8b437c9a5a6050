import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { webhooksWith } from '../../gateway/background/webhooks.ts';
import { demoClients } from '../../gateway/identity/embedded/clients.ts';
import { embeddedIssuer } from '../../gateway/identity/embedded/embedded-issuer.ts';
import { signingKeys } from '../../gateway/identity/embedded/signing-keys.ts';
import { rehearse } from '../../gateway/rehearsal/rehearsal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { temporaryFolder } from '../start/hub-process.ts';
import { listening } from '../subscriptions/clients.ts';
import { type Between, openBetween, type Passing } from './between.ts';
import { type ReceiverProcess, startReceiver } from './receiver-process.ts';

/** Leads one item, works with others on two, and sees all. */
const agency = 'government-office';
const publicUrl = 'http://hub.test';

let hub: WritableHub;
let webhooks: ReturnType<typeof webhooksWith>;
let items: { id: string; lead: string }[];
/** The hub as the receiver reaches it, and the receiver as the hub does. */
let toHub: Between;
let toReceiver: Between;
beforeAll(async () => {
  const keys = await signingKeys(undefined, new Date());
  hub = await openWritableHub({ publicUrl, issuer: embeddedIssuer({ publicUrl, clients: demoClients(), keys }) });
  webhooks = webhooksWith(
    hub.subgraphs,
    hub.clock,
    { allow: ['127.0.0.0/8'], source: publicUrl, operations: hub.gateway.operations },
    createLogger('silent'),
  );
  toHub = await openBetween(`http://${await listening(hub)}`);
  toReceiver = await openBetween();
  const { data } = await hub.ask(
    '{ rectificationItems(first: 100, filter: { state: [IN_PROGRESS] }) { nodes { id leadAgency { slug } } } }',
  );
  items = data.rectificationItems.nodes.map(({ id, leadAgency }: any) => ({ id, lead: leadAgency.slug }));
  // The log is not empty, so that there is a cursor to go on from.
  await change(others()[0]);
});
afterAll(async () => {
  await toHub.close();
  await toReceiver.close();
  await hub.close();
});

let folder: ReturnType<typeof temporaryFolder>;
let receiver: ReceiverProcess;
let secret: string;
beforeEach(() => {
  folder = temporaryFolder();
  secret = `whsec_${Buffer.alloc(32, randomUUID()).toString('base64')}`;
  mkdirSync(join(folder.path, 'reports'));
});
afterEach(async () => {
  toHub.watch = () => {};
  await receiver.kill();
  folder[Symbol.dispose]();
});

const led = () => items.find(({ lead }) => lead === agency) as { id: string; lead: string };
const others = () => items.filter(({ lead }) => lead !== agency) as [{ id: string; lead: string }];

/** @param silence seconds; so long that only a webhook brings news, unless told */
async function start(silence = 600) {
  receiver = await startReceiver({
    HUB_URL: toHub.url,
    CLIENT_ID: agency,
    CLIENT_SECRET: `demo-${agency}`,
    WEBHOOK_SECRET: secret,
    FOLDER: folder.path,
    POLL_SECONDS: String(silence),
  });
  toReceiver.target = receiver.url;
}

async function ask(query: string, variables: object, slug = agency): Promise<any> {
  const { data, errors } = await hub.ask(query, { ...variables }, { 'x-development-agency': slug });
  expect(errors).toEqual([]);
  return data;
}
/** Somebody works on an item, and the log tells of it. */
async function change({ id, lead }: { id: string; lead: string }): Promise<void> {
  await ask(
    'mutation ($input: ReportRectificationProgressInput!) { reportRectificationProgress(input: $input) { id } }',
    { input: { id, content: '经办人报告', percent: 50 } },
    lead,
  );
  await hub.settle();
}
const standing = async (id: string) =>
  (
    await ask(
      'query ($id: ID!) { rectificationItem(id: $id) { version progress { content } evidence { fileName } } }',
      { id },
    )
  ).rectificationItem;

/** A report of the agency's own system, complete with its evidence. */
function put(name: string, more: object = {}): { id: string; content: string; evidence: string } {
  const report = { id: randomUUID(), itemId: led().id, percent: 60, content: `进展 ${name} ${randomUUID()}` };
  const evidence = `${report.id}.pdf`;
  writeFileSync(join(folder.path, 'reports', evidence), `%PDF-1.7\n${report.id}\n%%EOF`);
  writeFileSync(join(folder.path, 'reports', `${name}.json`), JSON.stringify({ ...report, evidence, ...more }));
  return { ...report, evidence };
}
const until = (what: () => unknown | Promise<unknown>) =>
  expect.poll(what, { timeout: 15_000, interval: 20 }).toBeTruthy();
const settled = (name: string, how = 'sent') => existsSync(join(folder.path, 'reports', how, `${name}.json`));
const copyOf = (id: string) => {
  const file = join(folder.path, 'items', `${id}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
const isCurrent = async ({ id }: { id: string }) => copyOf(id)?.version === (await standing(id)).version;
async function expectWrittenOnce({ content, evidence }: { content: string; evidence: string }): Promise<void> {
  const item = await standing(led().id);
  expect(item.progress.filter((one: any) => one.content === content)).toHaveLength(1);
  expect(item.evidence.filter((one: any) => one.fileName === evidence)).toHaveLength(1);
}

/** What a request is for. */
const purpose = ({ path, body }: Passing): string =>
  path === '/graphql' ? (/(?:query|mutation) (\w+)/.exec(body)?.[1] ?? 'Snapshot') : (path.match(/\w+/)?.[0] ?? path);

it('is killed at every step in turn, loses nothing, and writes a report once', async () => {
  const report = put('一');
  // Before a mutation it is saved already, and the hub knows nothing of it.
  const moments = [
    ...['Snapshot', 'snapshot', 'Changes', 'Item', 'files'].map((name) => `after ${name}`),
    ...['Progress', 'Evidence'].flatMap((name) => [`before ${name}`, `after ${name}`]),
  ];
  const killed: string[] = [];
  for (const moment of moments) {
    const reached = Promise.withResolvers<void>();
    toHub.watch = async (when, request) => {
      if (`${when} ${purpose(request)}` !== moment) return;
      await receiver.kill();
      killed.push(moment);
      reached.resolve();
      throw new Error('killed');
    };
    await start();
    await reached.promise;
    // Once, so that nothing later tells of the same items again.
    if (moment === 'after Changes') for (const item of others()) await change(item);
  }
  toHub.watch = () => {};
  await start();
  await until(() => settled('一'));
  expect(killed).toEqual(moments);
  await expectWrittenOnce(report);
  for (const item of others()) await until(() => isCurrent(item));
}, 60_000);

it('hears by signed webhooks, to which nothing else wakes it, and does nothing twice for one that comes twice', async () => {
  await start();
  const { registerWebhook } = await ask(
    'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { secret webhook { id } } }',
    { input: { url: toReceiver.url, subjectTypes: ['RectificationItem'] } },
  );
  await receiver.kill();
  secret = registerWebhook.secret;
  await start();
  const input = { id: registerWebhook.webhook.id };
  await ask('mutation ($input: ActivateWebhookInput!) { activateWebhook(input: $input) { id } }', { input });
  await webhooks.settle();
  const { webhook } = await ask('query ($id: ID!) { webhook(id: $id) { state } }', input);
  expect(webhook.state).toBe('ACTIVE');
  for (const item of items) await until(() => copyOf(item.id));

  const writes: string[] = [];
  let rounds = 0;
  toHub.watch = (when, request) => {
    if (when === 'after') return;
    if (purpose(request) === 'Changes') rounds += 1;
    if (/mutation/.test(request.body)) writes.push(purpose(request));
  };
  const delivered: { body: string; headers: Record<string, string> }[] = [];
  toReceiver.watch = (when, { body, headers }) => {
    if (when === 'before') delivered.push({ body, headers });
  };
  const report = put('二');
  await change(others()[0]);
  await webhooks.settle();
  await until(() => isCurrent(others()[0]));
  await until(() => settled('二'));
  await expectWrittenOnce(report);
  expect(writes).toEqual(['Progress', 'Evidence']);

  const [{ body, headers }] = delivered as [(typeof delivered)[number]];
  const post = async (more: Record<string, string>, content = body) =>
    (await fetch(receiver.url, { method: 'POST', body: content, headers: { ...headers, ...more } })).status;
  await receiver.kill();
  rounds = 0;
  await start();
  await until(() => rounds === 1);
  for (const round of [2, 3]) {
    expect(await post({})).toBe(204);
    await until(() => rounds === round);
  }
  const old = new Date(Date.now() - 600_000);
  const faults: [Record<string, string>, string?][] = [
    [{ 'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}` }],
    [{}, `${body} `],
    [
      {
        'webhook-timestamp': String(Math.floor(old.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(headers['webhook-id'] as string, old, body),
      },
    ],
    [{}, 'x'.repeat(5_000_001)],
  ];
  for (const fault of faults) expect(await post(...fault)).toBe(400);
  await post({});
  await until(() => rounds === 4);
  await expectWrittenOnce(report);
  expect(writes).toEqual(['Progress', 'Evidence']);
}, 60_000);

it('waits out a hub that is away, decides again when somebody was first, and puts aside what is refused', async () => {
  await start();
  for (const item of items) await until(() => copyOf(item.id));
  await receiver.kill();
  const first = put('3-1');
  const refused = put('3-2', { percent: 101 });
  const last = put('3-3');
  let failures = 0;
  let conflicts = 0;
  toHub.watch = async (when, request) => {
    if (failures++ < 4) throw new Error('away');
    if (when === 'before' && purpose(request) === 'Progress' && conflicts++ === 0) await change(led());
  };
  await start();
  await until(() => settled('3-3'));
  for (const one of [first, last]) await expectWrittenOnce(one);
  expect(settled('3-2', 'refused')).toBe(true);
  const { progress } = await standing(led().id);
  expect(progress.filter(({ content }: any) => content === refused.content)).toEqual([]);
  const told = progress.map(({ content }: any) => content).filter((one: string) => one.startsWith('进展 3-'));
  expect(told).toEqual([first.content, last.content]);
}, 60_000);

it('takes a snapshot when its cursor has left the log, and drops what it may not see any more', async () => {
  await start();
  for (const item of items) await until(() => copyOf(item.id));
  await receiver.kill();
  const gone = join(folder.path, 'items', `${randomUUID()}.json`);
  writeFileSync(gone, JSON.stringify({ id: 'gone' }));
  await change(others()[0]);
  const exchange = hub.subgraphs.find(({ name }) => name === 'exchange');
  await exchange?.database.em().execute(
    `insert into exchange.change_horizon (sequence, id, logged_at)
     select sequence, id, logged_at from exchange.change order by sequence desc limit 1`,
  );
  const asked: string[] = [];
  toHub.watch = (when, request) => void (when === 'before' && asked.push(purpose(request)));
  await start();
  await until(() => !existsSync(gone));
  await until(() => isCurrent(others()[0]));
  expect(asked.filter((one) => one === 'snapshot')).toHaveLength(1);
  expect(readdirSync(join(folder.path, 'items')).length).toBeGreaterThanOrEqual(items.length);
}, 60_000);

it('passes a rehearsal', async () => {
  await start();
  const { scenes } = await rehearse({ url: new URL(receiver.url), secret, gap: 20 });
  expect(scenes.filter(({ passed }) => !passed)).toEqual([]);
}, 60_000);

it('is short enough to be read', () => {
  const lines = readFileSync('schema/examples/agency-receiver.ts', 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThan(200);
});
