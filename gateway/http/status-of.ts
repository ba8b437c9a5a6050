import type { DomainError } from '../../platform/errors/index.ts';
import { FileRefused } from '../../platform/files/index.ts';

const statuses: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CURSOR_EXPIRED: 410,
};
const refusals = { EMPTY: 400, TOO_LARGE: 413, TYPE_NOT_ALLOWED: 415, TYPE_MISMATCH: 415 };

/** HTTP status of a request that fails as a whole. An operation that runs answers 200, whatever its fields say. */
export const statusOf = (error: DomainError): number =>
  error instanceof FileRefused ? refusals[error.reason] : (statuses[error.code] ?? 400);
