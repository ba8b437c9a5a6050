import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  announcedDays,
  chineseDaysCalendar,
  tableCalendar,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from './calendar.ts';
import { addDays } from './local-date.ts';

const calendar = chineseDaysCalendar();

describe('the calendar of chinese-days', () => {
  it('is off for the whole 春节 of 2026 and works on its make-up days', () => {
    for (let day = '2026-02-15'; day <= '2026-02-23'; day = addDays(day, 1)) {
      expect([day, calendar.isWorkday(day), calendar.holidayName(day)]).toEqual([day, false, '春节']);
    }
    for (const day of ['2026-02-14', '2026-02-28']) {
      expect([day, calendar.isWorkday(day), calendar.holidayName(day)]).toEqual([day, true, null]);
    }
  });

  it('has 248 working days in 2026, six of them on weekends', () => {
    const days = Array.from({ length: 365 }, (_, i) => addDays('2026-01-01', i));
    const working = days.filter((day) => calendar.isWorkday(day));
    expect(working).toHaveLength(248);
    const weekends = working.filter((day) => [0, 6].includes(new Date(day).getUTCDay()));
    expect(weekends).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  it('names holidays but not plain weekends', () => {
    expect(calendar.holidayName('2026-10-01')).toBe('国庆节');
    expect(calendar.holidayName('2026-11-21')).toBeNull();
    expect(calendar.isWorkday('2026-11-21')).toBe(false);
  });

  it('knows 2004 to 2026 and follows the weekdays elsewhere', () => {
    expect(['2003-12-31', '2004-01-01', '2026-12-31', '2027-01-01'].map(calendar.knows)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(calendar.isWorkday('2027-01-01')).toBe(true);
    expect(calendar.isWorkday('2027-01-02')).toBe(false);
    expect(calendar.holidayName('2027-10-01')).toBeNull();
  });

  it('refuses what is not a date', () => {
    expect(() => calendar.isWorkday('2026-02-30')).toThrow(RangeError);
  });
});

describe('adding working days', () => {
  it('does not count the first day', () => {
    expect(addWorkingDays(calendar, '2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkingDays(calendar, '2026-09-30', 10)).toBe('2026-10-20');
    expect(addWorkingDays(calendar, '2026-10-20', -10)).toBe('2026-09-30');
    expect(addWorkingDays(calendar, '2026-10-01', 0)).toBe('2026-10-01');
  });

  it('finds the working day on or beside a holiday', () => {
    expect(workdayOnOrAfter(calendar, '2026-02-17')).toBe('2026-02-24');
    expect(workdayOnOrBefore(calendar, '2026-02-17')).toBe('2026-02-14');
    expect(workdayOnOrAfter(calendar, '2026-02-14')).toBe('2026-02-14');
  });

  it('stops at a calendar without working days', () => {
    const closed = { knows: () => true, isWorkday: () => false, holidayName: () => null };
    expect(() => addWorkingDays(closed, '2026-01-01', 1)).toThrow('the calendar is broken');
  });
});

describe('the calendar of a table', () => {
  const table = announcedDays();

  it('answers as the package does for every day of its years', () => {
    const same = tableCalendar(table);
    for (let date = '2004-01-01'; date <= '2026-12-31'; date = addDays(date, 1))
      expect([date, same.knows(date), same.isWorkday(date), same.holidayName(date)]).toEqual([
        date,
        calendar.knows(date),
        calendar.isWorkday(date),
        calendar.holidayName(date),
      ]);
    expect(same.knows('2027-01-04')).toBe(false);
  });

  it('goes by what was entered, and by the weekday where nothing was', () => {
    const corrected = tableCalendar([
      ...table.filter(({ date }) => date !== '2026-10-01' && date !== '2026-10-08'),
      { date: '2026-10-01', isWorkday: true, holidayName: null },
      { date: '2026-11-24', isWorkday: false, holidayName: '临时放假' },
    ]);
    expect([corrected.isWorkday('2026-11-24'), corrected.holidayName('2026-11-24')]).toEqual([false, '临时放假']);
    expect([corrected.isWorkday('2026-10-01'), corrected.holidayName('2026-10-01')]).toEqual([true, null]);
    expect(corrected.isWorkday('2026-10-02')).toBe(false);
    expect(corrected.isWorkday('2026-10-08')).toBe(true);
  });

  it('knows a year once its National Day is entered', () => {
    const begun = [...table, { date: '2027-01-01', isWorkday: false, holidayName: '元旦' }];
    expect(tableCalendar(begun).knows('2027-01-04')).toBe(false);
    const whole = [...begun, { date: '2027-10-01', isWorkday: false, holidayName: '国庆节' }];
    expect(tableCalendar(whole).knows('2027-01-04')).toBe(true);
  });
});
