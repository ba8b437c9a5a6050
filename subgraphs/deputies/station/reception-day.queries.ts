import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { ReceptionDaySchema } from './reception-day.entities.ts';

export interface ReceptionDayFilterValues {
  stationId?: string | null;
  deputyId?: string | null;
  heldOn?: LocalDateRange | null;
  search?: string | null;
}

export type ReceptionDayOrderFieldName = 'HELD_ON';

export const receptionDays = new Listing<ReceptionDayFilterValues, ReceptionDayOrderFieldName>({
  name: 'receptionDays',
  entity: ReceptionDaySchema,
  visibility: PUBLIC,
  filters: {
    stationId: equals('station_id', 'uuid'),
    deputyId: equals('deputy_id', 'uuid'),
    heldOn: inDateRange('held_on'),
    search: matchesText(),
  },
  orders: { HELD_ON: { by: sql`t.held_on`, type: 'date' } },
  defaultOrder: { field: 'HELD_ON', direction: 'DESC' },
  fieldColumns: { station: ['stationId'], deputy: ['deputyId'] },
});

export const receptionDaysAtStation: NamedLink = { name: 'stationId', link: (parent) => sql`t.station_id = ${parent}` };
