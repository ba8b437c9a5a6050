import type { Logger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { worklistOver } from '../subgraphs.ts';
import { Repeated } from './repeated.ts';
import { roleHolders } from './role-holders.ts';

/** Pauses after the worklist caught up with the records, and after a sweep, in milliseconds. */
const pause = { worklist: 1_000, sweep: 5 * 60_000 };

/** What the hub does without being asked: limits that pass bring their steps and events, the worklist follows the records. */
export class Background {
  readonly #subgraphs: readonly Subgraph[];
  readonly #worklist: ReturnType<typeof worklistOver>;
  readonly #repeated: readonly Repeated[];
  readonly #log: Logger;

  constructor(subgraphs: readonly Subgraph[], log: Logger) {
    this.#subgraphs = subgraphs;
    this.#log = log;
    this.#worklist = worklistOver(subgraphs, roleHolders(subgraphs, log));
    this.#repeated = [
      new Repeated('worklist', pause.worklist, () => this.#worklist.catchUp(), log),
      new Repeated('sweep', pause.sweep, () => this.#sweep(), log),
    ];
  }

  start(): void {
    for (const one of this.#repeated) one.start();
  }

  /** Does at once what is otherwise done by and by: the sweep, then the worklist. */
  async settle(): Promise<void> {
    await this.#sweep();
    await this.#worklist.catchUp();
  }

  /** Waits for what is running and starts nothing more. */
  async stop(): Promise<void> {
    await Promise.all(this.#repeated.map((one) => one.stop()));
  }

  async #sweep(): Promise<void> {
    for (const { name, sweep } of this.#subgraphs) {
      const result = await sweep.run();
      if (result && Object.values(result).some((count) => count > 0))
        this.#log.info({ subgraph: name, ...result }, 'swept');
    }
  }
}
