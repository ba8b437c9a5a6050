import {
  addWorkingDays,
  chineseDaysCalendar,
  computeDeadline,
  type DeadlineRequest,
  type LocalDate,
} from '../../../../platform/deadlines/index.ts';
import type { RecordedDeadline } from '../../../../platform/records/index.ts';
import type { Random } from '../../../../platform/seeding/index.ts';

const calendar = chineseDaysCalendar();

/** An instant within office hours, 09:00 to 17:30 in Asia/Shanghai. */
export function officeInstant(date: LocalDate, random: Random): Date {
  const minutes = 9 * 60 + random.between(0, 8 * 60 + 30);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return new Date(`${date}T${clock}:00+08:00`);
}

/** A working day some working days after `date` (before it when negative). */
export const workdaysFrom = (date: LocalDate, count: number): LocalDate => addWorkingDays(calendar, date, count);

/** A deadline with the day on which it was met; null while it runs. */
export function limit(request: Omit<DeadlineRequest, 'calendar'>, metOn: LocalDate | null): RecordedDeadline {
  return { ...computeDeadline({ ...request, calendar }), metOn };
}
