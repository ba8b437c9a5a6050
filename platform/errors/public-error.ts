import { randomUUID } from 'node:crypto';
import type { Logger } from '../logging/logger.ts';
import { Unavailable } from './unavailable.error.ts';

/** What graphql-js hands over: an error with its path and what was thrown. */
export interface ExecutionError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
  originalError?: unknown;
}

export interface PublicError {
  message: string;
  path?: readonly (string | number)[];
  extensions: Record<string, unknown>;
}

/** PostgreSQL error classes and Node codes that mean "the database is away, or has to be asked again", not "the statement is wrong". */
const unavailable = /^(08|40001|40P01|53|57P|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** What the driver says of a connection that broke, when it is used once more. */
const broken = /Connection terminated|timeout exceeded when trying to connect|is not queryable|has been discarded/;

/** PostgreSQL: invalid text representation, invalid and out of range dates. A value that no check caught before. */
const malformed = new Set(['22P02', '22007', '22008']);

/**
 * What may leave the hub of an error: those that carry a code as they are, a database that is away as
 * SUBGRAPH_UNAVAILABLE, everything else masked, with an id under which the cause is in the log.
 */
export function publicError(error: ExecutionError, subgraph: string, log: Logger): PublicError {
  const path = error.path ? { path: error.path } : {};
  const code = error.extensions?.['code'];
  if (typeof code === 'string') return { message: error.message, ...path, extensions: { ...error.extensions } };
  const cause = error.originalError;
  if (cause === undefined || cause === null)
    return { message: error.message, ...path, extensions: { code: 'BAD_USER_INPUT' } };
  if (malformed.has((cause as { code?: string }).code ?? ''))
    return {
      message:
        '某个参数的格式不对,例如标识不是 UUID / An argument has a malformed value, e.g. an id that is not a UUID',
      ...path,
      extensions: { code: 'BAD_USER_INPUT' },
    };
  const id = randomUUID();
  log.error({ id, subgraph, err: cause, path: error.path?.join('.') }, 'unforeseen error in a subgraph');
  if (isUnavailable(cause))
    return {
      message: `子图 ${subgraph} 暂不可用,请稍后重试 / Subgraph ${subgraph} is not available; try again shortly`,
      ...path,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph, retryable: true, id },
    };
  return {
    message: `内部错误,编号 ${id} / Internal error, id ${id}`,
    ...path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

function isUnavailable(cause: unknown): boolean {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return (
    cause instanceof Unavailable ||
    (typeof code === 'string' && unavailable.test(code)) ||
    (typeof message === 'string' && broken.test(message))
  );
}
