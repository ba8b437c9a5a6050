import type { Clock } from '../../platform/clock/clock.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { calendarOver } from '../subgraphs.ts';

/** Lets subgraphs count by the calendar that the exchange keeps, also after it has changed. */
export class FollowedCalendar {
  readonly #calendar: ReturnType<typeof calendarOver>;
  readonly #counting: readonly Subgraph[];
  readonly #log: Logger;

  /** @param counting those of the subgraphs that are to follow */
  constructor(subgraphs: readonly Subgraph[], counting: readonly Subgraph[], clock: Clock, log: Logger) {
    this.#calendar = calendarOver(subgraphs, clock);
    this.#counting = counting;
    this.#log = log;
  }

  /** Before anybody asks. */
  async prepare(): Promise<void> {
    await this.#calendar.fill();
    await this.follow();
  }

  async follow(): Promise<void> {
    const calendar = await this.#calendar.changed();
    if (!calendar) return;
    for (const { name, useCalendar } of this.#counting) {
      const recounted = await useCalendar(calendar);
      if (recounted > 0) this.#log.info({ subgraph: name, recounted }, 'the calendar has changed');
    }
  }
}
