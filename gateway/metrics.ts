import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import type { Executed } from './execution/executor.ts';

/** Memory, processor time, event loop and the like: one for the process, however many hubs are in it. */
let ofProcess: Registry | undefined;

function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** What a hub counts of itself, for Prometheus. Labels have few values, and none tells of a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #operations = new Counter({
    name: 'hub_operations_total',
    help: 'Operations that were run, by executor; for the reference executor with the reason',
    labelNames: ['executor', 'reason'],
    registers: [this.#registry],
  });
  readonly contentType = this.#registry.contentType;

  /** Counts an operation. */
  readonly executed = (how: Executed): void => {
    this.#operations.inc({ executor: how.executor, reason: 'reason' in how ? how.reason : '' });
  };

  /** How many operations an executor has run. */
  async operations(executor: Executed['executor']): Promise<number> {
    const { values } = await this.#operations.get();
    return values.reduce((sum, { labels, value }) => (labels.executor === executor ? sum + value : sum), 0);
  }

  /** All of them, in the text format of Prometheus. */
  text(): Promise<string> {
    return Registry.merge([processMetrics(), this.#registry]).metrics();
  }
}
