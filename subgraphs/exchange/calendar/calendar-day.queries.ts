import sql from 'sql-template-tag';
import {
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { CalendarDaySchema } from './calendar-day.entities.ts';
import type { CalendarDayState } from './calendar-day.workflow.ts';

export interface CalendarDayFilterValues {
  date?: LocalDateRange | null;
  state?: CalendarDayState[] | null;
}

export const calendarDays = new Listing<CalendarDayFilterValues, 'DATE'>({
  name: 'calendarDays',
  entity: CalendarDaySchema,
  visibility: PUBLIC,
  filters: { date: inDateRange('date'), state: isOneOf('state') },
  orders: { DATE: { by: sql`t.date`, type: 'date' } },
  defaultOrder: { field: 'DATE', direction: 'ASC' },
  fieldColumns: { availableTransitions: ['state'] },
});
