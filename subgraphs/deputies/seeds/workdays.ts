import { addDays, chineseDaysCalendar, type LocalDate, workdayOnOrAfter } from '../../../platform/deadlines/index.ts';

export const calendar = chineseDaysCalendar();

/** The working days of a range, both ends included. */
export function workdays(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = workdayOnOrAfter(calendar, from); day <= to; day = workdayOnOrAfter(calendar, addDays(day, 1)))
    days.push(day);
  return days;
}
