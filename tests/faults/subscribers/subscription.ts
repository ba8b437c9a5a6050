import { setTimeout as pause } from 'node:timers/promises';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Hubs } from '../hubs.ts';
import type { Logged } from '../log.ts';
import type { Arrival, Subscriber } from './subscriber.ts';

interface Followed {
  field: 'changes' | 'rectificationItemChanged';
  selection: string;
  subjectOf(node: any): string;
  wants(event: Logged): boolean;
}

export const theLog: Followed = {
  field: 'changes',
  selection: 'subjectId',
  subjectOf: ({ subjectId }) => subjectId,
  wants: () => true,
};
export const theItems: Followed = {
  field: 'rectificationItemChanged',
  selection: 'id version',
  subjectOf: ({ id }) => id,
  wants: ({ subjectType }) => subjectType === 'RectificationItem',
};

/** Subscribes by a client of the reference libraries; comes back with the cursor of the last event that it has taken in. */
export function subscribe(
  hubs: Hubs,
  transport: 'graphql-sse' | 'graphql-ws',
  slug: string,
  { field, selection, subjectOf, wants }: Followed,
  cursor: string,
): Subscriber {
  const query = `subscription ($after: String) { ${field}(after: $after) { ${selection} } }`;
  const arrivals: Arrival[] = [];
  let isLeaving = false;
  let after = cursor;
  let connections = 0;
  let leave = () => {};

  const listen = async () => {
    const client = clientOf(transport, new URL(await hubs.address()), slug);
    connections += 1;
    await new Promise<void>((resolve) => {
      leave = resolve;
      client.subscribe<any, any>(
        { query, variables: { after } },
        {
          next({ data, extensions }: any) {
            const event = extensions?.event;
            if (!event || !data?.[field]) return;
            arrivals.push({ id: event.id, sequence: event.sequence, subjectId: subjectOf(data[field]) });
            after = event.cursor;
          },
          error: () => resolve(),
          complete: resolve,
        },
      );
    });
    await client.dispose();
  };
  const listening = (async () => {
    while (!isLeaving) {
      await listen();
      await pause(50);
    }
  })();

  return {
    name: `${transport}, ${field}, ${slug}`,
    slug,
    wants,
    arrivals,
    breaks: () => connections - 1,
    close: async () => {
      isLeaving = true;
      leave();
      await listening;
    },
  };
}

function clientOf(transport: 'graphql-sse' | 'graphql-ws', { origin, host }: URL, slug: string) {
  const headers = { 'x-development-agency': slug };
  return transport === 'graphql-sse'
    ? createSseClient({ url: `${origin}/graphql/stream`, headers, retryAttempts: 0 })
    : createWebSocketClient({
        url: `ws://${host}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: headers,
        retryAttempts: 0,
      });
}
