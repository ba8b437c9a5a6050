import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { S3Location } from '../s3/index.ts';

/**
 * What goes wrong with a request: an answer of the service, given before it reads the body; no answer; a connection cut
 * in the middle of the body; an answer that is lost after the work is done.
 */
export type Fault = { status: number; code?: string } | 'silence' | 'cut' | 'lost';

interface FakeObject {
  body: Buffer;
  headers: Record<string, string>;
  /** Which writing of all this was. */
  writing: number;
}

export interface FakeRequest {
  method: string;
  /** Empty for the bucket itself. */
  key: string;
  status: number | null;
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest();

/** As much of the S3 protocol as the store needs, over HTTP in the test's process. It verifies signatures by itself. */
export class FakeS3 {
  readonly objects = new Map<string, FakeObject>();
  readonly requests: FakeRequest[] = [];
  /** Decides what goes wrong; `nth` counts the requests of this method and key from 1. */
  fault: (request: FakeRequest & { nth: number }) => Fault | null = () => null;
  /** Of a service that does not know conditional puts. */
  ignoresConditions = false;
  readonly location: S3Location;
  readonly #server: Server;
  #writings = 0;

  private constructor(server: Server) {
    const { port } = server.address() as AddressInfo;
    this.#server = server;
    this.location = {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'cn-north-1',
      bucket: 'evidence',
      accessKeyId: 'AKHUB',
      secretAccessKey: 'never-to-be-told',
    };
    server.on('request', (request, response) => {
      this.#answer(request, response).catch(() => request.destroy());
    });
  }

  static async start(): Promise<FakeS3> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return new FakeS3(server);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** How often this was asked for. */
  count(method: string, key: string): number {
    return this.requests.filter((one) => one.method === method && one.key === key).length;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3');
    const [bucket, ...parts] = pathname.slice(1).split('/');
    const key = parts.join('/');
    const entry: FakeRequest = { method, key, status: null };
    this.requests.push(entry);
    const fault = this.fault({ ...entry, nth: this.count(method, key) });
    const answer = (status: number, code: string | null, headers: Record<string, string> = {}, body?: Buffer) => {
      entry.status = status;
      if (fault === 'lost') {
        request.socket.destroy();
        return;
      }
      const content = code === null ? (body ?? Buffer.alloc(0)) : xmlOf(code);
      response.writeHead(status, { 'content-length': content.length, ...headers });
      response.end(method === 'HEAD' ? undefined : content);
    };

    if (fault === 'silence') return;
    if (fault === 'cut' && method === 'PUT') {
      request.once('data', () => request.socket.destroy());
      return;
    }
    if (typeof fault === 'object' && fault) return answer(fault.status, fault.code ?? 'InternalError');

    const body = await buffer(request);
    const problem = this.#problemOf(request, pathname, searchParams, body);
    if (problem) return answer(problem === 'XAmzContentSHA256Mismatch' ? 400 : 403, problem);
    if (bucket !== this.location.bucket) return answer(404, 'NoSuchBucket');
    if (key === '') {
      return searchParams.get('list-type') === '2'
        ? answer(200, null, { 'content-type': 'application/xml' }, Buffer.from('<ListBucketResult></ListBucketResult>'))
        : answer(501, 'NotImplemented');
    }
    const found = this.objects.get(key);
    if (method === 'PUT') {
      if (request.headers['content-length'] === undefined) return answer(411, 'MissingContentLength');
      if (found && request.headers['if-none-match'] === '*' && !this.ignoresConditions)
        return answer(412, 'PreconditionFailed');
      this.#writings += 1;
      this.objects.set(key, { body, headers: keptHeaders(request), writing: this.#writings });
      return answer(200, null, { etag: `"${sha256(body).slice(0, 32)}"` });
    }
    if (!found) return answer(404, 'NoSuchKey');
    if (fault === 'cut') {
      response.writeHead(200, { 'content-length': found.body.length });
      response.write(found.body.subarray(0, found.body.length / 2), () => response.destroy());
      return;
    }
    answer(200, null, { ...found.headers, 'content-length': String(found.body.length) }, found.body);
  }

  /** S3's code for a request that is not rightly signed, or whose body is not the one that was signed. */
  #problemOf(request: IncomingMessage, path: string, search: URLSearchParams, body: Buffer): string | null {
    const { authorization = '' } = request.headers;
    const bodyHash = String(request.headers['x-amz-content-sha256']);
    const date = String(request.headers['x-amz-date']);
    const { region, accessKeyId, secretAccessKey } = this.location;
    const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
    const given = authorization.match(
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/,
    );
    if (!given) return 'AccessDenied';
    const [, id, givenScope, signedHeaders = '', signature] = given;
    if (id !== accessKeyId) return 'InvalidAccessKeyId';
    if (givenScope !== scope) return 'AuthorizationHeaderMalformed';
    const names = signedHeaders.split(';');
    // What changes the meaning of a request must be signed.
    const owed = ['host', ...Object.keys(request.headers).filter((name) => /^(x-amz-|if-none-match$)/.test(name))];
    if (!owed.every((name) => names.includes(name))) return 'AccessDenied';
    const query = [...search].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).sort();
    const headers = names.map((name) => `${name}:${request.headers[name]}\n`).join('');
    const canonical = [request.method, path, query.join('&'), headers, signedHeaders, bodyHash].join('\n');
    const signingKey = scope.split('/').reduce<Buffer | string>(hmac, `AWS4${secretAccessKey}`);
    const expected = hmac(signingKey, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
    if (signature !== expected) return 'SignatureDoesNotMatch';
    return bodyHash === sha256(body) ? null : 'XAmzContentSHA256Mismatch';
  }
}

const keptHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name === 'content-type' || name.startsWith('x-amz-meta-') ? [[name, String(value)]] : [],
    ),
  );

const xmlOf = (code: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message><RequestId>1</RequestId></Error>`,
  );
