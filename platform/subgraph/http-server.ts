import type { IncomingHttpHeaders } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import sql from 'sql-template-tag';
import { DomainError, publicError, Unauthenticated } from '../errors/index.ts';
import type { HubTokens } from '../identity/hub-token.ts';
import type { Logger } from '../logging/logger.ts';
import type { SubgraphContext } from './context.ts';
import type { Subgraph } from './subgraph.ts';

/** Largest request of a gateway, in bytes: a level of many keys, and the grants in its token. */
const bodyLimit = 8 * 1024 * 1024;
const headerLimit = 256 * 1024;

/**
 * A subgraph as a service of its own. It answers the gateway alone: each request carries the gateway's token for just this
 * body (`authorization: Bearer`), and nothing else tells who asks.
 */
export async function subgraphServer(subgraph: Subgraph, tokens: HubTokens, log: Logger): Promise<FastifyInstance> {
  const server = new ApolloServer<SubgraphContext>({
    schema: subgraph.schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    cache: 'bounded',
    logger: log,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled(), disclosed],
    formatError: (_formatted, error) =>
      publicError(error instanceof GraphQLError ? error : { message: '', originalError: error }, subgraph.name, log),
  });
  await server.start();
  const http = Fastify({
    bodyLimit,
    logger: false,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: headerLimit },
  });
  http.addHook('onClose', () => server.stop());
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    const ready = await subgraph.database.rows(sql`select 1 as one`).then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unready' });
  });
  http.post('/graphql', async (request, reply) => {
    const body = request.body as string;
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new Unauthenticated('只接受网关的请求 / Only the gateway is answered here');
    const viewer = await tokens.principalOf(token, body);
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(request.headers), search: '', body: parsed(body) },
      context: async () => subgraph.context(viewer),
    });
    for (const [name, value] of response.headers) reply.header(name, value);
    if (response.body.kind !== 'complete') throw new Error('incremental delivery is not supported');
    return reply.status(response.status ?? 200).send(response.body.string);
  });
  http.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof DomainError)
      return reply.status(401).send({ errors: [{ message: error.message, extensions: error.extensions }] });
    const status = error.statusCode ?? 500;
    if (status >= 500)
      log.error({ err: error, subgraph: subgraph.name }, 'unforeseen error in the server of a subgraph');
    return reply.status(status).send({
      errors: [{ message: status < 500 ? error.message : 'Internal error', extensions: { code: 'BAD_REQUEST' } }],
    });
  });
  return http;
}

/** Tells the gateway beside the data what was given out. */
const disclosed: ApolloServerPlugin<SubgraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { body } }) {
        if (body.kind !== 'single') return;
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          disclosed: contextValue.disclosed.disclosed,
        };
      },
    };
  },
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function headersOf(given: IncomingHttpHeaders): HeaderMap {
  const headers = new HeaderMap();
  for (const name of ['accept', 'content-type'] as const) if (given[name]) headers.set(name, given[name]);
  return headers;
}
