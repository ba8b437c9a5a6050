import { randomUUID } from 'node:crypto';
import { type Dispatcher, Pool } from 'undici';
import type { Clock } from '../../platform/clock/clock.ts';
import { type Disclosed, nothingDisclosed } from '../../platform/disclosure/index.ts';
import type { HubKey } from '../../platform/identity/hub-keys.ts';
import { signedFor } from '../../platform/identity/hub-token.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

export interface HttpTransportOptions {
  /** Where the subgraph answers, such as http://petitions:4000/graphql. */
  url: string;
  key: HubKey;
  clock: Clock;
  log: Logger;
  /** Longest time for one fetch, in milliseconds. */
  patience?: number;
}

/** As it comes over the line: what was given out is beside the data. */
type Answer = Omit<SubgraphResponse, 'disclosed'> & { extensions?: { disclosed?: Disclosed } };

const defaultPatience = 15_000;
const connections = 32;
/** Largest answer, in bytes. */
const longestAnswer = 64 * 1024 * 1024;

/**
 * Reaches a subgraph over HTTP, with a token of the gateway's for just this request. Redirects are not followed and nothing is
 * sent twice. What goes wrong on the way is in the log under an id, and says nothing of addresses to the client.
 */
export class HttpTransport implements SubgraphTransport {
  readonly #name: string;
  readonly #options: HttpTransportOptions;
  readonly #path: string;
  readonly #pool: Pool;

  constructor(name: string, options: HttpTransportOptions) {
    const { origin, pathname } = new URL(options.url);
    this.#name = name;
    this.#options = options;
    this.#path = pathname;
    this.#pool = new Pool(origin, { connections, pipelining: 1, maxResponseSize: longestAnswer });
  }

  async send({ query, variables, operationName, viewer, ended }: SubgraphRequest): Promise<SubgraphResponse> {
    const { key, clock, patience = defaultPatience } = this.#options;
    const body = JSON.stringify({ query, variables, operationName });
    const token = await signedFor(this.#name, viewer, body, key, clock);
    const late = AbortSignal.timeout(patience);
    try {
      const answer = await this.#pool.request({
        method: 'POST',
        path: this.#path,
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
        body,
        signal: ended ? AbortSignal.any([late, ended]) : late,
      });
      return await this.#read(answer);
    } catch (error) {
      return this.#failure(error, late.aborted, ended?.aborted ?? false);
    }
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #read({ statusCode, body }: Dispatcher.ResponseData): Promise<SubgraphResponse> {
    const text = await body.text();
    if (statusCode !== 200 && statusCode !== 400) throw new Error(`status ${statusCode}: ${text.slice(0, 500)}`);
    const { data, errors, extensions } = JSON.parse(text) as Answer;
    if (data != null && !isRecord(data)) throw new Error('data that is no object');
    if (errors && !(Array.isArray(errors) && errors.every(isError))) throw new Error('errors that are none');
    if (data == null && !errors?.length) throw new Error('neither data nor errors');
    const disclosed = extensions?.disclosed ?? (data ? null : nothingDisclosed);
    if (!disclosed) throw new Error('it does not say what it gave out');
    return { disclosed, ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
  }

  #failure(error: unknown, isLate: boolean, isUnread: boolean): SubgraphResponse {
    const id = randomUUID();
    const subgraph = this.#name;
    if (!isUnread) this.#options.log.error({ id, subgraph, err: error }, 'a subgraph does not answer');
    const failed: SubgraphError = isLate
      ? {
          message: `子图 ${subgraph} 超时,请稍后重试 / Subgraph ${subgraph} did not answer in time; try again`,
          extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph, retryable: true, id },
        }
      : {
          message: `子图 ${subgraph} 暂不可用,请稍后重试 / Subgraph ${subgraph} is not available; try again shortly`,
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph, retryable: true, id },
        };
    return { data: null, errors: [failed], disclosed: nothingDisclosed };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isError = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['message'] === 'string' &&
  (value['path'] === undefined || Array.isArray(value['path'])) &&
  (value['extensions'] === undefined || isRecord(value['extensions']));
