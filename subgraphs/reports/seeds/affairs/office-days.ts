import {
  addWorkingDays,
  chineseDaysCalendar,
  type DeadlineRequest,
  type LocalDate,
} from '../../../../platform/deadlines/index.ts';
import type { RecordedDeadline } from '../../../../platform/records/index.ts';
import { seededLimit } from '../../../../platform/seeding/index.ts';

const calendar = chineseDaysCalendar();

/** A working day some working days after `date` (before it when negative). */
export const workdaysFrom = (date: LocalDate, count: number): LocalDate => addWorkingDays(calendar, date, count);

/** A deadline with the day on which it was met; null while it runs. */
export const limit = (request: Omit<DeadlineRequest, 'calendar'>, metOn: LocalDate | null): RecordedDeadline => ({
  ...seededLimit(request),
  metOn,
});
