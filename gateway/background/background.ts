import type { Clock } from '../../platform/clock/clock.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import {
  type ArchiveOptions,
  changeArchiveOver,
  changeLogOver,
  disclosureArchiveOver,
  type webhooksOver,
  worklistOver,
} from '../subgraphs.ts';
import { FollowedCalendar } from './followed-calendar.ts';
import { Repeated } from './repeated.ts';
import { roleHolders } from './role-holders.ts';
import { type WebhookSettings, webhooksWith } from './webhooks.ts';

/** Pauses after disclosure records went into their chain, after the log and after the worklist caught up with the records, after a sweep, after archiving and after a look at the webhooks, in milliseconds. */
const pause = {
  disclosures: 500,
  changes: 200,
  worklist: 1_000,
  sweep: 5 * 60_000,
  archive: 60 * 60_000,
  webhooks: 200,
};

/** How long `settle` waits for transactions that are under way elsewhere, in milliseconds. */
const patience = 5_000;

export interface BackgroundOptions {
  /** Where events go that are older than the retention; without it they stay in the log. */
  archive?: ArchiveOptions | undefined;
  /** Takes disclosure records into their chain. */
  disclosures?: { run(): Promise<void> } | undefined;
  /** Where disclosure records go that are older than the retention; without it they stay in the database. */
  disclosureArchive?: ArchiveOptions | undefined;
}

/** What the hub does without being asked: limits that pass bring their steps and events, the worklist follows the records. */
export class Background {
  readonly #subgraphs: readonly Subgraph[];
  readonly #worklist: ReturnType<typeof worklistOver>;
  readonly #calendar: FollowedCalendar;
  readonly #changes: ReturnType<typeof changeLogOver>;
  readonly #clock: Clock;
  readonly #repeated: Repeated[];
  #webhooks: ReturnType<typeof webhooksOver> | undefined;
  readonly #log: Logger;

  constructor(
    subgraphs: readonly Subgraph[],
    clock: Clock,
    log: Logger,
    { archive, disclosures, disclosureArchive }: BackgroundOptions = {},
  ) {
    this.#subgraphs = subgraphs;
    this.#clock = clock;
    this.#log = log;
    this.#worklist = worklistOver(subgraphs, roleHolders(subgraphs, log), clock);
    this.#calendar = new FollowedCalendar(subgraphs, subgraphs, clock, log);
    this.#changes = changeLogOver(subgraphs, clock);
    this.#repeated = [
      ...(disclosures ? [new Repeated('disclosures', pause.disclosures, () => disclosures.run(), log)] : []),
      new Repeated('change log', pause.changes, () => this.#changes.gather(), log),
      new Repeated('calendar and worklist', pause.worklist, () => this.#follow(), log),
      new Repeated('sweep', pause.sweep, () => this.#sweep(), log),
      ...(disclosureArchive
        ? [
            new Repeated(
              'archive of disclosure records',
              pause.archive,
              () => disclosureArchiveOver(subgraphs, clock, disclosureArchive).run(),
              log,
            ),
          ]
        : []),
      ...(archive
        ? [new Repeated('archive', pause.archive, () => changeArchiveOver(subgraphs, clock, archive).run(), log)]
        : []),
    ];
  }

  /** Before anybody asks: the calendar by which deadlines count, and what a restored database needs. */
  async prepare(): Promise<void> {
    await this.#calendar.prepare();
    await this.#changes.prepare();
    await this.#worklist.prepare();
  }

  /** @param webhooks without it events go to no webhook */
  start(webhooks?: WebhookSettings): void {
    if (webhooks) this.#deliver(webhooksWith(this.#subgraphs, this.#clock, webhooks, this.#log));
    for (const one of this.#repeated) one.start();
  }

  /** Does at once what is otherwise done by and by: the sweep, then the worklist. */
  async settle(): Promise<void> {
    await this.#calendar.follow();
    await this.#sweep();
    await this.#changes.gather();
    const until = performance.now() + patience;
    do await this.#worklist.catchUp();
    while ((await this.#worklist.isBehind()) && performance.now() < until);
  }

  /** Waits for what is running and starts nothing more. */
  async stop(): Promise<void> {
    await Promise.all(this.#repeated.map((one) => one.stop()));
    await this.#webhooks?.stop();
  }

  #deliver(webhooks: ReturnType<typeof webhooksOver>): void {
    this.#webhooks = webhooks;
    this.#repeated.push(
      new Repeated('webhooks', pause.webhooks, () => webhooks.run(), this.#log),
      new Repeated('log of webhooks', pause.archive, () => webhooks.clear(), this.#log),
    );
  }

  async #follow(): Promise<void> {
    await this.#calendar.follow();
    await this.#worklist.catchUp();
  }

  async #sweep(): Promise<void> {
    for (const { name, sweep } of this.#subgraphs) {
      const result = await sweep.run();
      if (result && Object.values(result).some((count) => count > 0))
        this.#log.info({ subgraph: name, ...result }, 'swept');
    }
  }
}
