import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import { localDateOf } from '../../platform/deadlines/index.ts';
import { DomainError, ValidationFailed } from '../../platform/errors/index.ts';
import { isAnonymous, type Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import { csv } from '../export/csv.ts';
import type { ExportLimits } from '../export/export-limits.ts';
import { type AskedOperation, exportedOperation } from '../export/exported-operation.ts';
import { tableOf } from '../export/table.ts';
import { workbook } from '../export/workbook.ts';
import type { Identify } from '../identity/identify.ts';
import { OperationFailed } from '../paging/operation-failed.error.ts';
import type { Operations } from '../subgraphs.ts';
import { leaving } from './leaving.ts';
import { Places } from './places.ts';
import { statusOfCode } from './status-of.ts';

export interface ExportOptions {
  operations: Pick<Operations, 'execute'>;
  identify: Identify;
  /** The schema that clients see. */
  schema(): GraphQLSchema;
  /** Longest document, in tokens. */
  maxTokens: number;
  limits: ExportLimits;
  clock: Clock;
  log: Logger;
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * `GET|POST /export?format=csv|xlsx` with `query`, `variables` and `operationName` as in GraphQL over HTTP: the connection
 * that the query leads to, all pages of it, as a table. An answer that is not whole has no end: the connection breaks off,
 * which clients report as a failed download.
 */
export function registerExport(
  http: FastifyInstance,
  { operations, identify, schema, maxTokens, limits, clock, log }: ExportOptions,
): void {
  const places = { known: new Places(limits.known), anonymous: new Places(limits.anonymous) };
  http.route<{ Querystring: Record<string, unknown> }>({
    method: ['GET', 'POST'],
    url: '/export',
    // Fastify would make the whole export for the sake of its headers.
    exposeHeadRoute: false,
    async handler(request, reply) {
      const viewer = await identify(request.headers);
      const format = formatOf(request.query['format']);
      const back = (isAnonymous(viewer) ? places.anonymous : places.known).take();
      if (!back) return reply.status(503).header('retry-after', '30').send();
      const left = leaving(reply);
      // Who does not read keeps the place no longer than this.
      const timer = setTimeout(() => reply.raw.destroy(), limits.time);
      reply.raw.once('close', () => {
        clearTimeout(timer);
        back();
      });
      try {
        const table = await tableOf(exportedOperation(askedIn(request), schema(), maxTokens), {
          schema: schema(),
          operations,
          viewer,
          limits,
          left,
        });
        const body =
          format === 'csv'
            ? Readable.from(logged(csv(table), left, log), { objectMode: false })
            : await workbook(table, limits, left);
        const name = `${table.name}-${localDateOf(clock.now())}.${format}`;
        return reply
          .headers({
            'content-type': mediaTypes[format],
            'content-disposition': `attachment; filename="${name}"`,
            'cache-control': 'private, no-store',
            'x-content-type-options': 'nosniff',
          })
          .send(body);
      } catch (error) {
        // Nobody reads it, whatever it is.
        if (left.aborted) return reply.send();
        if (error instanceof OperationFailed) return refuse(reply, error, viewer);
        throw error;
      }
    },
  });
}

function formatOf(given: unknown): keyof typeof mediaTypes {
  if (given === 'csv' || given === 'xlsx') return given;
  throw new ValidationFailed({
    path: 'format',
    message: '须为 csv 或者 xlsx,写在地址中 / must be csv or xlsx, in the address',
  });
}

const asked = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function askedIn({ method, query, body }: FastifyRequest): AskedOperation {
  const given = method === 'POST' ? body : withParsedVariables(query as Record<string, unknown>);
  const result = asked.safeParse(given);
  if (result.success) return result.data;
  throw new ValidationFailed(
    ...result.error.issues.map(({ path }) => ({
      path: path.join('.') || 'query',
      message:
        '请给出 query(GraphQL 查询),另可有 variables(JSON 对象)和 operationName / give query, a GraphQL document, and if needed variables, a JSON object, and operationName',
    })),
  );
}

/** In an address the variables are JSON text (GraphQL over HTTP, section 5.3). */
function withParsedVariables(given: Record<string, unknown>): Record<string, unknown> {
  const { variables } = given;
  if (typeof variables !== 'string' || variables === '') return { ...given, variables: undefined };
  try {
    return { ...given, variables: JSON.parse(variables) };
  } catch {
    return given;
  }
}

/** As the graph answers: an operation that was refused to anybody without an identity may be open to somebody with one. */
function refuse(reply: FastifyReply, { errors }: OperationFailed, viewer: Principal) {
  const code = errors[0]?.extensions?.['code'];
  if (code === 'UNAUTHORIZED_FIELD_OR_TYPE' && isAnonymous(viewer))
    return reply.status(401).header('www-authenticate', 'Bearer').send({ errors });
  return reply.status(statusOfCode(String(code))).send({ errors });
}

/** What ends an export midway can only be told in the log: the status is on its way already. */
async function* logged(text: AsyncIterable<string>, left: AbortSignal, log: Logger): AsyncGenerator<string> {
  try {
    yield* text;
  } catch (error) {
    if (!left.aborted) {
      const codes = error instanceof OperationFailed ? error.errors.map(({ extensions }) => extensions?.['code']) : [];
      const isForeseen = error instanceof OperationFailed || error instanceof DomainError;
      log.error(isForeseen ? { codes } : { err: error }, 'an export breaks off');
    }
    throw error;
  }
}
