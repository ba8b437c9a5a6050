import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  isOverdue,
  type Link,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { RectificationItemSchema } from './item.entities.ts';
import { type HandlingRole, type Severity, staleAfterDays } from './item.kinds.ts';
import { itemVisibility } from './item.visibility.ts';
import type { ItemState } from './item.workflow.ts';
import { EvidenceSchema, ProgressEntrySchema, VerificationSchema } from './item-parts.entities.ts';

export interface RectificationItemFilterValues {
  state?: ItemState[] | null;
  severity?: Severity[] | null;
  inspectionId?: string | null;
  lawCode?: string | null;
  agencyId?: string | null;
  leadAgencyId?: string | null;
  coAgencyId?: string | null;
  divisionCode?: string | null;
  issuedOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  completionDueOn?: LocalDateRange | null;
  verifiedOn?: LocalDateRange | null;
  overdue?: boolean | null;
  stale?: boolean | null;
  isSynthetic?: boolean | null;
  search?: string | null;
}

export type RectificationItemOrderFieldName = 'ISSUED_ON' | 'DUE_ON' | 'UPDATED_AT';

export const rectificationItems = new Listing<RectificationItemFilterValues, RectificationItemOrderFieldName>({
  name: 'rectificationItems',
  entity: RectificationItemSchema,
  visibility: itemVisibility,
  filters: {
    state: isOneOf('state'),
    severity: isOneOf('severity'),
    inspectionId: equals('inspection_id', 'uuid'),
    lawCode: (code) => sql`t.law_id in (select l.id from inspections.inspected_law l where l.code = ${code}::text)`,
    agencyId: (id) => sql`t.agency_ids @> array[${id}::uuid]`,
    leadAgencyId: equals('lead_agency_id', 'uuid'),
    coAgencyId: (id) => sql`(t.agency_ids @> array[${id}::uuid] and t.lead_agency_id <> ${id}::uuid)`,
    divisionCode: equals('division_code'),
    issuedOn: inDateRange('issued_on'),
    dueOn: inDateRange('due_on'),
    completionDueOn: inDateRange('completion_due_on'),
    verifiedOn: inDateRange('verified_on'),
    overdue: isOverdue(),
    stale: (value, { today }) =>
      sql`(t.state = 'IN_PROGRESS' and t.last_updated_on < ${today}::date - ${staleAfterDays}::int) is ${value ? sql`true` : sql`not true`}`,
    isSynthetic: equals('is_synthetic', 'boolean'),
    search: matchesText(),
  },
  orders: {
    ISSUED_ON: { by: sql`coalesce(t.issued_on, date '9999-12-31')`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'ISSUED_ON', direction: 'DESC' },
  tells: {
    inspectionId: ['inspection'],
    lawCode: ['law'],
    agencyId: ['leadAgency', 'coAgencies'],
    leadAgencyId: ['leadAgency'],
    coAgencyId: ['coAgencies'],
    divisionCode: ['division'],
    overdue: ['dueOn'],
    stale: ['state', 'lastUpdatedOn'],
    search: ['title', 'measure'],
  },
  provider: 'leadAgencyId',
  fieldColumns: {
    inspection: ['inspectionId'],
    law: ['lawId'],
    finding: ['findingId'],
    leadAgency: ['leadAgencyId'],
    coAgencies: ['coAgencyIds'],
    division: ['divisionCode'],
    availableTransitions: ['state', 'organiserId', 'leadAgencyId', 'coAgencyIds'],
    isOverdue: ['dueOn'],
    isStale: ['state', 'lastUpdatedOn'],
  },
});

export const ofInspection: NamedLink = {
  name: 'inspection',
  link: (parent) => sql`t.inspection_id = ${parent}`,
};

/** Items that an agency leads, co-handles, or either. */
export const ofAgencyAs = (role: HandlingRole | null): NamedLink => {
  const named = { name: `agency as ${role ?? 'either'}`, tells: ['leadAgency', 'coAgencies'] };
  if (role === 'LEAD') return { ...named, link: (parent) => sql`t.lead_agency_id = ${parent}` };
  const takesPart: Link = (parent) => sql`t.agency_ids @> array[${parent}]`;
  if (role === 'CO')
    return { ...named, link: (parent) => sql`(${takesPart(parent)} and t.lead_agency_id <> ${parent})` };
  return { ...named, link: takesPart };
};

export const progressOfItem = new Children(ProgressEntrySchema, 'itemId', ['position'], { since: ['reportedAt'] });
export const evidenceOfItem = new Children(EvidenceSchema, 'itemId', ['position'], { since: ['filedAt'] });
export const verificationsOfItem = new Children(VerificationSchema, 'itemId', ['position'], { since: ['concludedAt'] });
