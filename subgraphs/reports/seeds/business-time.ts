import type { LocalDate } from '../../../platform/deadlines/index.ts';

/** 09:00 in Asia/Shanghai and half an hour more for each step, so that steps of one day keep their order; 17:30 at most. */
export function officeHour(date: LocalDate, step = 0): Date {
  return new Date(Date.parse(`${date}T09:00:00+08:00`) + Math.min(step, 17) * 30 * 60_000);
}
