import {
  addDays,
  addWorkingDays,
  type ComputedDeadline,
  type DeadlineCode,
  type LocalDate,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from '../../../platform/deadlines/index.ts';
import { type Random, seededLimit } from '../../../platform/seeding/index.ts';
import { calendar } from './workdays.ts';

/** The working day so many working days later. */
export const workday = (from: LocalDate, days: number): LocalDate => addWorkingDays(calendar, from, days);

/** The working day on or after so many calendar days later. */
export const around = (from: LocalDate, days: number): LocalDate => workdayOnOrAfter(calendar, addDays(from, days));

/** The earlier of a day and a limit, on a working day. */
export const noLaterThan = (day: LocalDate, limit: LocalDate): LocalDate =>
  workdayOnOrBefore(calendar, day < limit ? day : limit);

/** A limit of the register. `dueOn`: the date that the document sets. */
export const limitOf = (code: DeadlineCode, anchorOn: LocalDate, dueOn: LocalDate | null = null): ComputedDeadline =>
  seededLimit({ code, anchorOn, dueOn });

const minute = 60_000;

/** Instants in office hours (09:00 to 17:30 in Asia/Shanghai), each later than the one before. */
export class OfficeClock {
  readonly #random: Random;
  #day = '';
  #at = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  on(day: LocalDate): Date {
    if (day < this.#day) throw new RangeError(`${day} is before ${this.#day}`);
    this.#at =
      day === this.#day
        ? this.#at + this.#random.between(5, 60) * minute
        : Date.parse(`${day}T09:00:00+08:00`) + this.#random.between(0, 240) * minute;
    this.#day = day;
    return new Date(this.#at);
  }
}
