import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DomainError, Unauthenticated, Unavailable } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import { statusOf } from './status-of.ts';

/** Tells what goes wrong outside of an operation, in the shape of its errors; of what is unforeseen an id that is in the log. */
export function answerErrors(http: FastifyInstance, log: Logger): void {
  http.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    // RFC 6750 section 3.
    if (error instanceof Unauthenticated) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    if (error instanceof DomainError)
      return reply.status(statusOf(error)).send({ errors: [{ message: error.message, extensions: error.extensions }] });
    const status = error.statusCode ?? 500;
    if (status < 500) return refuse(reply, status, error.message);
    const id = randomUUID();
    log.error({ id, err: error }, 'unforeseen error in the HTTP server');
    if (error instanceof Unavailable)
      return reply.status(503).send({
        errors: [
          {
            message: `暂不可用,请稍后重试,编号 ${id} / Not available; try again shortly, id ${id}`,
            extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true, id },
          },
        ],
      });
    return reply.status(500).send({
      errors: [
        {
          message: `内部错误,编号 ${id} / Internal error, id ${id}`,
          extensions: { code: 'INTERNAL_SERVER_ERROR', id },
        },
      ],
    });
  });
  http.setNotFoundHandler((request, reply) =>
    refuse(reply, 404, `没有 ${request.method} ${request.url} / There is no such address; the API is POST /graphql`),
  );
}

/** A refusal of the HTTP request itself, in the shape of a GraphQL error so that clients read it the same way. */
function refuse(reply: FastifyReply, status: number, message: string) {
  return reply.status(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}
