import type { DomainError } from '../../platform/errors/index.ts';
import { FileRefused } from '../../platform/files/index.ts';

const statuses: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  NOT_FOUND: 404,
  CURSOR_EXPIRED: 410,
  INTERNAL_SERVER_ERROR: 500,
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 503,
  NOT_RECORDED: 503,
};
const refusals = { EMPTY: 400, TOO_LARGE: 413, TYPE_NOT_ALLOWED: 415, TYPE_MISMATCH: 415 };

/** HTTP status of a request that fails as a whole. An operation that runs answers 200, whatever its fields say. */
export const statusOf = (error: DomainError): number =>
  error instanceof FileRefused ? refusals[error.reason] : statusOfCode(error.code);

export const statusOfCode = (code: string): number => statuses[code] ?? 400;
