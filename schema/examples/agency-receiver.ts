/**
 * A follow-up integration of an agency, whole: copies of the rectification items that it may see, and its reports of
 * progress written back with their evidence. Kill it whenever you like: it goes on where it was, loses nothing and writes
 * nothing twice. README.md says how to run it, and why it is made this way. Your own system goes in the place of `own`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

const { HUB_URL: hub = 'http://127.0.0.1:4000', CLIENT_ID, CLIENT_SECRET, WEBHOOK_SECRET } = process.env;
const { HOST = '127.0.0.1', PORT = '4100', FOLDER: folder = 'receiver', POLL_SECONDS = '60' } = process.env;
if (!CLIENT_ID || !CLIENT_SECRET || !WEBHOOK_SECRET)
  throw new Error('请设置环境变量 / Set the environment variables CLIENT_ID, CLIENT_SECRET, WEBHOOK_SECRET');

// What is remembered, and your own system: files here, of which each is there whole or as it was before.
const at = (...path: string[]) => join(folder, ...path);
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
function write(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, JSON.stringify(value, null, 2), { flush: true });
  renameSync(`${path}.new`, path);
}
for (const name of ['items', 'reports/sent', 'reports/refused']) mkdirSync(at(name), { recursive: true });

/** All that happened up to here is done; null at the very beginning. */
let cursor: string | null = existsSync(at('cursor.json')) ? read(at('cursor.json')) : null;
function moveTo(next: string | null): void {
  write(at('cursor.json'), next);
  cursor = next;
}

/** `id` is a number that you give once and never again, `evidence` the name of a PDF file beside the report. */
type Report = Record<'id' | 'itemId' | 'content' | 'evidence', string> & { percent: number; sent?: any };
const filesIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.json'));
const own = {
  copies: () => filesIn(at('items')).map((name) => name.slice(0, -'.json'.length)),
  keep: (item: { id: string }) => write(at('items', `${item.id}.json`), item),
  drop: (id: string) => rmSync(at('items', `${id}.json`), { force: true }),
  waiting: () => filesIn(at('reports')).sort(),
  report: (name: string): Report => read(at('reports', name)),
  save: (name: string, report: Report) => write(at('reports', name), report),
  settle: (name: string, how: 'sent' | 'refused') => renameSync(at('reports', name), at('reports', how, name)),
};

/** What the hub refuses, and would refuse again. Any other failure may pass. */
class Refused extends Error {}
const mayPass =
  /^(SUBGRAPH_.*|NOT_RECORDED|RATE_LIMITED|INTERNAL_SERVER_ERROR|UNAUTHENTICATED|VERSION_CONFLICT|CURSOR_EXPIRED)$/;
const failure = ({ message, extensions: { code } }: { message: string; extensions: { code: string } }) =>
  Object.assign(new (mayPass.test(code) ? Error : Refused)(message), { name: code });
const isCalled = (error: unknown, code: string) => (error as Error).name === code;

async function call(path: string, init: RequestInit): Promise<string> {
  const response = await fetch(`${hub}${path}`, { ...init, signal: AbortSignal.timeout(30_000) });
  const answer = await response.text();
  if (response.ok) return answer;
  if (response.status === 401) token = undefined;
  const [told] = (answer.startsWith('{') && JSON.parse(answer).errors) || [];
  throw told ? failure(told) : new Error(`${path} answers ${response.status} ${answer}`);
}
let token: string | undefined;
async function withToken(path: string, type: string, init: RequestInit = {}): Promise<string> {
  const client = Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64');
  const headers = { authorization: `Basic ${client}`, 'content-type': 'application/x-www-form-urlencoded' };
  const grant = { method: 'POST', headers, body: 'grant_type=client_credentials' };
  token ??= JSON.parse(await call('/oidc/token', grant)).access_token;
  return call(path, { ...init, headers: { authorization: `Bearer ${token}`, 'content-type': type } });
}
async function ask(query: string, variables: object = {}): Promise<any> {
  const body = JSON.stringify({ query, variables });
  const { data, errors } = JSON.parse(await withToken('/graphql', 'application/json', { method: 'POST', body }));
  if (errors) throw failure(errors[0]);
  return data;
}

