import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FormattedExecutionResult, type GraphQLFormattedError, parse } from 'graphql';
import {
  createHandler,
  type OperationArgs,
  type Request,
  type Response,
  TOKEN_HEADER_KEY,
  TOKEN_QUERY_KEY,
} from 'graphql-sse';
import { DomainError } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Identify } from '../identity/identify.ts';
import { acceptOf, isAcceptable } from './accept.ts';
import { EventConnection } from './event-connection.ts';
import { operationIdFault, requestFault } from './request-faults.ts';
import { TooManyStreams } from './stream.errors.ts';
import type { StreamLimits } from './stream-limits.ts';
import { errorOf, type Outcome, type Results, type Subscriptions } from './subscriptions.ts';

export interface EventStreamOptions {
  subscriptions: Subscriptions;
  identify: Identify;
  limits: StreamLimits;
  log: Logger;
}

const path = '/graphql/stream';
const methods = ['GET', 'POST', 'PUT', 'DELETE'];

/** The reference server looks at the kind of the operation alone; what it gives is worked out here. */
const asQuery = parse('query { __typename }');
const asSubscription = parse('subscription { __typename }');

type Asking = Request<FastifyRequest, EventConnection>;
interface Worked extends OperationArgs<any> {
  contextValue: EventConnection;
  outcome: Exclude<Outcome, { kind: 'refused' }>;
}

/**
 * `/graphql/stream`: the protocol of graphql-sse in both modes, a stream for each operation or one (reserved by `PUT`) for
 * several, for every kind of operation.
 */
export function registerEventStream(http: FastifyInstance, options: EventStreamOptions): void {
  const { subscriptions, identify, limits, log } = options;
  /** Streams for several operations, by token, from their reservation on, each with whom it is for. */
  const reserved = new Map<string, { connection: EventConnection; owner: string }>();
  const open = new Set<EventConnection>();

  const handle = createHandler<FastifyRequest, EventConnection, any>({
    // A token that a client chose could be guessed: each reservation gets a new one.
    authenticate(request) {
      const given = tokenOf(request);
      if (request.method !== 'PUT') return given ?? randomUUID();
      if (given !== undefined && reserved.has(given)) return given;
      if (reserved.size < limits.connections) return randomUUID();
      return faults([errorOf(new TooManyStreams('事件流 / event streams of the hub', limits.connections))], 503);
    },
    async onSubscribe(request, params): Promise<Response | Worked> {
      const { raw, headers, method, context: contextValue } = request;
      const operationId = params.extensions?.['operationId'];
      if (operationId != null && typeof operationId !== 'string') return faults(operationIdFault, 400);
      const asked = await subscriptions.ask(params, { headers: raw.headers, isSafe: method === 'GET' });
      const { schema } = subscriptions;
      if (asked.kind === 'stream') return { schema, document: asSubscription, contextValue, outcome: asked };
      if (asked.kind === 'result') return { schema, document: asQuery, contextValue, outcome: asked };
      const { errors, status } = asked;
      if (headers.get('accept') !== 'text/event-stream' || isNoOperation(errors)) return faults(errors, status);
      // Where there is a stream, what does not fit the schema is told on it.
      return { schema, document: asQuery, contextValue, outcome: { kind: 'result', result: { errors } } };
    },
    validate: () => [],
    execute: (args) => resultOf(args as Worked) as never,
    subscribe: (args) => resultOf(args as Worked) as never,
    onNext: (connection: EventConnection) => connection.ready(),
  });

  async function resultOf({ outcome, contextValue: connection }: Worked): Promise<FormattedExecutionResult | Results> {
    if (outcome.kind === 'result') return outcome.result;
    try {
      return await connection.take(limits.operationsOfConnection, (closed) => outcome.open({ tellsEnd: true, closed }));
    } catch (error) {
      if (error instanceof DomainError) return { errors: [errorOf(error)] };
      throw error;
    }
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const owner = ownerOf(await identify(request.headers));
    const asking = askingOf(request, (token) => (reserved.get(token)?.owner ?? owner) === owner);
    if (!methods.includes(request.method))
      return reply
        .status(405)
        .header('allow', methods.join(', '))
        .send({ errors: requestFault(405) });
    if (!isAcceptable(asking.headers.get('accept') ?? undefined, request.method))
      return reply.status(406).send({ errors: requestFault(406) });
    const token = tokenOf(asking);
    const known = token === undefined ? undefined : reserved.get(token)?.connection;
    const connection = known ?? new EventConnection(limits.unreadTime);
    const [body, { status, headers = {} }] = await handle({ ...asking, context: connection });
    if (request.method === 'PUT' && status === 201) reserve(body as string, owner);
    if (body === null || typeof body === 'string') {
      reply.status(status).headers(headers);
      if (status >= 400) return reply.send(body === null ? { errors: requestFault(status) } : coded(body));
      return reply.send(body ?? undefined);
    }
    reply.hijack();
    open.add(connection);
    try {
      await connection.write(reply.raw, status, headers, body);
    } catch (error) {
      log.error({ err: error }, 'an event stream broke off');
      reply.raw.destroy();
    } finally {
      open.delete(connection);
      if (known && token !== undefined) reserved.delete(token);
    }
    return reply;
  }

  /** What nobody comes for is given up: opened as its client would have, and left at once. */
  function reserve(token: string, owner: string): void {
    const connection = new EventConnection(limits.unreadTime);
    reserved.set(token, { connection, owner });
    setTimeout(async () => {
      if (connection.isOpen || reserved.get(token)?.connection !== connection) return;
      reserved.delete(token);
      connection.close();
      const headers = new Map([
        ['accept', 'text/event-stream'],
        [TOKEN_HEADER_KEY, token],
      ]);
      const coming = { method: 'GET', url: path, headers, body: null, raw: undefined as never, context: connection };
      const [body] = await handle(coming);
      if (body !== null && typeof body === 'object') await body.return();
    }, limits.openingTime).unref();
  }

  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.all(path, answer);
  });
  http.addHook('preClose', async () => {
    await subscriptions.stop();
    for (const connection of open) connection.close();
  });
}

