import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { DomainError, Unauthenticated } from '../../platform/errors/index.ts';
import { checkScope } from '../../platform/identity/check-scope.ts';
import { isAnonymous, type Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { DisclosureRecorder } from '../disclosure/disclosure-recorder.ts';
import type { Identify } from '../identity/identify.ts';
import { whenExpired } from '../identity/when-expired.ts';
import type { LoggedChange } from '../subgraphs.ts';
import type { LogReader } from '../subscriptions/log-reader.ts';
import { LogWatch } from '../subscriptions/log-watch.ts';
import type { SubgraphTransport } from '../transport/transport.ts';
import { type ChangeEdge, type ChangeFilter, ChangeLooks, lookSize } from './change-looks.ts';

export interface EventsOptions {
  exchange: SubgraphTransport;
  /** Reads the log for all who follow it. */
  reader: Pick<LogReader, 'watch' | 'leave'>;
  identify: Identify;
  /** The same, cheap enough to be asked for each event. */
  identifyAgain: Identify;
  recorder: Pick<DisclosureRecorder, 'recordPlain'>;
  log: Logger;
}

/** Longest silence on the line, and the pause before a part of the hub that did not answer is asked again, in milliseconds. */
const silence = 15_000;
const retryAfter = 500;
/** Streams of one hub at a time; more are told to come back later. */
const mostStreams = 1_000;

/**
 * `GET /events`: the change log as Server-Sent Events. Each event's id is a cursor of `Query.changes`; who comes back with
 * `Last-Event-ID` (or `?after=`) goes on behind it, who comes without begins with what happens next and is told that place
 * as an id before any event, `?from=start` with the oldest. `?types=` and `?subjectTypes=` narrow it down, with commas
 * between. For agencies. A stream that the hub ends says why in an event `end`, with the cursor to go on from: the token has
 * expired, or the hub stops.
 */
export function registerEvents(http: FastifyInstance, options: EventsOptions): void {
  const { exchange, reader, identify, identifyAgain, recorder, log } = options;
  const looks = new ChangeLooks(exchange);
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
    const next = async (place: string | null, reading: Principal) => {
      const { edges, disclosed } = await looks.behind(place, filter, reading);
      if (edges.length > 0) await recorder.recordPlain('EVENTS', reading, disclosed);
      return edges;
    };
    const watch = new LogWatch(reader, (event) => passes(filter, event));
    const stream = new AbortController();
    open.add(stream);
    const leave = () => {
      open.delete(stream);
      watch.close();
    };
    let start: string | null;
    let first: Looked;
    try {
      await watch.open();
      // The first look is before the answer begins, so that a wrong cursor is an error and not a stream.
      start = given ?? (from === 'start' ? null : await looks.end(viewer));
      first = { sure: watch.look(), edges: await next(start, viewer) };
    } catch (error) {
      leave();
      throw error;
    }
    reply.hijack();
    const { raw } = reply;
    raw.on('close', () => stream.abort('CLOSED'));
    // It may have gone while its place was looked at.
    if (raw.destroyed) stream.abort('CLOSED');
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // A client that breaks off before its first event would begin anew otherwise, behind what happened meanwhile.
    raw.write(`retry: 3000\n${start === null ? '' : `id: ${start}\n`}\n`);
    // The stream ends with the token that it was opened with.
    const keepOpen = whenExpired(viewer, () => stream.abort('TOKEN_EXPIRED'));
    const following = { raw, watch, start, first, signal: stream.signal, log };
    try {
      await follow({
        ...following,
        // With the rights of this moment.
        next: async (place) => next(place, await identifyAgain(request.headers)),
      });
    } catch (error) {
      log.error({ err: error }, 'an event stream broke off');
    } finally {
      keepOpen();
      leave();
      raw.end();
    }
  });
}

interface Looked {
  /** The newest event that was there for the look. */
  sure: LoggedChange | undefined;
  edges: ChangeEdge[];
}

interface Following {
  raw: ServerResponse;
  watch: LogWatch;
  start: string | null;
  first: Looked;
  signal: AbortSignal;
  next(place: string | null): Promise<ChangeEdge[]>;
  log: Logger;
}

async function follow({ raw, watch, start, first, signal, next, log }: Following): Promise<void> {
  let told = start;
  let place = start;
  const look = async (): Promise<Looked> => ({ sure: watch.look(), edges: await next(place) });
  try {
    for (let looked = first; ; looked = await persistently(look, signal, log)) {
      for (const { cursor, node } of looked.edges) {
        const data = JSON.stringify({ ...node, parties: node.parties.map((party) => party.id) });
        // A client that does not read holds back its own stream alone; nothing piles up here.
        const flows = raw.write(`id: ${cursor}\nevent: ${node.type}\ndata: ${data}\n\n`);
        told = cursor;
        if (!flows) await once(raw, 'drain', { signal });
        signal.throwIfAborted();
      }
      place = placeBehind(looked) ?? place;
      if (looked.edges.length === lookSize) continue;
      while (!(await watch.news(silence, signal))) raw.write(': still here\n\n');
    }
  } catch (error) {
    if (!signal.aborted && !(error instanceof DomainError)) throw error;
    const code = signal.aborted ? String(signal.reason) : (error as DomainError).code;
    if (raw.writable) raw.write(farewell(code, told));
  }
}

/** Asks again for as long as a part of the hub does not answer: no event is passed over for that. */
async function persistently<Value>(work: () => Promise<Value>, signal: AbortSignal, log: Logger): Promise<Value> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      log.error({ err: error }, 'an event stream waits for a part of the hub');
      await pause(retryAfter, undefined, { signal });
    }
  }
}

/** Behind all that a look has seen, whoever may see it; undefined when that is where it began. */
function placeBehind({ sure, edges }: Looked): string | undefined {
  const last = edges.at(-1);
  if (sure && edges.length < lookSize && sure.sequence > (last?.node.sequence ?? 0)) return sure.cursor;
  return last?.cursor;
}

const passes = ({ type, subjectType }: ChangeFilter, event: LoggedChange): boolean =>
  (type?.includes(event.type) ?? true) && (subjectType?.includes(event.subjectType) ?? true);

const farewell = (code: string, resumeAfter: string | null): string =>
  `event: end\ndata: ${JSON.stringify({ code, resumeAfter })}\n\n`;

const listed = (text: string | undefined): string[] | null => (text ? text.split(',').filter(Boolean) : null);
