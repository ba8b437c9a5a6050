import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Passing {
  path: string;
  body: string;
  headers: Record<string, string>;
}

/** Before a request is passed on, or when its answer is there and not passed back yet. A throw breaks the connection. */
export type Watch = (when: 'before' | 'after', request: Passing) => void | Promise<void>;

/** An address in front of another that may change or be away, where a test sees what passes. */
export interface Between {
  url: string;
  /** Where requests go; undefined: nowhere, and the connection breaks. */
  target: string | undefined;
  watch: Watch;
  close(): Promise<void>;
}

export async function openBetween(target?: string): Promise<Between> {
  const server = createServer(async (request, response) => {
    const content = await buffer(request);
    const headers = plain(request.headers);
    const passing = { path: request.url ?? '/', body: content.toString(), headers };
    try {
      await between.watch('before', passing);
      const answer = await fetch(new URL(passing.path, between.target), {
        method: request.method ?? 'GET',
        headers,
        ...(content.length > 0 ? { body: content } : {}),
        redirect: 'manual',
      });
      const back = Buffer.from(await answer.arrayBuffer());
      await between.watch('after', passing);
      pass(response, answer, back);
    } catch {
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const between: Between = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target,
    watch: () => {},
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return between;
}

function pass(response: ServerResponse, answer: Response, body: Buffer): void {
  const type = answer.headers.get('content-type');
  response.writeHead(answer.status, type ? { 'content-type': type } : {}).end(body);
}

const ofTheLine = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive']);
const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (ofTheLine.has(name) ? [] : [[name, String(value)]])),
  );
