import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { AppointmentDecisionSchema } from './appointment.entities.ts';
import type { AppointmentKind, AppointmentOrgan } from './appointment.kinds.ts';

export interface AppointmentDecisionFilterValues {
  kind?: AppointmentKind[] | null;
  organ?: AppointmentOrgan[] | null;
  meetingId?: string | null;
  decidedOn?: LocalDateRange | null;
  search?: string | null;
}

export type AppointmentDecisionOrderFieldName = 'DECIDED_ON';

export const appointmentDecisions = new Listing<AppointmentDecisionFilterValues, AppointmentDecisionOrderFieldName>({
  name: 'appointmentDecisions',
  entity: AppointmentDecisionSchema,
  visibility: PUBLIC,
  filters: {
    kind: isOneOf('kind'),
    organ: isOneOf('organ'),
    meetingId: equals('meeting_id', 'uuid'),
    decidedOn: inDateRange('decided_on'),
    search: matchesText(),
  },
  orders: { DECIDED_ON: { by: sql`t.decided_on`, type: 'date' } },
  defaultOrder: { field: 'DECIDED_ON', direction: 'DESC' },
  fieldColumns: { meeting: ['meetingId'] },
});

export const appointmentsOfMeeting: NamedLink = { name: 'meeting', link: (parent) => sql`t.meeting_id = ${parent}` };
