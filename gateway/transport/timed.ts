import { randomUUID } from 'node:crypto';
import { nothingDisclosed } from '../../platform/disclosure/index.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

export interface TimedTransportOptions {
  log: Logger;
  /** Longest time for one fetch, in milliseconds. */
  patience: number;
}

/**
 * Ends the wait for a subgraph at its deadline and when the client is gone, whatever the transport does meanwhile. What comes too
 * late was given to nobody. A mutation goes on without its client: to leave is not to take it back.
 */
export class TimedTransport implements SubgraphTransport {
  readonly #name: string;
  readonly #transport: SubgraphTransport;
  readonly #options: TimedTransportOptions;

  constructor(name: string, transport: SubgraphTransport, options: TimedTransportOptions) {
    this.#name = name;
    this.#transport = transport;
    this.#options = options;
  }

  send(request: SubgraphRequest): Promise<SubgraphResponse> {
    const left = request.query.startsWith('mutation') ? undefined : request.left;
    if (left?.aborted) return Promise.resolve(this.#unread());
    const patience = Math.min(this.#options.patience, (request.endsAt ?? Number.POSITIVE_INFINITY) - performance.now());
    if (patience <= 0) return Promise.resolve(this.#late());
    return new Promise((resolve, reject) => {
      const ended = new AbortController();
      const end = (response: SubgraphResponse) => {
        settled();
        resolve(response);
        ended.abort();
      };
      const leave = () => end(this.#unread());
      const timer = setTimeout(() => end(this.#late()), patience);
      left?.addEventListener('abort', leave, { once: true });
      const settled = () => {
        clearTimeout(timer);
        left?.removeEventListener('abort', leave);
      };
      this.#transport
        .send({ ...request, ended: ended.signal })
        .then(resolve, reject)
        .finally(settled);
    });
  }

  #late(): SubgraphResponse {
    const id = randomUUID();
    const subgraph = this.#name;
    this.#options.log.error({ id, subgraph }, 'a subgraph does not answer in time');
    return failed({
      message: `子图 ${subgraph} 超时,请稍后重试 / Subgraph ${subgraph} did not answer in time; try again`,
      extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph, retryable: true, id },
    });
  }

  #unread(): SubgraphResponse {
    const subgraph = this.#name;
    return failed({
      message: '请求方已断开 / The client is gone',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph, retryable: true },
    });
  }
}

const failed = (error: SubgraphError): SubgraphResponse => ({
  data: null,
  errors: [error],
  disclosed: nothingDisclosed,
});
