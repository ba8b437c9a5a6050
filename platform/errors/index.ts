export { type ErrorCode, errorCatalogue } from './catalogue.ts';
export {
  CursorExpired,
  DomainError,
  type FieldFault,
  FieldNotGranted,
  NotFound,
  Unauthenticated,
  ValidationFailed,
} from './domain-error.ts';
export { type ExecutionError, type PublicError, publicError } from './public-error.ts';
export { Unavailable } from './unavailable.error.ts';
