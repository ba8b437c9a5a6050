import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { AllowedTargets, post, whyUnanswered } from '../../platform/outbound/index.ts';
import { type CloudEvent, type SignedEvent, signedEvent } from '../subgraphs.ts';

/** What a receiver did with a delivery, as far as it can be seen from outside. */
export interface Answer {
  status: number | null;
  milliseconds: number;
  body: string;
  /** Why there was no answer. */
  error: string | null;
}

/** Where a delivery differs from what the hub sends. */
export interface Difference {
  /** Secrets that it is signed with, instead of the receiver's. */
  secrets?: readonly Webhook[];
  /** When it says that it was sent, in milliseconds from now. */
  shift?: number;
  /** Changed behind the signature. */
  altered?: (signed: SignedEvent) => SignedEvent;
}

/** Whoever rehearses names the address: every one is allowed. */
const anywhere = new AllowedTargets(['0.0.0.0/0', '::/0']);

/** The receiver of a partner, to which events go out as the hub sends them. */
export class Partner {
  readonly #url: URL;
  readonly #timeout: number;
  readonly secret: Webhook;

  /** @param timeout for one delivery, in milliseconds */
  constructor(url: URL, secret: string, timeout: number) {
    this.#url = url;
    this.#timeout = timeout;
    this.secret = new Webhook(secret);
  }

  async send(event: CloudEvent, difference: Difference = {}): Promise<Answer> {
    const { altered = (signed) => signed } = difference;
    const signed = altered(this.#signed(event, difference));
    return answerOf(() => post(anywhere, this.#url, { ...signed, timeout: this.#timeout }));
  }

  /** Breaks the connection in the middle of the body, as a line that fails does. */
  async sendHalf(event: CloudEvent): Promise<void> {
    const { request, first } = this.#request(event);
    const closed = new Promise<void>((resolve) => request.on('close', resolve).on('error', () => resolve()));
    request.write(first, () => request.destroy());
    await closed;
  }

  /** @param gap between the two halves, in milliseconds; no part of the receiver's own time */
  async sendInPieces(event: CloudEvent, gap: number): Promise<Answer> {
    const { request, first, second } = this.#request(event);
    const answer = await answerOf(async () => {
      const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
        request.on('error', reject);
        request.on('response', (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, body: '' });
        });
      });
      request.write(first);
      await Promise.race([pause(gap), answered]);
      request.end(second);
      return answered;
    });
    return { ...answer, milliseconds: Math.max(0, answer.milliseconds - gap) };
  }

  #signed(event: CloudEvent, { secrets = [this.secret], shift = 0 }: Difference = {}): SignedEvent {
    return signedEvent(event, secrets, new Date(Date.now() + shift));
  }

  /** A request whose body can be written by halves. */
  #request(event: CloudEvent) {
    const { headers, body } = this.#signed(event);
    const content = Buffer.from(body);
    const middle = content.length >> 1;
    const request = (this.#url.protocol === 'https:' ? secureRequest : plainRequest)(this.#url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': String(content.length) },
      signal: AbortSignal.timeout(this.#timeout),
    });
    return { request, first: content.subarray(0, middle), second: content.subarray(middle) };
  }
}

async function answerOf(send: () => Promise<{ status: number; body: string }>): Promise<Answer> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const { status, body } = await send();
    return { status, milliseconds: took(), body, error: null };
  } catch (error) {
    return { status: null, milliseconds: took(), body: '', error: whyUnanswered(error) };
  }
}
