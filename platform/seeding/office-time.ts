import type { LocalDate } from '../deadlines/index.ts';
import type { Random } from './random.ts';

/** An instant in office hours, 09:00 to 17:30 in Asia/Shanghai. */
export const officeTime = (date: LocalDate, random: Random): Date =>
  new Date(Date.parse(`${date}T09:00:00+08:00`) + random.between(0, 510) * 60_000);
