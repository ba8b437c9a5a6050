import {
  addDays,
  addWorkingDays,
  chineseDaysCalendar,
  type DeadlineCode,
  type LocalDate,
  workdayOnOrAfter,
} from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline } from '../../../platform/records/index.ts';
import { seededLimit } from '../../../platform/seeding/index.ts';

const calendar = chineseDaysCalendar();

/** The working day on or after so many calendar days. */
export const workdayAfter = (date: LocalDate, days: number): LocalDate =>
  workdayOnOrAfter(calendar, addDays(date, days));

export const workingDaysAfter = (date: LocalDate, count: number): LocalDate => addWorkingDays(calendar, date, count);

/** A limit with the day on which it was met; null while it runs. `dueOn`: the date that the document sets. */
export const deadline = (
  code: DeadlineCode,
  anchorOn: LocalDate,
  metOn: LocalDate | null,
  dueOn: LocalDate | null = null,
): RecordedDeadline => ({ ...seededLimit({ code, anchorOn, dueOn }), metOn });
