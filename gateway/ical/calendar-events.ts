import { addDays, isDeadlineCode, ruleOf } from '../../platform/deadlines/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import { connectionPages } from '../paging/connection-pages.ts';
import { flawless } from '../paging/flawless.ts';
import type { Operations } from '../subgraphs.ts';

/** Whole days of a calendar, in Asia/Shanghai. */
export interface CalendarEvent {
  /** Stays the same, whatever else changes. */
  id: string;
  kind: 'MEETING' | 'DUE';
  title: string;
  note: string;
  /** First and last day, YYYY-MM-DD. */
  from: string;
  until: string;
  /** Still open: a meeting that lies ahead, a limit that counts over days whose calendar is not known yet. */
  isTentative: boolean;
  /** RFC 3339. */
  updatedAt: string;
}

export interface CalendarOptions {
  operations: Pick<Operations, 'execute'>;
  viewer: Principal;
  /** YYYY-MM-DD. */
  today: string;
  /** Most due dates, the soonest first; what there is beyond is told as one. */
  most?: number;
}

/** How long meetings stay, in days. */
const past = 366;
const mostDueDates = 1_000;

const meetingsQuery = `query CalendarMeetings($__after: String, $since: LocalDate!) {
  meetings(first: 100, after: $__after, filter: { convenedOn: { from: $since } }) {
    nodes { id title agenda convenedOn closedOn state updatedAt } pageInfo { hasNextPage endCursor } } }`;

const dueQuery = `query CalendarDueDates($__after: String, $__isFirst: Boolean!, $agency: String!) {
  agency(slug: $agency) { worklist(first: 100, after: $__after) {
    nodes { id title updatedAt deadline { code dueOn explain provisional } }
    pageInfo { hasNextPage endCursor } totalCount @include(if: $__isFirst) } } }`;

interface Meeting {
  id: string;
  title: string;
  agenda: string;
  convenedOn: string;
  closedOn: string;
  state: 'PLANNED' | 'HELD';
  updatedAt: string;
}

interface Due {
  id: string;
  title: string;
  updatedAt: string;
  deadline: { code: string; dueOn: string; explain: string; provisional: boolean };
}

/**
 * The meetings of the standing committee, and when what the agency owes is due.
 * @throws OperationFailed when it cannot be read whole
 */
export async function calendarEvents(options: CalendarOptions): Promise<CalendarEvent[]> {
  return [...(await meetings(options)), ...(await dueDates(options))];
}

async function meetings({ operations, viewer, today }: CalendarOptions): Promise<CalendarEvent[]> {
  const operation = { query: meetingsQuery, variables: { since: addDays(today, -past) }, path: ['meetings'] };
  const events: CalendarEvent[] = [];
  for await (const page of flawless(connectionPages<{ nodes: Meeting[] }>(operations, operation, viewer)))
    for (const { id, title, agenda, convenedOn, closedOn, state, updatedAt } of page.nodes)
      events.push({
        id,
        kind: 'MEETING',
        title,
        note: agenda,
        from: convenedOn,
        until: closedOn,
        isTentative: state === 'PLANNED',
        updatedAt,
      });
  return events;
}

async function dueDates({ operations, viewer, most = mostDueDates }: CalendarOptions): Promise<CalendarEvent[]> {
  const operation = { query: dueQuery, variables: { agency: viewer.agencySlug }, path: ['agency', 'worklist'] };
  const pages = connectionPages<{ nodes: Due[]; totalCount?: number }>(operations, operation, viewer);
  const events: CalendarEvent[] = [];
  let count = 0;
  for await (const { nodes, totalCount = count } of flawless(pages)) {
    count = totalCount;
    events.push(...nodes.map(dueDate));
    if (events.length >= most) break;
  }
  const last = events[most - 1];
  return last && count > most ? [...events.slice(0, most), furtherThan(last, count - most)] : events;
}

function dueDate({ id, title, updatedAt, deadline }: Due): CalendarEvent {
  const { code, dueOn, explain, provisional } = deadline;
  return {
    id,
    kind: 'DUE',
    title: `${isDeadlineCode(code) ? ruleOf(code).title : code}：${title}`,
    note: explain,
    from: dueOn,
    until: dueOn,
    isTentative: provisional,
    updatedAt,
  };
}

/** A calendar that leaves something out says so. */
const furtherThan = ({ from, updatedAt }: CalendarEvent, count: number): CalendarEvent => ({
  id: 'further-due-dates',
  kind: 'DUE',
  title: `自本日起另有 ${count} 项未列入日历 / ${count} more from this day on are not in the calendar`,
  note: '请查询 Agency.worklist / Ask for Agency.worklist',
  from,
  until: from,
  isTentative: false,
  updatedAt,
});
