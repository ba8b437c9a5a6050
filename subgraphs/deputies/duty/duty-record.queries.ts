import sql from 'sql-template-tag';
import {
  equals,
  INTERNAL,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { DutyRecordSchema } from './duty-record.entities.ts';
import type { DutyRole } from './duty-record.kinds.ts';

export interface DutyRecordFilterValues {
  deputyId?: string | null;
  role?: DutyRole[] | null;
  occurredOn?: LocalDateRange | null;
  activityId?: string | null;
  stationId?: string | null;
  search?: string | null;
}

export type DutyRecordOrderFieldName = 'OCCURRED_ON';

export const dutyRecords = new Listing<DutyRecordFilterValues, DutyRecordOrderFieldName>({
  name: 'dutyRecords',
  entity: DutyRecordSchema,
  visibility: INTERNAL,
  filters: {
    deputyId: equals('deputy_id', 'uuid'),
    role: isOneOf('role'),
    occurredOn: inDateRange('occurred_on'),
    activityId: equals('activity_id', 'uuid'),
    stationId: equals('station_id', 'uuid'),
    search: matchesText(),
  },
  orders: { OCCURRED_ON: { by: sql`t.occurred_on`, type: 'date' } },
  defaultOrder: { field: 'OCCURRED_ON', direction: 'DESC' },
  fieldColumns: { deputy: ['deputyId'], activity: ['activityId'], station: ['stationId'] },
});

export const dutyRecordsOfDeputy: NamedLink = { name: 'deputyId', link: (parent) => sql`t.deputy_id = ${parent}` };

export const dutyRecordsOfActivity: NamedLink = {
  name: 'activityId',
  link: (parent) => sql`t.activity_id = ${parent}`,
};
