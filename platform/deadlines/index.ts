export {
  addWorkingDays,
  announcedDays,
  type CalendarDay,
  chineseDaysCalendar,
  tableCalendar,
  type WorkingDayCalendar,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from './calendar.ts';
export {
  type ComputedDeadline,
  computeDeadline,
  type DeadlineExtension,
  type DeadlinePause,
  type DeadlineRequest,
  type DeadlineTerms,
  overdueDays,
} from './deadline.ts';
export { addDays, addMonths, daysBetween, type LocalDate, localDateOf } from './local-date.ts';
export type { DeadlineCode } from './register.ts';
export type {
  DeadlineClass,
  DeadlineDirection,
  DeadlineRule,
  DeadlineUnit,
  ExtensionRule,
  PauseReason,
} from './rule.ts';
export { isDeadlineCode, ruleOf } from './rules.ts';
