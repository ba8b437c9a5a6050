import type { GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode } from '../../platform/errors/index.ts';

const ends = {
  EXPIRED: ['UNAUTHENTICATED', '令牌已过期', 'The token has expired; get a new one'],
  LAGGED: ['LAGGED', '读取过慢,待发事件已达上限', 'The client reads too slowly; too many events wait for it'],
  SHUTTING_DOWN: ['SHUTTING_DOWN', '中枢正在停机', 'The hub is stopping'],
} as const satisfies Record<string, readonly [ErrorCode, string, string]>;

export type StreamEnd = keyof typeof ends;

const resume = (cursor: string | null) =>
  cursor === null ? '请重新订阅 / subscribe again' : `请从 after: "${cursor}" 接着订阅 / resume at ${cursor}`;

/** Why a stream ends before its client wants it to, and where to go on. */
export class StreamEnded extends DomainError {
  readonly code: ErrorCode;
  readonly #details: Record<string, unknown>;

  private constructor(code: ErrorCode, message: string, details: Record<string, unknown>) {
    super(message);
    this.code = code;
    this.#details = details;
  }

  /** @param resumeAfter the cursor behind which nothing was told; null when the log had no event yet */
  static by(end: StreamEnd, resumeAfter: string | null): StreamEnded {
    const [code, chinese, english] = ends[end];
    const [inChinese, inEnglish] = resume(resumeAfter).split(' / ');
    return new StreamEnded(code, `${chinese},${inChinese} / ${english}; ${inEnglish}`, {
      ...(code === end ? {} : { reason: end }),
      resumeAfter,
    });
  }

  /** For what the hub answers on the way. */
  static because({ message, extensions }: GraphQLFormattedError, resumeAfter: string | null): StreamEnded {
    return new StreamEnded(extensions?.['code'] as ErrorCode, message, { ...extensions, resumeAfter });
  }

  protected override details() {
    return this.#details;
  }
}

/** More streams or operations than the hub keeps for one client, or at all. */
export class TooManyStreams extends DomainError {
  readonly code = 'RATE_LIMITED';
  readonly #limit: number;
  constructor(what: string, limit: number) {
    super(
      `${what.split(' / ')[0]}至多 ${limit} 个,请先关闭一些或稍后再试 / At most ${limit} ${what.split(' / ')[1]}; close some or try again later`,
    );
    this.#limit = limit;
  }
  protected override details() {
    return { limit: this.#limit };
  }
}
