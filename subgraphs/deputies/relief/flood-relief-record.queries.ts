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
import { FloodReliefRecordSchema } from './flood-relief-record.entities.ts';
import type { ReliefTask } from './flood-relief-record.kinds.ts';

export interface FloodReliefRecordFilterValues {
  stationId?: string | null;
  task?: ReliefTask[] | null;
  occurredOn?: LocalDateRange | null;
  search?: string | null;
}

export type FloodReliefRecordOrderFieldName = 'OCCURRED_ON';

export const floodReliefRecords = new Listing<FloodReliefRecordFilterValues, FloodReliefRecordOrderFieldName>({
  name: 'floodReliefRecords',
  entity: FloodReliefRecordSchema,
  visibility: INTERNAL,
  filters: {
    stationId: equals('station_id', 'uuid'),
    task: isOneOf('task'),
    occurredOn: inDateRange('occurred_on'),
    search: matchesText(),
  },
  orders: { OCCURRED_ON: { by: sql`t.occurred_on`, type: 'date' } },
  defaultOrder: { field: 'OCCURRED_ON', direction: 'DESC' },
  fieldColumns: { station: ['stationId'] },
});

export const reliefByStation: NamedLink = { name: 'stationId', link: (parent) => sql`t.station_id = ${parent}` };
