import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Address, AllowedTargets } from './allowed-targets.ts';

export interface Posted {
  status: number;
  headers: IncomingMessage['headers'];
  /** UTF-8, cut off at `longestAnswer`. */
  body: string;
}

/** What is read of an answer, in bytes. */
const longestAnswer = 16 * 1024;

export interface PostOptions {
  headers: Readonly<Record<string, string>>;
  body: string;
  /** For all of it, from the look-up to the last byte that is read, in milliseconds. */
  timeout: number;
}

/**
 * Sends a POST to an allowed target, to one of the addresses that were checked. Redirects are not followed.
 * @throws TargetRefused, or an Error that says why there was no answer
 */
export async function post(
  targets: AllowedTargets,
  url: URL,
  { headers, body, timeout }: PostOptions,
): Promise<Posted> {
  const signal = AbortSignal.timeout(timeout);
  const addresses = await Promise.race([targets.addressesOf(url), aborted(signal)]);
  const content = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
      method: 'POST',
      // A connection of its own: none is left over to an address that was checked for somebody else.
      agent: false,
      lookup: pinned(addresses),
      headers: { ...headers, 'content-length': String(content.length), 'user-agent': 'congress-supervision-hub' },
      signal,
      maxHeaderSize: longestAnswer,
    });
    request.on('error', reject);
    request.on('response', (answer) => void read(answer).then(resolve, reject));
    request.end(content);
  });
}

async function read(answer: IncomingMessage): Promise<Posted> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length >= longestAnswer) break;
  }
  answer.destroy();
  const body = Buffer.concat(parts).subarray(0, longestAnswer).toString('utf8');
  return { status: answer.statusCode ?? 0, headers: answer.headers, body };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** Answers every look-up with the addresses that were checked. */
const pinned =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };

const longestReason = 500;

/** Why a POST got no answer, in a line. */
export function whyUnanswered(error: unknown): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return '超时 / No answer in time';
  return `${code ?? ''} ${message ?? String(error)}`.trim().slice(0, longestReason);
}
