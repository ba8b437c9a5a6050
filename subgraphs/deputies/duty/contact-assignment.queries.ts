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
import { ContactAssignmentSchema } from './contact-assignment.entities.ts';
import type { ContactKind } from './contact-assignment.kinds.ts';

export interface ContactAssignmentFilterValues {
  kind?: ContactKind[] | null;
  deputyId?: string | null;
  contactedDeputyId?: string | null;
  stationId?: string | null;
  assignedOn?: LocalDateRange | null;
}

export type ContactAssignmentOrderFieldName = 'ASSIGNED_ON';

export const contactAssignments = new Listing<ContactAssignmentFilterValues, ContactAssignmentOrderFieldName>({
  name: 'contactAssignments',
  entity: ContactAssignmentSchema,
  visibility: INTERNAL,
  filters: {
    kind: isOneOf('kind'),
    deputyId: equals('deputy_id', 'uuid'),
    contactedDeputyId: equals('contacted_deputy_id', 'uuid'),
    stationId: equals('station_id', 'uuid'),
    assignedOn: inDateRange('assigned_on'),
  },
  orders: { ASSIGNED_ON: { by: sql`t.assigned_on`, type: 'date' } },
  defaultOrder: { field: 'ASSIGNED_ON', direction: 'DESC' },
  fieldColumns: { deputy: ['deputyId'], contactedDeputy: ['contactedDeputyId'], station: ['stationId'] },
});

export const contactsOfDeputy: NamedLink = { name: 'deputyId', link: (parent) => sql`t.deputy_id = ${parent}` };
