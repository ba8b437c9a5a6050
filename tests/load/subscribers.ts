/**
 * 500 subscribers over Server-Sent Events and 500 over WebSocket hear of events at a rate, each of interest to one in twenty.
 * Prints how long an event takes from its commit to its subscribers, and the hub's memory.
 *
 *   npm run build && DATABASE_URL=postgres://… node tests/load/subscribers.ts [seconds] [events a second] [subscribers of each kind]
 *
 * The database must be an empty one: the hub fills it. Events are written into an outbox, as commands do.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import { askOver, startHub } from '../start/hub-process.ts';

const [seconds = 30, rate = 50, ofEach = 500] = process.argv.slice(2).map(Number);
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) throw new Error('DATABASE_URL names the database');
const agencies = ['congress-office', 'environment-committee', 'government-office', 'water-bureau', 'ecology-bureau'];
const kinds = 20;

const hub = await startHub({ DATABASE_URL: databaseUrl, DEMO: 'true', DATA_DIR: 'memory:', LOG_LEVEL: 'error' });
const host = new URL(hub.url).host;
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${hub.process.pid}/status`, 'utf8'))?.[1]) / 1024;
/** Seconds of processor time, of which the kernel counts a hundredth each. */
const work = () =>
  readFileSync(`/proc/${hub.process.pid}/stat`, 'utf8')
    .split(') ')[1]
    ?.split(' ')
    .slice(11, 13)
    .reduce((sum, ticks) => sum + Number(ticks) / 100, 0) ?? 0;
const { data } = await askOver(
  hub.url,
  `{ rectificationItems(first: ${kinds}) { nodes { id } } changes(last: 1) { pageInfo { endCursor } } }`,
  { 'x-development-agency': 'congress-office' },
);
const items: string[] = data.rectificationItems.nodes.map(({ id }: { id: string }) => id);
const query = `subscription ($id: ID, $type: [String!]) { rectificationItemChanged(id: $id, filter: { type: $type }) {
  id number state dueOn leadAgency { slug name } deadlines { code dueOn } } }`;

const written = new Map<string, number>();
const delays: number[] = [];
const faults: unknown[] = [];
const closers: (() => void)[] = [];
const heard = ({ extensions, errors }: any) => {
  const at = written.get(extensions?.event?.id);
  if (at === undefined || errors) faults.push(errors ?? extensions);
  else delays.push(performance.now() - at);
};
const failed = (error: unknown) => faults.push(error);
for (let n = 0; n < ofEach; n++) {
  const headers = { 'x-development-agency': agencies[n % agencies.length] as string };
  const variables = { id: items[n % kinds] as string, type: ['RectificationItem.reportRectificationProgress'] };
  const sink = { next: heard, error: failed, complete() {} };
  const clients = [
    createSseClient({ url: `http://${host}/graphql/stream`, headers, retryAttempts: 0 }),
    createWebSocketClient({
      url: `ws://${host}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: headers,
      retryAttempts: 0,
    }),
  ];
  for (const client of clients) {
    client.subscribe({ query, variables }, sink);
    closers.push(() => client.dispose());
  }
  if (n % 25 === 0) await pause(50);
}
await pause(3_000);

const database = new pg.Client(databaseUrl);
await database.connect();
const before = { memory: memory(), work: work() };
let events = 0;
const started = performance.now();
while (performance.now() - started < seconds * 1_000) {
  const due = Math.floor(((performance.now() - started) / 1_000) * rate);
  while (events < due) {
    const id = randomUUID();
    await database.query(
      `insert into inspections.outbox (id, type, subject_type, subject_id, parties, to_state, changed_fields, version, occurred_at)
       values ($1, 'RectificationItem.reportRectificationProgress', 'RectificationItem', $2, '{}', 'IN_PROGRESS', '{}', 1, now())`,
      [id, items[events % kinds]],
    );
    written.set(id, performance.now());
    events++;
  }
  await pause(5);
  if (events % (rate * 10) === 0)
    process.stdout.write(`${events} events, ${delays.length} heard, ${Math.round(memory())} MB\n`);
}
const expected = (events * ofEach * 2) / kinds;
for (let waited = 0; delays.length < expected && waited < 20; waited++) await pause(500);

delays.sort((one, other) => one - other);
const at = (share: number) =>
  Math.round(delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN);
process.stdout.write(
  `${events} events in ${seconds} s, ${delays.length} of ${expected} heard, ${faults.length} faults ${JSON.stringify(faults[0] ?? null)?.slice(0, 300)}
p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms
the hub: ${(work() - before.work).toFixed(1)} s of processor time, ${Math.round(before.memory)} MB before, ${Math.round(memory())} MB after\n`,
);
for (const close of closers) close();
await database.end();
await hub.stop();
process.exit(delays.length === expected && faults.length === 0 ? 0 : 1);
