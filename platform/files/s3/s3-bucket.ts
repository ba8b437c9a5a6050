import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { Unavailable } from '../../errors/index.ts';
import { S3Refused } from './s3-refused.error.ts';

export interface S3Location {
  /** Address of the service; the bucket is a part of the path (path style). */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface S3Object {
  body: Blob;
  /** Of the body, in lower-case hexadecimal digits; the service refuses a body that has another. */
  sha256: string;
  headers?: Record<string, string>;
}

interface S3Request extends Partial<S3Object> {
  method: 'GET' | 'HEAD' | 'PUT';
  /** Key and query; empty for the bucket itself. */
  path: string;
}

const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Milliseconds before the second try and those after it. */
const pauses = [100, 300, 900];
/** Slowest way to the service that still counts, in bytes a millisecond: 4 Mbit/s. */
const slowest = 500;
/** S3 says 409 when another put of the same key is under way. 501, a missing feature, does not pass. */
const isPassing = (status: number) => status === 409 || status === 429 || (status >= 500 && status !== 501);

/** The few requests of the S3 protocol that files need, signed (SigV4) and tried again while the fault may pass. */
export class S3Bucket {
  readonly #location: S3Location;
  readonly #base: string;
  readonly #patience: number;
  /** Signing keys of the day. */
  readonly #keys = new Map<string, ArrayBuffer>();

  /**
   * @param patience longest time that a request has until its answer begins, all tries together, in milliseconds; an
   * upload has the time that its body takes besides
   */
  constructor(location: S3Location, patience = 10_000) {
    this.#location = location;
    this.#base = `${location.endpoint.replace(/\/+$/, '')}/${location.bucket}`;
    this.#patience = patience;
  }

  /** @throws S3Refused when the bucket is not there or may not be listed */
  async list(): Promise<void> {
    const response = await this.#request({ method: 'GET', path: '?list-type=2&max-keys=1' });
    if (response.status !== 200) throw await refusalOf(response, 'to list the bucket');
    await response.body?.cancel();
  }

  /** Writes what is not there yet, by default nothing but a key; false when it is there already, which stays as it is. */
  async create(key: string, object?: S3Object): Promise<boolean> {
    const headers = { ...object?.headers, 'if-none-match': '*' };
    const response = await this.#request({ ...object, method: 'PUT', path: `/${key}`, headers });
    if (response.status !== 200 && response.status !== 412) throw await refusalOf(response, `to put ${key}`);
    await response.body?.cancel();
    return response.status === 200;
  }

  /** What is known of an object; null when there is none. */
  async head(key: string): Promise<Headers | null> {
    const response = await this.#request({ method: 'HEAD', path: `/${key}` });
    if (response.status === 404) return null;
    if (response.status !== 200) throw await refusalOf(response, `to look at ${key}`);
    return response.headers;
  }

  /** The content of an object; null when there is none. */
  async read(key: string): Promise<ReadableStream<Uint8Array> | null> {
    const response = await this.#request({ method: 'GET', path: `/${key}` });
    if (response.status === 200 && response.body) return response.body;
    const refusal = await refusalOf(response, `to read ${key}`);
    if (refusal.code === 'NoSuchKey') return null;
    throw refusal;
  }

  async #request(request: S3Request): Promise<Response> {
    const end = performance.now() + this.#patience + (request.body?.size ?? 0) / slowest;
    for (let tried = 0; ; tried += 1) {
      const result = await this.#send(request, end - performance.now()).catch((error: Error) => error);
      if (!(result instanceof Error) && !isPassing(result.status)) return result;
      const wait = pauses[tried];
      if (wait === undefined || performance.now() + wait >= end) throw await unavailable(request, result);
      if (!(result instanceof Error)) await result.body?.cancel();
      await pause(wait * (0.5 + Math.random()));
    }
  }

  async #send({ method, path, body, sha256, headers }: S3Request, patience: number): Promise<Response> {
    const { region, accessKeyId, secretAccessKey } = this.#location;
    const signer = new AwsV4Signer({
      method,
      url: this.#base + path,
      headers: { ...headers, 'x-amz-content-sha256': sha256 ?? sha256OfNothing },
      service: 's3',
      region,
      accessKeyId,
      secretAccessKey,
      cache: this.#keys,
    });
    const signed = await signer.sign();
    // Set after signing: proxies before some services change it. The length of the plain content is what HEAD must tell.
    signed.headers.set('accept-encoding', 'identity');
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error('no answer in time')), patience);
    try {
      // A redirect leads to another region; following it would break the signature.
      return await fetch(signed.url, {
        method,
        headers: signed.headers,
        redirect: 'manual',
        signal: late.signal,
        ...(body === undefined ? {} : { body }),
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Reads only the code: the rest of S3's answer to a wrong signature repeats the request. */
async function refusalOf(response: Response, what: string): Promise<S3Refused> {
  const text = await response.text().catch(() => '');
  return new S3Refused(what, response.status, text.match(/<Code>(\w+)<\/Code>/)?.[1] ?? null);
}

async function unavailable({ method, path }: S3Request, result: Response | Error): Promise<Unavailable> {
  if (!(result instanceof Error)) return new Unavailable((await refusalOf(result, `${method} ${path}`)).message);
  const cause = (result.cause ?? result) as Error & { code?: string };
  return new Unavailable(`S3 does not answer ${method} ${path}: ${cause.code ?? cause.message}`, { cause });
}
