import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { MeetingSchema } from './meeting.entities.ts';

export interface MeetingFilterValues {
  year?: number | null;
  convenedOn?: LocalDateRange | null;
  search?: string | null;
}

export type MeetingOrderFieldName = 'CONVENED_ON';

export const meetings = new Listing<MeetingFilterValues, MeetingOrderFieldName>({
  name: 'meetings',
  entity: MeetingSchema,
  visibility: PUBLIC,
  filters: {
    year: equals('year', 'int'),
    convenedOn: inDateRange('convened_on'),
    search: matchesText(),
  },
  orders: { CONVENED_ON: { by: sql`t.convened_on`, type: 'date' } },
  defaultOrder: { field: 'CONVENED_ON', direction: 'DESC' },
  fieldColumns: { availableTransitions: ['state'] },
});
