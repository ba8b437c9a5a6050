import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  event: any;
}

type Answer = (received: Received, response: ServerResponse) => void | Promise<void>;

/** A receiver as a partner runs one: answers the handshake, and everything else as it is told to. */
export interface Receiver {
  url: string;
  /** What came beside handshakes, in the order of arrival. */
  received: Received[];
  answer: Answer;
  close(): Promise<void>;
}

export const answers =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end();

export async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const received = { headers: request.headers, body, event: JSON.parse(body) };
      if (received.event.type === 'webhook.handshake' && receiver.answersHandshake) {
        response.writeHead(200).end(JSON.stringify({ challenge: received.event.data.challenge }));
        return;
      }
      receiver.received.push(received);
      void receiver.answer(received, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [] as Received[],
    answer: answers(204) as Answer,
    answersHandshake: true,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
