import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  isOverdue,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { FiscalOversightItemSchema } from './fiscal-oversight-item.entities.ts';
import type { FiscalOversightKind } from './fiscal-oversight-item.kinds.ts';
import { fiscalVisibility } from './fiscal-oversight-item.visibility.ts';
import type { FiscalOversightState } from './fiscal-oversight-item.workflow.ts';

export interface FiscalOversightItemFilterValues {
  year?: number | null;
  state?: FiscalOversightState[] | null;
  kind?: FiscalOversightKind[] | null;
  leadAgencyId?: string | null;
  committeeId?: string | null;
  deliberatedOn?: LocalDateRange | null;
  overdue?: boolean | null;
  search?: string | null;
}

export type FiscalOversightItemOrderFieldName = 'CREATED_AT' | 'UPDATED_AT' | 'DUE_ON';

export const fiscalOversightItems = new Listing<FiscalOversightItemFilterValues, FiscalOversightItemOrderFieldName>({
  name: 'fiscalOversightItems',
  entity: FiscalOversightItemSchema,
  visibility: fiscalVisibility,
  filters: {
    year: equals('year', 'int'),
    state: isOneOf('state'),
    kind: isOneOf('kind'),
    leadAgencyId: equals('lead_agency_id', 'uuid'),
    committeeId: equals('committee_id', 'uuid'),
    deliberatedOn: inDateRange('deliberated_on'),
    overdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    CREATED_AT: { by: sql`t.created_at`, type: 'timestamptz' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  provider: 'leadAgencyId',
  fieldColumns: {
    leadAgency: ['leadAgencyId'],
    committee: ['committeeId'],
    meeting: ['meetingId'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'leadAgencyId', 'committeeId'],
  },
});

export const fiscalItemsOfAgency: NamedLink = { name: 'agency', link: (parent) => sql`t.lead_agency_id = ${parent}` };
export const fiscalItemsOfMeeting: NamedLink = { name: 'meeting', link: (parent) => sql`t.meeting_id = ${parent}` };
