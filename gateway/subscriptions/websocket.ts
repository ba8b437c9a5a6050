import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import {
  type ExecutionArgs,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql';
import { CloseCode, type Context, handleProtocols, MessageType, makeServer } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { DomainError, Unauthenticated } from '../../platform/errors/index.ts';
import { developmentDeputyHeader, developmentHeader } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import { type CertificateHeader, isForeign } from '../http/certificate-header.ts';
import { purposeHeader } from '../identity/grants.ts';
import type { Identify } from '../identity/identify.ts';
import { TooManyStreams } from './stream.errors.ts';
import type { StreamLimits } from './stream-limits.ts';
import { type Caller, errorOf, type Results, type Subscriptions } from './subscriptions.ts';

export interface WebSocketOptions {
  subscriptions: Subscriptions;
  identify: Identify;
  certificateHeader?: CertificateHeader | undefined;
  limits: StreamLimits;
  log: Logger;
}

/** What a connection may say of itself in `connection_init`, where browsers can send no headers. */
const parameters = new Set(['authorization', developmentHeader, developmentDeputyHeader, purposeHeader]);
/** Between two pings; a connection that has not answered the last one is cut. In milliseconds. */
const heartbeat = 15_000;
const fromClients = new Set<unknown>([
  MessageType.ConnectionInit,
  MessageType.Ping,
  MessageType.Pong,
  MessageType.Subscribe,
  MessageType.Complete,
]);

/** The reference server looks at the kind of the operation alone; what it gives was worked out before. */
const asQuery = parse('query { __typename }');
const asSubscription = parse('subscription { __typename }');

type Connection = Context<Record<string, unknown>, Caller>;
interface Worked extends ExecutionArgs {
  outcome: FormattedExecutionResult | Results;
}

/** `graphql-transport-ws` (the protocol of graphql-ws) by WebSocket on `/graphql`, for every kind of operation. */
export function registerWebSockets(http: FastifyInstance, options: WebSocketOptions): void {
  const { limits, certificateHeader, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, handleProtocols });
  const protocol = protocolOver(options);
  const silent = new WeakSet<WebSocket>();
  const pulse = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.ping();
    }
  }, heartbeat).unref();

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    socket.on('pong', () => silent.delete(socket));
    // The library closes the socket itself, with the code that the fault has.
    socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket failed'));
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => new Promise((resolve) => socket.send(data, () => resolve())),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          let turn: Promise<unknown> = Promise.resolve();
          socket.on('message', (raw: RawData) => {
            const data = String(raw);
            const type = typeOf(data);
            if (!fromClients.has(type)) return socket.close(CloseCode.BadRequest, 'Invalid message received');
            const taking = async () =>
              take(data).catch((error) => {
                log.error({ err: error }, 'a message of a WebSocket could not be dealt with');
                socket.close(CloseCode.InternalServerError, 'Internal server error');
              });
            // An id is free once its operation has ended: until then the reference server would take the next one for it.
            if (type === MessageType.Complete) turn = turn.then(taking).then(() => setImmediate());
            else
              turn = turn.then(() => {
                taking();
              });
          });
        },
      },
      { headers: request.headers },
    );
    socket.once('close', (code, reason) => {
      closed(code, String(reason)).catch((error) => log.error({ err: error }, 'a WebSocket was not left in order'));
    });
  });

  let isStopping = false;
  http.server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    const { pathname } = new URL(request.url ?? '', 'http://hub');
    if (pathname !== '/graphql') return decline(socket, '404 Not Found');
    if (isStopping || sockets.clients.size >= limits.connections) return decline(socket, '503 Service Unavailable');
    if (certificateHeader && isForeign(certificateHeader, request.headers, request.socket.remoteAddress))
      return decline(socket, '401 Unauthorized');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  http.addHook('preClose', async () => {
    isStopping = true;
    await options.subscriptions.stop();
    clearInterval(pulse);
    for (const socket of sockets.clients) {
      socket.close(1001, 'Going away');
      setTimeout(() => socket.terminate(), limits.partingTime).unref();
    }
  });
}

function protocolOver({ subscriptions, identify, limits, log }: WebSocketOptions) {
  return makeServer<Record<string, unknown>, Caller>({
    connectionInitWaitTimeout: limits.openingTime,
    async onConnect(connection) {
      connection.extra.headers = { ...connection.extra.headers, ...told(connection) };
      try {
        await identify(connection.extra.headers);
        return true;
      } catch (error) {
        if (error instanceof Unauthenticated) return false;
        throw error;
      }
    },
    async onSubscribe(connection, _id, payload): Promise<Worked | readonly GraphQLError[]> {
      const { operationsOfConnection: most } = limits;
      if (Object.keys(connection.subscriptions).length > most)
        return [asError(errorOf(new TooManyStreams('同一连接的操作 / operations on one connection', most)))];
      try {
        const { schema } = subscriptions;
        const asked = await subscriptions.ask(payload, connection.extra);
        if (asked.kind === 'refused') return asked.errors.map(asError);
        if (asked.kind === 'stream') return { schema, document: asSubscription, outcome: await asked.open() };
        if (asked.result.data === undefined) return (asked.result.errors ?? []).map(asError);
        return { schema, document: asQuery, outcome: asked.result };
      } catch (error) {
        if (error instanceof DomainError) return [asError(errorOf(error))];
        throw error;
      }
    },
    execute: (args) => (args as Worked).outcome as never,
    subscribe: (args) => (args as Worked).outcome as never,
    // As it is: its errors have the form that they leave in.
    onNext: (_connection, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError(_connection, _id, _payload, errors) {
      for (const error of errors)
        if (error.originalError && !(error.originalError instanceof DomainError))
          log.error({ err: error.originalError }, 'a stream broke off');
    },
  });
}

/** An error that leaves in the form that it has. */
const asError = (formatted: GraphQLFormattedError): GraphQLError =>
  Object.assign(new GraphQLError(formatted.message), { toJSON: () => formatted });

function told({ connectionParams }: Connection): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(connectionParams ?? {}))
    if (parameters.has(name.toLowerCase()) && typeof value === 'string') headers[name.toLowerCase()] = value;
  return headers;
}

/** The reference server looks at the rest of it. */
function typeOf(data: string): unknown {
  try {
    return (JSON.parse(data) as { type?: unknown } | null)?.type;
  } catch {
    return undefined;
  }
}

function decline(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
