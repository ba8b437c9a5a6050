/** The S3 service answers and does not do what it was asked: no such bucket, no right to it, a wrong key. */
export class S3Refused extends Error {
  readonly status: number;
  /** S3's own word for it, such as NoSuchBucket or AccessDenied; null when the answer has none. */
  readonly code: string | null;

  constructor(what: string, status: number, code: string | null) {
    super(`S3 refuses ${what}: ${status}${code ? ` ${code}` : ''}`);
    this.status = status;
    this.code = code;
  }
}
