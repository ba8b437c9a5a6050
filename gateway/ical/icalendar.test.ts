import { afterEach, expect, it } from 'vitest';
import type { CalendarEvent } from './calendar-events.ts';
import { icalendar } from './icalendar.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const event: CalendarEvent = {
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'DUE',
  title: '整改期限:水源地, 一期; 二期',
  note: '自交办之日起\n第 30 日\u0007',
  from: '2026-02-28',
  until: '2026-03-01',
  isTentative: false,
  updatedAt: '2026-01-19T02:16:59.123Z',
};
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

it('holds whole days, whatever the zone of the machine', () => {
  for (const there of ['America/Los_Angeles', 'Pacific/Auckland', 'UTC']) {
    process.env['TZ'] = there;
    expect(lines(icalendar('water-bureau', [event]))).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20260228',
        'DTEND;VALUE=DATE:20260302',
        'DTSTAMP:20260119T021659Z',
        'LAST-MODIFIED:20260119T021659Z',
      ]),
    );
  }
});

it('tells what is of all events before the first of them', () => {
  for (const events of [[], [event, event]]) {
    const found = lines(icalendar('water-bureau', events));
    const end = found.findIndex((line) => /^(BEGIN:VEVENT|END:VCALENDAR)$/.test(line));
    expect(found.slice(0, end)).toEqual(
      expect.arrayContaining(['X-WR-TIMEZONE:Asia/Shanghai', 'X-PUBLISHED-TTL:PT1H']),
    );
    expect(found.filter((line) => line.startsWith('X-WR-TIMEZONE'))).toHaveLength(1);
  }
});

it('escapes texts, folds lines in octets, and ends each with CRLF', () => {
  const text = icalendar('water-bureau', [{ ...event, title: `${event.title}${'督'.repeat(60)}` }]);
  expect(lines(text)).toContain(`SUMMARY:整改期限:水源地\\, 一期\\; 二期${'督'.repeat(60)}`);
  expect(lines(text)).toContain('DESCRIPTION:自交办之日起\\n第 30 日');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

it('is the same text until something changes, and then of a higher sequence', () => {
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  const text = icalendar('water-bureau', [event]);
  expect(icalendar('water-bureau', [event])).toBe(text);
  const moved = icalendar('water-bureau', [{ ...event, from: '2026-02-27', updatedAt: '2026-01-19T02:17:00Z' }]);
  expect(sequence(moved)).toBeGreaterThan(sequence(text));
  expect(sequence(text)).toBeLessThan(2 ** 31);
});
