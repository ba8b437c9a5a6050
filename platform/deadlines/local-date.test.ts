import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isLocalDate, localDateOf, weekdayOf, yearOf } from './local-date.ts';

const date = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString());

describe('a local date', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '',
    20260101,
    null,
  ])('is not %j', (value) => {
    expect(isLocalDate(value)).toBe(false);
  });

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])('is %s', (value) => {
    expect(isLocalDate(value)).toBe(true);
  });

  it('is refused by name when it is malformed', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('not a local date (YYYY-MM-DD): "2026-02-30"');
    expect(() => addMonths('2026-2-3', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', 'tomorrow')).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 1.5)).toThrow('not a whole number: 1.5');
  });
});

describe('counting', () => {
  it('ends months on the same day number or on the month end', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2026-02-28', 1)).toBe('2026-03-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('goes through 1900 to 2400 day by day, leap days included', () => {
    let date = '1899-12-31';
    for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2400, 2, 2); at += 86_400_000) {
      date = addDays(date, 1);
      if (date !== new Date(at).toISOString().slice(0, 10)) expect(date).toBe(new Date(at).toISOString());
    }
    expect(date).toBe('2400-03-01');
    expect([addDays('2000-02-28', 1), addDays('2000-02-28', 2)]).toEqual(['2000-02-29', '2000-03-01']);
  });

  it('agrees with Temporal on every date', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -2_000, max: 2_000 }), date, (from, amount, to) => {
        const plain = Temporal.PlainDate.from(from);
        expect(addDays(from, amount)).toBe(plain.add({ days: amount }).toString());
        expect(addMonths(from, Math.trunc(amount / 10))).toBe(
          plain.add({ months: Math.trunc(amount / 10) }).toString(),
        );
        expect(daysBetween(from, to)).toBe(plain.until(to).days);
        expect(weekdayOf(from)).toBe(plain.dayOfWeek);
        expect(yearOf(from)).toBe(plain.year);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the local date of an instant', () => {
  it('turns at midnight in Shanghai, not in UTC', () => {
    expect(localDateOf(new Date('2026-09-30T15:59:59.999Z'))).toBe('2026-09-30');
    expect(localDateOf(new Date('2026-09-30T16:00:00.000Z'))).toBe('2026-10-01');
  });

  it('knows the summer time of 1986 to 1991', () => {
    expect(localDateOf(new Date('1990-07-01T15:30:00Z'))).toBe('1990-07-02');
  });

  it('agrees with Temporal on every instant', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (at) => {
        const shanghai = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Asia/Shanghai');
        expect(localDateOf(at)).toBe(shanghai.toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  it('refuses an invalid instant', () => {
    expect(() => localDateOf(new Date(Number.NaN))).toThrow('not an instant');
  });
});
