import chineseDays from 'chinese-days';
import { LRUCache } from 'lru-cache';
import { addDays, type LocalDate, weekdayOf, yearOf } from './local-date.ts';

/** Which days are working days. Implementations answer for every date; `knows` tells whether the answer is certain. */
export interface WorkingDayCalendar {
  /** False when the year's holiday notice (国务院办公厅放假安排) is not loaded: the answers are then the weekday pattern. */
  knows(date: LocalDate): boolean;
  isWorkday(date: LocalDate): boolean;
  /** The Chinese name of the holiday on which `date` is off ('国庆节'); null on working days and plain weekends. */
  holidayName(date: LocalDate): string | null;
}

/** A day that a holiday notice names. */
export interface CalendarDay {
  date: LocalDate;
  isWorkday: boolean;
  /** Chinese name of the holiday, when the day is off for one. */
  holidayName: string | null;
}

interface Day {
  isWorkday: boolean;
  holidayName: string | null;
}

/** Some 60 years of days; more than any run touches, and a bound all the same. */
const REMEMBERED_DAYS = 22_000;
/** Days in a row that may be off before a search for a working day is taken for a broken calendar. */
const LONGEST_CLOSURE = 60;

/**
 * The calendar of the npm package chinese-days (1.5.7: 2004 to 2026). Years that it has no notice for follow the
 * weekday pattern and are not known. Dates go in as strings: a `Date` would be read in the time zone of the process.
 */
export function chineseDaysCalendar(): WorkingDayCalendar {
  const days = new LRUCache<LocalDate, Day>({ max: REMEMBERED_DAYS });
  const years = new Map<number, boolean>();

  const day = (date: LocalDate): Day => {
    const remembered = days.get(date);
    if (remembered !== undefined) return remembered;
    // Validates the date: the package answers for any text.
    const weekend = weekdayOf(date) > 5;
    const detail = chineseDays.getDayDetail(date);
    const holiday = namedHoliday(detail.name);
    const found = {
      isWorkday: holiday === null ? !weekend : detail.work,
      holidayName: detail.work ? null : holiday,
    };
    days.set(date, found);
    return found;
  };

  return {
    knows: (date) => {
      const year = yearOf(date);
      let known = years.get(year);
      if (known === undefined) {
        // National Day is a statutory holiday of every year, so a year without it has no notice. An upgrade of the
        // package that brings 2027 is noticed without a change here.
        known = namedHoliday(chineseDays.getDayDetail(`${date.slice(0, 4)}-10-01`).name) !== null;
        years.set(year, known);
      }
      return known;
    },
    isWorkday: (date) => day(date).isWorkday,
    holidayName: (date) => day(date).holidayName,
  };
}

/** First year of which chinese-days has the notice. */
const firstYear = 2004;

/** Every day that a notice names in the years of chinese-days: days off and make-up working days. */
export function announcedDays(): CalendarDay[] {
  const calendar = chineseDaysCalendar();
  const days: CalendarDay[] = [];
  for (let date = `${firstYear}-01-01`; calendar.knows(date); date = addDays(date, 1)) {
    if (namedHoliday(chineseDays.getDayDetail(date).name) === null) continue;
    days.push({ date, isWorkday: calendar.isWorkday(date), holidayName: calendar.holidayName(date) });
  }
  return days;
}

/**
 * The calendar of the given days, all others after the weekday pattern. A year is known once its National Day is among
 * them: every notice names it.
 */
export function tableCalendar(days: readonly CalendarDay[]): WorkingDayCalendar {
  const named = new Map(days.map((day) => [day.date, day]));
  const years = new Set(days.filter(({ date }) => date.endsWith('-10-01')).map(({ date }) => yearOf(date)));
  return {
    knows: (date) => years.has(yearOf(date)),
    isWorkday: (date) => named.get(date)?.isWorkday ?? weekdayOf(date) <= 5,
    holidayName: (date) => named.get(date)?.holidayName ?? null,
  };
}

/** The working day `count` working days after `date` (before it when negative); `date` itself is not counted. */
export function addWorkingDays(calendar: WorkingDayCalendar, date: LocalDate, count: number): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of working days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left--) day = seekWorkday(calendar, addDays(day, step), step);
  return day;
}

/** `date` when it is a working day, otherwise the next one. */
export function workdayOnOrAfter(calendar: WorkingDayCalendar, date: LocalDate): LocalDate {
  return seekWorkday(calendar, date, 1);
}

/** `date` when it is a working day, otherwise the last one before it. */
export function workdayOnOrBefore(calendar: WorkingDayCalendar, date: LocalDate): LocalDate {
  return seekWorkday(calendar, date, -1);
}

function seekWorkday(calendar: WorkingDayCalendar, from: LocalDate, step: 1 | -1): LocalDate {
  let day = from;
  for (let i = 0; i < LONGEST_CLOSURE; i++, day = addDays(day, step)) if (calendar.isWorkday(day)) return day;
  throw new RangeError(`no working day within ${LONGEST_CLOSURE} days of ${from}: the calendar is broken`);
}

/** The package writes 'National Day,国庆节,3' for days that a notice names and 'Sunday' for the rest. */
function namedHoliday(name: string): string | null {
  return name.split(',')[1] ?? null;
}
