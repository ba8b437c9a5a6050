import type { FastifyInstance } from 'fastify';
import { graphiqlAssets } from '../graphiql/assets.ts';
import { graphiqlPage, graphiqlPageHeaders } from '../graphiql/page.ts';
import { readyQueries } from '../graphiql/ready-queries.ts';

const assetsPath = '/graphql/assets';

/** Whether a person's browser asks, and not a GraphQL client that also takes JSON. */
export const wantsPage = (accept: string | undefined): boolean =>
  accept !== undefined && /text\/html/.test(accept) && !/application\/(graphql-response\+)?json/.test(accept);

/** The GraphiQL page; the caller has checked that a browser asks. */
export async function graphiql(isDemo: boolean): Promise<{ headers: Readonly<Record<string, string>>; body: string }> {
  const { names } = await graphiqlAssets();
  return {
    headers: graphiqlPageHeaders,
    body: graphiqlPage({
      streamEndpoint: '/graphql/stream',
      assetsPath,
      assetNames: names,
      defaultTabs: readyQueries,
      isDemo,
    }),
  };
}

/** The page's scripts and styles, by name out of a map: no path reaches the disk. */
export function registerGraphiqlAssets(http: FastifyInstance): void {
  http.get<{ Params: { name: string } }>(`${assetsPath}/:name`, async (request, reply) => {
    const asset = (await graphiqlAssets()).files.get(request.params.name);
    if (!asset) return reply.callNotFound();
    const compressed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    reply.headers(asset.headers).header('content-type', asset.contentType).header('cache-control', asset.cacheControl);
    if (compressed) reply.header('content-encoding', 'gzip');
    return reply.send(compressed ? asset.gzip : asset.body);
  });
}
