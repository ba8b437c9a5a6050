import {
  addDays,
  chineseDaysCalendar,
  type DeadlineCode,
  type DeadlineRequest,
  type LocalDate,
  workdayOnOrAfter,
} from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline, SeededStep } from '../../../platform/records/index.ts';
import { type Random, seededLimit } from '../../../platform/seeding/index.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

const calendar = chineseDaysCalendar();

/** Working days from the first of 2025 on; far enough that every limit of a record of 2025 ends within. */
const workdays: readonly LocalDate[] = (() => {
  const days: LocalDate[] = [];
  for (let day = '2025-01-02'; day < '2026-09-01'; day = workdayOnOrAfter(calendar, addDays(day, 1))) days.push(day);
  return days;
})();
const instants = workdays.map((day) => Date.parse(`${day}T00:00:00+08:00`));
const places = new Map(workdays.map((day, index) => [day, index]));

/** Place of a date among the working days; of a day off, the working day before it. */
export function workdayIndex(date: LocalDate): number {
  for (let day = date; ; day = addDays(day, -1)) {
    const index = places.get(day);
    if (index !== undefined) return index;
    if (day < '2025-01-02') throw new RangeError(`before the first working day of 2025: ${date}`);
  }
}

export const workdayAt = (index: number): LocalDate => workdays[index] as LocalDate;

export const workdaysOf2025 = workdayIndex('2025-12-31') + 1;

/** The last working day before the summary was published: nothing later has happened yet. */
export const lastDay: LocalDate = '2026-01-16';
const lastIndex = workdayIndex(lastDay);

export interface StepOptions<State extends string = string> {
  /** Working days after the step before, from and to. */
  gap?: readonly [number, number];
  /** The limit that this step meets; it then happens in time. */
  meets?: RecordedDeadline;
  notBefore?: LocalDate;
  actor?: Actor;
  /** Where the step leads, when it leads to several states. */
  to?: State;
  agencyId?: string | null;
  reason?: string;
  /** What the step replaced. */
  was?: Readonly<Record<string, unknown>>;
}

const opens = 9 * 60;
const closes = 17 * 60 + 30;

/**
 * The course of one seeded record over working days, between 9:00 and 17:30 in Asia/Shanghai. A step that would fall
 * after the last day does not happen, nor does anything that follows it, so that what is under way at the end of the
 * year is under way here too, with its limits running.
 */
export class Timeline<State extends string, Action extends string> {
  readonly steps: SeededStep<State, Action>[] = [];
  readonly deadlines: RecordedDeadline[] = [];
  readonly #random: Random;
  #index: number;
  #minute = opens;
  #ended = false;

  constructor(random: Random, index: number) {
    this.#random = random;
    this.#index = index;
  }

  get today(): LocalDate {
    return workdayAt(this.#index);
  }

  /** @returns the day of the step; null when it has not come yet */
  step(action: Action, { gap = [0, 0], meets, notBefore, ...rest }: StepOptions<State> = {}): LocalDate | null {
    if (this.#ended) return null;
    let index = this.#index + this.#random.between(gap[0], gap[1]);
    if (notBefore) index = Math.max(index, workdayIndex(notBefore));
    if (meets) index = Math.max(this.#index, Math.min(index, workdayIndex(meets.dueOn)));
    if (index > lastIndex) {
      this.#ended = true;
      return null;
    }
    const earliest = index === this.#index ? this.#minute : opens;
    this.#minute = Math.min(closes, earliest + this.#random.between(3, 150));
    this.#index = index;
    const day = this.today;
    if (meets) meets.metOn = day;
    this.steps.push({ action, at: new Date((instants[index] as number) + this.#minute * 60_000), ...rest });
    return day;
  }

  /** A limit that runs from a day on; null when that day has not come. */
  limit(
    code: DeadlineCode,
    anchorOn: LocalDate | null,
    more: Omit<DeadlineRequest, 'calendar' | 'code' | 'anchorOn'> = {},
  ): RecordedDeadline | undefined {
    if (anchorOn === null || this.#ended) return undefined;
    const running = { ...seededLimit({ code, anchorOn, ...more }), metOn: null };
    this.deadlines.push(running);
    return running;
  }

  /** With the last step the limit no longer applied. */
  stop(limit: RecordedDeadline): void {
    limit.stoppedBy = this.steps.length - 1;
  }

  /** The limit as the last step has it; the one before no longer applied. */
  replace(limit: RecordedDeadline, more: Parameters<this['limit']>[2]): RecordedDeadline | undefined {
    this.stop(limit);
    const again = this.limit(limit.code, limit.anchorOn, more);
    if (again) again.begunBy = this.steps.length - 1;
    return again;
  }

  /** Nothing more has happened. */
  end(): void {
    this.#ended = true;
  }
}
