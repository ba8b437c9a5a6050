import type { AddressInfo } from 'node:net';
import type { FormattedExecutionResult } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { WritableHub } from '../hub.ts';
import { as } from './as.ts';

export type Transport = 'distinct' | 'single' | 'websocket';
/** Both modes of graphql-sse, and graphql-ws. */
export const transports: readonly Transport[] = ['distinct', 'single', 'websocket'];

export interface Ended {
  code: string | undefined;
  resumeAfter: string | null | undefined;
}

/** What a client of the reference libraries hears. */
export interface Heard {
  results: (FormattedExecutionResult<any, any> & { extensions?: any })[];
  /** When the hub ends it: the code of its end; undefined when it just completes. */
  ended: Promise<Ended>;
  stop(): void;
}

interface Client {
  listen(query: string, variables?: Record<string, unknown>): Heard;
  close(): void;
}

export async function listening(hub: WritableHub): Promise<string> {
  if (!hub.gateway.http.server.listening) await hub.gateway.http.listen({ host: '127.0.0.1', port: 0 });
  return `127.0.0.1:${(hub.gateway.http.server.address() as AddressInfo).port}`;
}

/** Clients of one test file, which are closed together; the congress office's unless told. */
export function clientsAt(host: () => string) {
  const opened: Client[] = [];
  return {
    client(transport: Transport, headers: Record<string, string> = as('congress-office')): Client {
      const client = clientOf(transport, host(), headers);
      opened.push(client);
      return client;
    },
    closeClients(): void {
      for (const client of opened) client.close();
    },
  };
}

function clientOf(transport: Transport, host: string, headers: Record<string, string>): Client {
  const client =
    transport === 'websocket'
      ? createWebSocketClient({
          url: `ws://${host}/graphql`,
          webSocketImpl: WebSocket,
          connectionParams: headers,
          retryAttempts: 0,
        })
      : createSseClient({
          url: `http://${host}/graphql/stream`,
          // The client writes its token into what it is given.
          headers: { ...headers },
          singleConnection: transport === 'single',
          retryAttempts: 0,
        });
  return {
    listen(query, variables = {}) {
      const results: Heard['results'] = [];
      const ended = Promise.withResolvers<Ended>();
      let last: readonly any[] | undefined;
      const stop = client.subscribe<any, any>(
        { query, variables },
        {
          next(result) {
            results.push(result);
            last = result.data === undefined ? result.errors : undefined;
          },
          // Over Server-Sent Events the end comes as a last result.
          complete: () => ended.resolve(endOf(last)),
          error: (error) => ended.resolve(endOf(Array.isArray(error) ? error : [error as object])),
        },
      );
      return { results, ended: ended.promise, stop };
    },
    close: () => client.dispose(),
  };
}

const endOf = (errors: readonly any[] | undefined): Ended => ({
  code: errors?.[0]?.extensions?.code ?? (errors ? String(errors[0]?.message ?? errors[0]?.code) : undefined),
  resumeAfter: errors?.[0]?.extensions?.resumeAfter,
});
