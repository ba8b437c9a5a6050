import type { ErrorCode } from './catalogue.ts';

/**
 * An outcome that the caller can understand and act on. Everything else that is thrown leaves the hub masked.
 * graphql-js copies `extensions` of a thrown error, so the code travels without this file knowing GraphQL.
 */
export abstract class DomainError extends Error {
  abstract readonly code: ErrorCode;
  protected details(): Record<string, unknown> {
    return {};
  }
  get extensions(): Record<string, unknown> {
    return { code: this.code, ...this.details() };
  }
}

/** One rejected input: where it is (a path of argument and field names joined by dots) and what is wrong with it. */
export interface FieldFault {
  path: string;
  message: string;
}

/** Arguments that the schema lets through and the domain does not: a wrong cursor, `first: 1000`, a reversed range. */
export class ValidationFailed extends DomainError {
  readonly code = 'VALIDATION_FAILED';
  readonly fields: FieldFault[];
  constructor(...fields: FieldFault[]) {
    super(fields.map((fault) => `${fault.path}: ${fault.message}`).join('; '));
    this.fields = fields;
  }
  protected override details() {
    return { fields: this.fields };
  }
}

/** No such record, or none that this viewer may know of: the two are deliberately the same. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  constructor(noun: string, key: string) {
    super(`没有这条记录,或者您无权知道它:${noun} ${key} / No such ${noun}, or none that you may see: ${key}`);
  }
}

/** A field of a record that may be read is closed to this viewer. */
export class FieldNotGranted extends DomainError {
  readonly code = 'UNAUTHORIZED_FIELD_OR_TYPE';
  readonly #more: Record<string, unknown>;
  /** @param missing what would open the field, 中文 / English */
  constructor(missing: string, more: Record<string, unknown> = {}) {
    super(missing);
    this.#more = more;
  }
  protected override details() {
    return { reason: 'NO_GRANT', ...this.#more };
  }
}

/** Events after the cursor have left the change log. */
export class CursorExpired extends DomainError {
  readonly code = 'CURSOR_EXPIRED';
  readonly #oldestCursor: string;
  readonly #oldestAt: string;
  /**
   * @param oldestCursor the cursor of the last event that was archived: behind it nothing is missing
   * @param oldestAt when that event was logged, RFC 3339
   */
  constructor(oldestCursor: string, oldestAt: string) {
    super(
      `游标已过保存期,日志只保存 ${oldestAt} 之后的事件;请先读 snapshot,取其 path 的快照,然后从其 cursor 接着读 / The cursor is too old, the log begins after ${oldestAt}; ask for snapshot, take what is at its path, then go on from its cursor`,
    );
    this.#oldestCursor = oldestCursor;
    this.#oldestAt = oldestAt;
  }
  protected override details() {
    return { oldestCursor: this.#oldestCursor, oldestAt: this.#oldestAt };
  }
}

/** The request names an identity that the hub does not know. */
export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
}
