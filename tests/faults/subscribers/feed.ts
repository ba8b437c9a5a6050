import { setTimeout as pause } from 'node:timers/promises';
import type { Hubs } from '../hubs.ts';
import type { Arrival, Subscriber } from './subscriber.ts';

/** Reads `GET /events` as an `EventSource` does: comes back with the id of the last event that it has taken in. */
export function followFeed(hubs: Hubs, slug: string, cursor: string): Subscriber {
  const leaving = new AbortController();
  const arrivals: Arrival[] = [];
  let lastEventId = cursor;
  let connections = 0;

  const take = (block: string) => {
    const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/, 2) as [string, string]));
    if (fields.get('event') === 'end') return;
    const data = fields.get('data');
    if (data) {
      const { id, subjectId, sequence } = JSON.parse(data);
      arrivals.push({ id, subjectId, sequence });
    }
    lastEventId = fields.get('id') ?? lastEventId;
  };
  const read = async () => {
    connections += 1;
    const headers = { 'x-development-agency': slug, 'last-event-id': lastEventId };
    const { status, body } = await fetch(`${await hubs.address()}/events`, { headers, signal: leaving.signal });
    if (status !== 200 || !body) throw new Error(`the feed answers ${status}`);
    let text = '';
    for await (const part of body.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + part).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    }
  };
  const reading = (async () => {
    while (!leaving.signal.aborted) {
      await read().catch(() => {});
      await pause(50);
    }
  })();

  return {
    name: `GET /events, ${slug}`,
    slug,
    wants: () => true,
    arrivals,
    breaks: () => connections - 1,
    close: async () => {
      leaving.abort();
      await reading;
    },
  };
}
