import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers with the body, or 304 to whom the condition says that it has just this one (RFC 9110, section 13.1.2). */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, body: string) {
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', tag);
  const had = request.headers['if-none-match'];
  const isHad = had?.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
  return isHad ? reply.status(304).send() : reply.send(body);
}