/** @param isOwn whether a token is the asker's, or nobody's: by another's it finds what it would by a guessed one */
function askingOf(request: FastifyRequest, isOwn: (token: string) => boolean): Omit<Asking, 'context'> {
  const headerOf = (name: string) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  const { method, url, body } = request;
  const given = tokenOf({ headers: { get: headerOf }, url });
  const token = given === undefined || isOwn(given) ? given : randomUUID();
  return {
    method,
    url,
    headers: {
      get(name) {
        if (name === TOKEN_HEADER_KEY) return token;
        if (name === 'accept') return acceptOf(headerOf(name), method);
        // Media types are the same in any case (RFC 9110, section 8.3.1); the reference server looks for small letters.
        return name === 'content-type' ? headerOf(name)?.toLowerCase() : headerOf(name);
      },
    },
    body: (body ?? null) as string | null,
    raw: request,
  };
}

/** Who a reserved stream is for. */
const ownerOf = ({ agencyId, deputyId, clientId }: Principal): string => JSON.stringify([agencyId, deputyId, clientId]);

const tokenOf = ({ headers, url }: Pick<Asking, 'headers' | 'url'>): string | undefined =>
  (headers.get(TOKEN_HEADER_KEY) || new URL(url, 'http://hub').searchParams.get(TOKEN_QUERY_KEY)) ?? undefined;

/** There is nothing to run, or not by this method: the request itself is at fault, and no stream is opened for it. */
const noOperation = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']);
const isNoOperation = (errors: readonly GraphQLFormattedError[]) =>
  errors.some(({ extensions }) => noOperation.has(extensions?.['code']));

function faults(errors: readonly GraphQLFormattedError[], status: number): Response {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(status === 405 ? { allow: 'POST' } : {}),
    ...(status === 503 ? { 'retry-after': '30' } : {}),
  };
  return [JSON.stringify({ errors }), { status, statusText: '', headers }];
}

/** Every error has a code; those of the reference server itself have none yet. */
function coded(body: string): string {
  const { errors } = JSON.parse(body) as { errors: GraphQLFormattedError[] };
  return JSON.stringify({
    errors: errors.map(({ extensions, ...error }) => ({ ...error, extensions: extensions ?? { code: 'BAD_REQUEST' } })),
  });
}