/** Tries again what may pass, for some seconds. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let wait = 100; ; wait *= 2) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused || wait > 3_000) throw error;
      await pause(wait * (0.75 + Math.random() / 2));
    }
  }
}

const changesQuery = `query Changes($after: String) {
  changes(after: $after, first: 100, filter: { subjectType: ["RectificationItem"] }) {
    nodes { type subjectId } pageInfo { hasNextPage endCursor } } }`;
const itemQuery = `query Item($id: ID!) { rectificationItem(id: $id) {
  id number title state version dueOn leadAgency { id } deadlines { code dueOn metOn overdueDays } } }`;

/** Reads on in the log of changes. The cursor moves when the work behind it is done, so that no crash leaves any out. */
async function follow(): Promise<void> {
  if (cursor === null) await begin();
  for (let more = true; more; ) {
    const { changes } = await ask(changesQuery, { after: cursor }).catch((error) => {
      if (isCalled(error, 'CURSOR_EXPIRED')) moveTo(null);
      throw error;
    });
    // The events of one item come in their order. Of several the item as it is now tells all.
    for (const id of new Set<string>(changes.nodes.map(({ subjectId }: { subjectId: string }) => subjectId)))
      await copy(id);
    if (changes.nodes.length > 0) moveTo(changes.pageInfo.endCursor);
    more = changes.pageInfo.hasNextPage;
  }
}
async function copy(id: string): Promise<void> {
  try {
    own.keep((await ask(itemQuery, { id })).rectificationItem);
  } catch (error) {
    // Sealed, or not the agency's any more.
    if (!isCalled(error, 'NOT_FOUND')) throw error;
    own.drop(id);
  }
}
/** Takes a snapshot of all items, and with it the cursor to go on from. */
async function begin(): Promise<void> {
  const { path } = (await ask('{ snapshot(types: ["RectificationItem"]) { path } }')).snapshot;
  const lines = (await withToken(path, '')).split(/(?<=\n)/).slice(1);
  const { manifest } = JSON.parse(lines.pop() ?? '{}');
  const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
  if (manifest?.types[0].sha256 !== sha256) throw new Error('the snapshot broke off');
  const items = lines.map((line) => JSON.parse(line)).map(({ id, fields }) => ({ id, ...fields }));
  for (const item of items) own.keep(item);
  for (const id of own.copies()) if (!items.some((item) => item.id === id)) own.drop(id);
  moveTo(manifest.cursor);
}

const steps = {
  progress: `mutation Progress($input: ReportRectificationProgressInput!) {
    item: reportRectificationProgress(input: $input) { id version } }`,
  evidence: `mutation Evidence($input: FileRectificationEvidenceInput!) {
    item: fileRectificationEvidence(input: $input) { id version } }`,
};
/** Sends a report, then its evidence. Begun anew after a crash it finds the steps that it had saved. */
async function send(name: string): Promise<void> {
  const { itemId: id, content, percent, evidence: fileName } = own.report(name);
  const { rectificationItem: before } = await ask(itemQuery, { id });
  const upload = { method: 'POST', body: readFileSync(at('reports', fileName)) };
  const { sha256 } = JSON.parse(await withToken('/files', 'application/pdf', upload));
  const after = await step(name, 'progress', { id, content, percent, expectedVersion: before.version });
  await step(name, 'evidence', { id, kind: 'PROGRESS', sha256, fileName, expectedVersion: after.version });
}
/** Saved before it is sent: when nobody knows whether it arrived, the very same input goes out again under its key. */
async function step(name: string, what: keyof typeof steps, fresh: object): Promise<{ version: number }> {
  const { sent, ...report } = own.report(name);
  const input = sent?.[what] ?? { ...fresh, idempotencyKey: `${report.id}:${what}` };
  own.save(name, { ...report, sent: { ...sent, [what]: input } });
  try {
    return (await ask(steps[what], { input })).item;
  } catch (error) {
    // It was not done and never will be. With the item as it is now the input is another.
    if (isCalled(error, 'VERSION_CONFLICT')) own.save(name, { ...report, sent: { ...sent, [what]: undefined } });
    throw error;
  }
}
async function sendAll(): Promise<void> {
  const held = new Set<string>();
  for (const name of own.waiting()) {
    const { itemId } = own.report(name);
    // The reports of one item go out in their order.
    if (held.has(itemId)) continue;
    const error = await patiently(() => send(name)).catch((error) => error);
    if (error) console.error(`${name}: ${error}`);
    if (!error || error instanceof Refused) own.settle(name, error ? 'refused' : 'sent');
    else held.add(itemId);
  }
}

const webhook = new Webhook(WEBHOOK_SECRET);
let bell = new AbortController();
/** A webhook rings the bell, no more: one that is lost, doubled, late or out of order does no harm. */
const server = createServer(async (request, response) => {
  try {
    if (!(Number(request.headers['content-length']) < 5_000_000)) throw new Error('the body is too long');
    const event: any = webhook.verify(await text(request), request.headers as Record<string, string>);
    if (event.type === 'webhook.handshake') response.end(JSON.stringify({ challenge: event.data.challenge }));
    else response.writeHead(204).end();
    bell.abort();
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});
server.listen(Number(PORT), HOST, () => {
  const { address, port } = server.address() as any;
  console.log(`receiver ready on http://${address}:${port}/`);
});

for (;;) {
  bell = new AbortController();
  await patiently(follow).catch((error) => console.error(String(error)));
  await sendAll().catch((error) => console.error(String(error)));
  await pause(Number(POLL_SECONDS) * 1_000, undefined, { signal: bell.signal }).catch(() => {});
}
