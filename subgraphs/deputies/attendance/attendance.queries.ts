import sql from 'sql-template-tag';
import {
  equals,
  INTERNAL,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { AttendanceSchema } from './attendance.entities.ts';
import type { AttendanceKind } from './attendance.kinds.ts';

export interface AttendanceFilterValues {
  kind?: AttendanceKind[] | null;
  deputyId?: string | null;
  meetingId?: string | null;
  attendedOn?: LocalDateRange | null;
}

export type AttendanceOrderFieldName = 'ATTENDED_ON';

export const attendances = new Listing<AttendanceFilterValues, AttendanceOrderFieldName>({
  name: 'attendances',
  entity: AttendanceSchema,
  visibility: INTERNAL,
  filters: {
    kind: isOneOf('kind'),
    deputyId: equals('deputy_id', 'uuid'),
    meetingId: equals('meeting_id', 'uuid'),
    attendedOn: inDateRange('attended_on'),
  },
  orders: { ATTENDED_ON: { by: sql`t.attended_on`, type: 'date' } },
  defaultOrder: { field: 'ATTENDED_ON', direction: 'DESC' },
  fieldColumns: { deputy: ['deputyId'], meeting: ['meetingId'] },
});

export const attendancesOfDeputy: NamedLink = { name: 'deputyId', link: (parent) => sql`t.deputy_id = ${parent}` };

export const attendancesAtMeeting: NamedLink = { name: 'meetingId', link: (parent) => sql`t.meeting_id = ${parent}` };
