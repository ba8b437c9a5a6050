import {
  addDays,
  addWorkingDays,
  type ComputedDeadline,
  chineseDaysCalendar,
  computeDeadline,
  type DeadlineCode,
  type LocalDate,
  workdayOnOrAfter,
} from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline } from '../../../platform/records/index.ts';
import type { Random } from '../../../platform/seeding/index.ts';

const calendar = chineseDaysCalendar();

/** The working day on or after so many calendar days. */
export const workdayAfter = (date: LocalDate, days: number): LocalDate =>
  workdayOnOrAfter(calendar, addDays(date, days));

export const workingDaysAfter = (date: LocalDate, count: number): LocalDate => addWorkingDays(calendar, date, count);

/** An instant in office hours, 09:00 to 17:30 in Asia/Shanghai. */
export const officeTime = (date: LocalDate, random: Random): Date =>
  new Date(Date.parse(`${date}T09:00:00+08:00`) + random.between(0, 510) * 60_000);

const computed = new Map<string, ComputedDeadline>();

/** Many records share their days: each deadline is computed once. `dueOn`: the date that the document sets. */
export function deadline(
  code: DeadlineCode,
  anchorOn: LocalDate,
  metOn: LocalDate | null,
  dueOn: LocalDate | null = null,
): RecordedDeadline {
  const key = `${code} ${anchorOn} ${dueOn}`;
  let found = computed.get(key);
  if (!found) {
    found = computeDeadline({ code, anchorOn, dueOn, calendar });
    computed.set(key, found);
  }
  return { ...found, metOn };
}
