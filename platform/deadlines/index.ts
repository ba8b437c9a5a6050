export {
  addWorkingDays,
  type CalendarDay,
  chineseDaysCalendar,
  correctedCalendar,
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
  overdueDays,
} from './deadline.ts';
export {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  type LocalDate,
  localDateOf,
  weekdayOf,
  yearOf,
} from './local-date.ts';
export { DEADLINE_RULES, type DeadlineCode } from './register.ts';
export type {
  DeadlineClass,
  DeadlineDirection,
  DeadlineRule,
  DeadlineUnit,
  ExtensionRule,
  PauseReason,
} from './rule.ts';
export { DEADLINE_CODES, DeadlineError, isDeadlineCode, ruleOf } from './rules.ts';
