import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { DomainError, Unauthenticated } from '../../platform/errors/index.ts';
import { checkScope } from '../../platform/identity/check-scope.ts';
import { isAnonymous } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Identify } from '../identity/identify.ts';
import { partsFor, type SnapshotOptions, snapshot } from '../snapshot/snapshot.ts';
import { Places } from './places.ts';

/** Snapshots of one hub at a time. */
const mostSnapshots = 4;

/**
 * `GET /snapshot?types=RectificationItem,Suggestion`: where a follow-up integration begins (NDJSON). What goes wrong on the way
 * is a last line `{"error": …}` in the place of the manifest.
 */
export function registerSnapshot(
  http: FastifyInstance,
  { identify, log, ...options }: SnapshotOptions & { identify: Identify; log: Logger },
): void {
  const places = new Places(mostSnapshots);
  http.get<{ Querystring: { types?: string } }>('/snapshot', async (request, reply) => {
    const viewer = await identify(request.headers);
    if (isAnonymous(viewer))
      throw new Unauthenticated('快照须以机构身份读取 / A snapshot is for agencies; send an identity');
    checkScope(viewer, 'exchange:read');
    const types = request.query.types?.split(',').map((one) => one.trim());
    const parts = partsFor(options.visible(viewer), viewer, types ?? null);
    const back = places.take();
    if (!back) return reply.status(503).header('retry-after', '30').send();
    const lines = snapshot(options, parts, viewer, new Date());
    const body = Readable.from(told(lines, log), { objectMode: false });
    // At its end, before the client has that; without one, when it breaks off.
    body.once('end', back).once('close', back);
    return reply
      .headers({ 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' })
      .send(body);
  });
}

async function* told(lines: AsyncIterable<string>, log: Logger): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    if (error instanceof DomainError) {
      yield `${JSON.stringify({ error: { message: error.message, extensions: error.extensions } })}\n`;
      return;
    }
    const id = randomUUID();
    log.error({ id, err: error }, 'a snapshot breaks off');
    const message = `快照中断,编号 ${id},请重取 / The snapshot broke off, id ${id}; begin again`;
    yield `${JSON.stringify({ error: { message, extensions: { code: 'INTERNAL_SERVER_ERROR', id } } })}\n`;
  }
}
