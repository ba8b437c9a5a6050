import type { FastifyInstance } from 'fastify';
import { atomFeed } from '../atom/atom-feed.ts';
import { publicEvents } from '../atom/public-events.ts';
import type { Operations } from '../subgraphs.ts';
import { sendTagged } from './entity-tag.ts';

/** `GET /atom.xml`: what was made public, the newest 50, for anybody; an `ETag` saves reading it again. */
export function registerAtom(http: FastifyInstance, operations: Operations, publicUrl: string): void {
  http.get('/atom.xml', async (request, reply) => {
    const feed = atomFeed(await publicEvents(operations), `${publicUrl}/atom.xml`);
    reply.headers({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' });
    return sendTagged(request, reply, feed);
  });
}
