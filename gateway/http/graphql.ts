import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import type { Identify } from '../identity/identify.ts';
import type { Pipeline } from '../pipeline/index.ts';
import { graphiql, wantsPage } from './graphiql.ts';
import { leaving } from './leaving.ts';
import { mediaTypeChoice } from './media-type.ts';

export interface GraphqlOptions {
  server: ApolloServer<GatewayContext>;
  /** The straight way of operations that are in order; absent where Apollo Server takes all. */
  pipeline: Pipeline | undefined;
  identify: Identify;
  /** Longest time for the fetches of an operation, in milliseconds. */
  patience: number;
  /** Whether the page offers the clock of the demo. */
  hasDemoClock: boolean;
}

/** Shorter answers are sent sooner as they are, in octets. */
export const compressedFrom = 8 * 1024;

/** GraphQL over HTTP, and the page for people under the same address. */
export function registerGraphql(http: FastifyInstance, options: GraphqlOptions): void {
  const { server, pipeline, identify, patience, hasDemoClock } = options;
  const mediaType = mediaTypeChoice();
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    compress: { encodings: ['gzip'], threshold: compressedFrom },
    handler: async (request, reply) => {
      if (request.method === 'GET' && wantsPage(request.headers.accept)) {
        const { headers, body } = await graphiql(hasDemoClock);
        return reply.headers(headers).send(body);
      }
      const context: GatewayContext = {
        viewer: await identify(request.headers),
        requestId: request.id,
        disclosed: [],
        endsAt: performance.now() + patience,
        left: leaving(reply),
      };
      const asked = pipeline && plainRequest(request);
      const type = asked && mediaType(request.headers.accept);
      const answer = asked && type ? await pipeline(asked, context) : null;
      if (type && answer?.body.kind === 'single') {
        const { errors, data, extensions } = answer.body.singleResult;
        reply.status(answer.http.status ?? 200).headers({ 'content-type': type, 'cache-control': 'no-store' });
        // In the order of the GraphQL specification, section 7.1: errors where they are noticed.
        return reply.send(`${JSON.stringify({ errors, data, extensions })}\n`);
      }
      const response = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          search: new URL(request.url, 'http://hub').search,
          body: request.body,
        },
        context: async () => context,
      });
      for (const [name, value] of response.headers) reply.header(name, value);
      reply.status(response.status ?? 200);
      if (response.body.kind !== 'complete') throw new Error('incremental delivery is not supported');
      return reply.send(response.body.string);
    },
  });
}

interface Body {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single operation in JSON with nothing beside it; undefined for all else, which Apollo Server takes or refuses. */
function plainRequest(request: FastifyRequest): Parameters<Pipeline>[0] | undefined {
  if (request.method !== 'POST' || !isRecord(request.body) || request.url !== '/graphql') return undefined;
  const { query, operationName, variables, extensions } = request.body as Body;
  if (typeof query !== 'string' || extensions != null) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  return {
    query,
    ...(operationName == null ? {} : { operationName }),
    ...(variables == null ? {} : { variables }),
    http: { method: 'POST', search: '', headers: headersOf(request), body: request.body },
  };
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}
