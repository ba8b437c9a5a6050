/**
 * 500 subscribers over Server-Sent Events, 500 over WebSocket and 200 webhooks hear of events at a rate, each of interest to
 * one in twenty. Prints how long an event takes from its commit to its subscribers, the hub's memory, and how often what they
 * select was resolved.
 *
 *   npm run build && DATABASE_URL=postgres://… node tests/load/subscribers.ts [seconds] [events a second] [subscribers of each kind] [webhooks]
 *
 * The database must be an empty one: the hub fills it. Events are written into an outbox, as commands do.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import { askOver, startHub } from '../start/hub-process.ts';
import { Arrivals } from './following/arrivals.ts';
import { figuresOf, memoryOf } from './following/hub-figures.ts';
import { addWebhook, openReceivers, untilActive } from './following/webhooks.ts';

const [seconds = 60, rate = 50, ofEach = 500, webhooks = 200] = process.argv.slice(2).map(Number);
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) throw new Error('DATABASE_URL names the database');
const kinds = 20;
const type = 'RectificationItem.reportRectificationProgress';
const say = (text: string) => void process.stdout.write(`${text}\n`);

const hub = await startHub({
  DATABASE_URL: databaseUrl,
  DEMO: 'true',
  DATA_DIR: 'memory:',
  LOG_LEVEL: 'error',
  WEBHOOK_ALLOW: '127.0.0.1/32',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  ...(process.env['PROFILE'] ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${process.env['PROFILE']}` } : {}),
});
const host = new URL(hub.url).host;
const { data } = await askOver(
  hub.url,
  `{ rectificationItems(first: ${kinds}) { nodes { id leadAgency { slug } } } agencies(first: 100) { nodes { id slug } } }`,
  {
    'x-development-agency': 'congress-office',
  },
);
const items: { id: string; leadAgency: { slug: string } }[] = data.rectificationItems.nodes;
const agencies: { id: string; slug: string }[] = data.agencies.nodes;
/** The item that somebody follows, and one of three agencies that may see it. */
function interestOf(n: number): { id: string; slug: string } {
  const { id, leadAgency } = items[n % kinds] as (typeof items)[number];
  const slugs = ['congress-office', 'government-office', leadAgency.slug];
  return { id, slug: slugs[Math.floor(n / kinds) % slugs.length] as string };
}
const selection = 'id number state dueOn leadAgency { slug name } deadlines { code dueOn }';

const arrivals = new Arrivals();
const closers: (() => void)[] = [];
const query = `subscription ($id: ID, $type: [String!]) { rectificationItemChanged(id: $id, filter: { type: $type }) { ${selection} } }`;
const ways = ['Server-Sent Events', 'WebSocket', 'webhooks'] as const;
for (let n = 0; n < ofEach; n++) {
  const { id, slug } = interestOf(n);
  const headers = { 'x-development-agency': slug };
  const clients = [
    createSseClient({ url: `http://${host}/graphql/stream`, headers, retryAttempts: 0 }),
    createWebSocketClient({
      url: `ws://${host}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: headers,
      retryAttempts: 0,
    }),
  ];
  clients.forEach((client, index) => {
    client.subscribe(
      { query, variables: { id, type: [type] } },
      {
        next: ({ extensions, errors }: any) => arrivals.heard(ways[index] as string, extensions?.event?.id, errors),
        error: (error) => arrivals.faults.push(error),
        complete() {},
      },
    );
    closers.push(() => client.dispose());
  });
  if (n % 25 === 0) await pause(50);
}
/** One of all agencies, of which each may have 20 webhooks. */
const ownerOf = (n: number): string =>
  agencies[((n % kinds) + Math.floor(n / kinds)) % agencies.length]?.slug as string;
const receivers = await openReceivers((id) => arrivals.heard('webhooks', id));
closers.push(receivers.close);
const owners = new Set<string>();
for (let n = 0; n < webhooks; n++) {
  const { id } = interestOf(n);
  const slug = ownerOf(n);
  owners.add(slug);
  // A half carries ids alone, the other what it selects.
  const more =
    n % 2 === 0
      ? {}
      : { payload: 'SELECTION', selection: `query ($id: ID!) { rectificationItem(id: $id) { ${selection} } }` };
  await addWebhook(hub.url, slug, { url: `${receivers.url}/${n}`, types: [type], subjectIds: [id], ...more });
}
await untilActive(hub.url, owners, webhooks);
say(`${ofEach} + ${ofEach} subscribers, ${webhooks} webhooks`);
await pause(3_000);

const database = new pg.Client(databaseUrl);
await database.connect();
const before = await figuresOf(hub, database);
const memories: number[] = [];
let events = 0;
const started = performance.now();
while (performance.now() - started < seconds * 1_000) {
  const elapsed = (performance.now() - started) / 1_000;
  while (events < Math.floor(elapsed * rate)) {
    const id = randomUUID();
    const item = items[events % kinds] as (typeof items)[number];
    await database.query(
      `insert into inspections.outbox (id, type, subject_type, subject_id, parties, to_state, changed_fields, version, occurred_at)
       values ($1, '${type}', 'RectificationItem', $2, $3, 'IN_PROGRESS', '{}', 1, now())`,
      [id, item.id, agencies.map((agency) => agency.id)],
    );
    arrivals.written(id);
    events++;
  }
  if (memories.length <= Math.floor((elapsed / seconds) * 6)) memories.push(Math.round(memoryOf(hub)));
  await pause(5);
}
const expected = new Map(ways.map((way) => [way, (events * (way === 'webhooks' ? webhooks : ofEach)) / kinds]));
const all = () => ways.every((way) => arrivals.count(way) >= Math.floor(expected.get(way) as number));
for (let waited = 0; !all() && waited < 60; waited++) await pause(500);
const after = await figuresOf(hub, database);
memories.push(Math.round(after.memory));

say(
  `${events} events in ${seconds} s, ${arrivals.faults.length} faults ${JSON.stringify(arrivals.faults[0] ?? null)?.slice(0, 300)}`,
);
for (const way of ways)
  say(
    `${way}: ${arrivals.count(way)} of ${expected.get(way)}, p50 ${arrivals.within(way, 0.5)} ms, p95 ${arrivals.within(way, 0.95)} ms, p99 ${arrivals.within(way, 0.99)} ms, longest ${arrivals.within(way, 1)} ms`,
  );
say(
  `an event: ${((after.operations - before.operations) / events).toFixed(2)} operations (3 agencies subscribe, webhooks with a selection are of ${webhooks / kinds / 2} others), ${((after.transactions - before.transactions) / events).toFixed(1)} transactions, ${(((after.work - before.work) * 1_000) / events).toFixed(1)} ms of processor time`,
);
say(`memory in MB, from the first event to the last: ${memories.join(', ')}`);
for (const close of closers) close();
await database.end();
await hub.stop();
process.exit(all() && arrivals.faults.length === 0 ? 0 : 1);
