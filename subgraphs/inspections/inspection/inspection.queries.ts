import sql from 'sql-template-tag';
import {
  Children,
  equals,
  INTERNAL,
  inDateRange,
  isOneOf,
  isOverdue,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { InspectionMemberSchema, InspectionSchema } from './inspection.entities.ts';
import type { InspectionKind } from './inspection.kinds.ts';
import type { InspectionState } from './inspection.workflow.ts';

export interface InspectionFilterValues {
  state?: InspectionState[] | null;
  kind?: InspectionKind[] | null;
  organiserId?: string | null;
  inspectedAgencyId?: string | null;
  lawCode?: string | null;
  year?: number | null;
  startsOn?: LocalDateRange | null;
  deliberatedOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  overdue?: boolean | null;
  isSynthetic?: boolean | null;
  search?: string | null;
}

export type InspectionOrderFieldName = 'STARTS_ON' | 'DUE_ON' | 'UPDATED_AT';

export const inspections = new Listing<InspectionFilterValues, InspectionOrderFieldName>({
  name: 'inspections',
  entity: InspectionSchema,
  visibility: INTERNAL,
  filters: {
    state: isOneOf('state'),
    kind: isOneOf('kind'),
    organiserId: equals('organiser_id', 'uuid'),
    inspectedAgencyId: (id) => sql`(t.agency_ids @> array[${id}::uuid] and t.organiser_id <> ${id}::uuid)`,
    lawCode: (code) =>
      sql`exists (select from inspections.inspected_law l where l.inspection_id = t.id and l.code = ${code}::text)`,
    year: equals('year', 'int'),
    startsOn: inDateRange('starts_on'),
    deliberatedOn: inDateRange('deliberated_on'),
    dueOn: inDateRange('due_on'),
    overdue: isOverdue(),
    isSynthetic: equals('is_synthetic', 'boolean'),
    search: matchesText(),
  },
  orders: {
    STARTS_ON: { by: sql`t.starts_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'STARTS_ON', direction: 'DESC' },
  provider: 'organiserId',
  fieldColumns: {
    organiser: ['organiserId'],
    inspectedAgencies: ['inspectedAgencyIds'],
    followUpOf: ['followUpOfId'],
    availableTransitions: ['state', 'organiserId', 'inspectedAgencyIds'],
    isOverdue: ['dueOn'],
  },
});

export const followUps = new Children(InspectionSchema, 'followUpOfId', ['startsOn', 'id'], { since: ['createdAt'] });

export const membersOfInspection = new Children(InspectionMemberSchema, 'inspectionId', ['position']);

/** Inspections that an agency organises or is inspected by. */
export const ofAgency: NamedLink = {
  name: 'agency',
  link: (parent) => sql`t.agency_ids @> array[${parent}]`,
};
