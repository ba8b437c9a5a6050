import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Disclosed } from '../../platform/disclosure/index.ts';
import { CursorExpired, Unauthenticated, ValidationFailed } from '../../platform/errors/index.ts';
import { checkScope } from '../../platform/identity/check-scope.ts';
import { isAnonymous, type Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { DisclosureRecorder } from '../disclosure/disclosure-recorder.ts';
import type { Identify } from '../identity/identify.ts';
import { whenExpired } from '../identity/when-expired.ts';
import type { SubgraphTransport } from '../transport/transport.ts';

export interface EventsOptions {
  exchange: SubgraphTransport;
  identify: Identify;
  recorder: Pick<DisclosureRecorder, 'recordPlain'>;
  log: Logger;
}

/** Pause between two looks into the log, and longest silence on the line, in milliseconds. */
const interval = 1_000;
const silence = 15_000;
/** Streams of one hub at a time; more are told to come back later. */
const mostStreams = 1_000;

const query = `query ($first: Int!, $after: String, $filter: ChangeFilter) {
  changes(first: $first, after: $after, filter: $filter) { edges { cursor node {
    id sequence type subjectType subjectId fromState toState changedFields version occurredAt loggedAt
    parties { id } deadline { code dueOn } } } } }`;
const newest = '{ snapshot { cursor } }';

interface Edge {
  cursor: string;
  node: { type: string; parties: { id: string }[] };
}

/**
 * `GET /events`: the change log as Server-Sent Events. Each event's id is a cursor of `Query.changes`; who comes back with
 * `Last-Event-ID` (or `?after=`) goes on behind it, who comes without begins with what happens next and is told that place
 * as an id before any event, `?from=start` with the oldest. `?types=` and `?subjectTypes=` narrow it down, with commas
 * between. For agencies. A stream that the hub ends says why in an event `end`, with the cursor to go on from: the token has
 * expired, or the hub stops.
 */
export function registerEvents(http: FastifyInstance, { exchange, identify, recorder, log }: EventsOptions): void {
  const open = new Set<AbortController>();
  http.addHook('preClose', async () => {
    for (const stream of open) stream.abort('SHUTDOWN');
  });
  http.get<{ Querystring: Record<string, string | undefined> }>('/events', async (request, reply) => {
    const viewer = await identify(request.headers);
    if (isAnonymous(viewer))
      throw new Unauthenticated('变更流须以机构身份订阅 / The change feed is for agencies; send an identity');
    checkScope(viewer, 'exchange:read');
    if (open.size >= mostStreams) return reply.status(503).header('retry-after', '30').send();
    const { types, subjectTypes, after, from } = request.query;
    const lastEventId = request.headers['last-event-id'];
    const filter = { type: listed(types), subjectType: listed(subjectTypes) };
    const given = typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : after;
    // The first look is before the answer begins, so that a wrong cursor is an error and not a stream.
    const start = given ?? (from === 'start' ? null : await endOf(exchange, viewer));
    const next = async (place: string | null) => {
      const { edges, disclosed } = await look(exchange, viewer, place, filter);
      if (edges.length > 0) await recorder.recordPlain('EVENTS', viewer, disclosed);
      return edges;
    };
    const first = await next(start);
    const stream = new AbortController();
    open.add(stream);
    reply.hijack();
    const { raw } = reply;
    raw.on('close', () => stream.abort('CLOSED'));
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // A client that breaks off before its first event would begin anew otherwise, behind what happened meanwhile.
    raw.write(`retry: 3000\n${start === null ? '' : `id: ${start}\n`}\n`);
    // The stream ends with the token that it was opened with.
    const keepOpen = whenExpired(viewer, () => stream.abort('TOKEN_EXPIRED'));
    try {
      const cursor = await follow(raw, first, start, stream.signal, next);
      if (raw.writable) raw.write(farewell(String(stream.signal.reason), cursor));
    } catch (error) {
      log.error({ err: error }, 'an event stream broke off');
    } finally {
      keepOpen();
      open.delete(stream);
      raw.end();
    }
  });
}

async function follow(
  raw: ServerResponse,
  first: Edge[],
  start: string | null,
  signal: AbortSignal,
  next: (cursor: string | null) => Promise<Edge[]>,
): Promise<string | null> {
  let edges = first;
  let cursor = start;
  let spokenAt = performance.now();
  while (!signal.aborted) {
    for (const { cursor: id, node } of edges) {
      const data = JSON.stringify({ ...node, parties: node.parties.map((party) => party.id) });
      // A client that does not read holds back its own stream alone; nothing piles up here.
      const flows = raw.write(`id: ${id}\nevent: ${node.type}\ndata: ${data}\n\n`);
      cursor = id;
      if (!flows) await once(raw, 'drain', { signal }).catch(() => {});
      if (signal.aborted) return cursor;
    }
    if (edges.length > 0) spokenAt = performance.now();
    else {
      if (performance.now() - spokenAt > silence) {
        raw.write(': still here\n\n');
        spokenAt = performance.now();
      }
      await pause(interval, undefined, { signal }).catch(() => {});
    }
    if (!signal.aborted) edges = await next(cursor);
  }
  return cursor;
}

const farewell = (code: string, resumeAfter: string | null): string =>
  `event: end\ndata: ${JSON.stringify({ code, resumeAfter })}\n\n`;

async function look(
  exchange: SubgraphTransport,
  viewer: Principal,
  after: string | null,
  filter: object,
): Promise<{ edges: Edge[]; disclosed: Disclosed }> {
  const { data, errors, disclosed } = await exchange.send({ query, variables: { first: 100, after, filter }, viewer });
  const [error] = errors ?? [];
  if (error?.extensions['code'] === 'CURSOR_EXPIRED')
    throw new CursorExpired(String(error.extensions['oldestCursor']), String(error.extensions['oldestAt']));
  if (error?.extensions['code'] === 'VALIDATION_FAILED')
    throw new ValidationFailed({ path: 'Last-Event-ID', message: error.message });
  if (error) throw new Error(`the change log does not answer: ${error.message}`);
  return { ...(data as { changes: { edges: Edge[] } }).changes, disclosed };
}

async function endOf(exchange: SubgraphTransport, viewer: Principal): Promise<string> {
  const { data, errors } = await exchange.send({ query: newest, viewer });
  if (errors?.[0]) throw new Error(`the change log does not answer: ${errors[0].message}`);
  return (data as { snapshot: { cursor: string } }).snapshot.cursor;
}

const listed = (text: string | undefined): string[] | null => (text ? text.split(',').filter(Boolean) : null);
