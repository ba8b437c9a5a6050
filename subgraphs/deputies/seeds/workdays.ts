import { addDays, chineseDaysCalendar, type LocalDate, workdayOnOrAfter } from '../../../platform/deadlines/index.ts';
import type { Random } from '../../../platform/seeding/index.ts';

export const calendar = chineseDaysCalendar();

/** The working days of a range, both ends included. */
export function workdays(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = workdayOnOrAfter(calendar, from); day <= to; day = workdayOnOrAfter(calendar, addDays(day, 1)))
    days.push(day);
  return days;
}

/** An instant of the day's office hours in Asia/Shanghai, 09:00 to 17:30. */
export function officeHour(day: LocalDate, random: Random): Date {
  const minutes = random.between(9 * 60, 17 * 60 + 30);
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return new Date(`${day}T${hour}:${String(minutes % 60).padStart(2, '0')}:00+08:00`);
}
