import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../platform/deadlines/index.ts';
import type { CalendarEvent } from './calendar-events.ts';

/** How long programs should wait before they read it again, in seconds. */
const refresh = 60 * 60;

/** SEQUENCE is a whole number that rises with each change: seconds since this instant fit into 31 bits until 2068. */
const beginning = Date.parse('2000-01-01T00:00:00Z');

const categories = {
  MEETING: '会议 / Meeting',
  DUE: '期限 / Due',
};

/**
 * Events as iCalendar (RFC 5545, RFC 7986). Nothing in it is of the moment at which it was written, so that an unchanged
 * calendar is the same text.
 * @param agency slug of the agency whose calendar it is
 */
export function icalendar(agency: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    prodId: { company: 'congress-supervision-hub', product: 'calendar', language: 'ZH' },
    name: `人大监督日程(${agency})`,
    ttl: refresh,
  });
  for (const { id, kind, title, note, from, until, isTentative, updatedAt } of events) {
    const changed = new Date(updatedAt);
    calendar.createEvent({
      id,
      sequence: Math.max(0, Math.floor((changed.getTime() - beginning) / 1_000)),
      stamp: changed,
      lastModified: changed,
      start: new Date(from),
      // The day after the last one (RFC 5545, section 3.6.1).
      end: new Date(addDays(until, 1)),
      allDay: true,
      summary: printable(title),
      description: printable(note),
      categories: [{ name: categories[kind] }],
      status: isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      // Nobody is busy for being told.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().replace(beforeEvents, `\r\n${zone}\r\n`)}\r\n`;
}

/**
 * The library would write days by the zone of the machine if it were told of a zone, and its own place for other properties
 * is behind the events, where RFC 5545 (section 3.4) has none.
 */
const zone = 'X-WR-TIMEZONE:Asia/Shanghai';
const beforeEvents = /\r\n(?=BEGIN:VEVENT|END:VCALENDAR)/;

/** A text has no control characters but line breaks and tabs (RFC 5545, section 3.3.11). */
const printable = (text: string): string => text.replace(/[^\P{Cc}\t\r\n]/gu, '');
