import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  isOverdue,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { ResolutionSchema } from './resolution.entities.ts';
import type { ResolutionState } from './resolution.workflow.ts';

export interface ResolutionFilterValues {
  state?: ResolutionState[] | null;
  agencyId?: string | null;
  meetingId?: string | null;
  adoptedOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  isOverdue?: boolean | null;
  search?: string | null;
}

export type ResolutionOrderFieldName = 'ADOPTED_ON' | 'DUE_ON';

export const resolutions = new Listing<ResolutionFilterValues, ResolutionOrderFieldName>({
  name: 'resolutions',
  entity: ResolutionSchema,
  visibility: PUBLIC,
  filters: {
    state: isOneOf('state'),
    agencyId: equals('agency_id', 'uuid'),
    meetingId: equals('meeting_id', 'uuid'),
    adoptedOn: inDateRange('adopted_on'),
    dueOn: inDateRange('due_on'),
    isOverdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    ADOPTED_ON: { by: sql`t.adopted_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'ADOPTED_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: {
    agency: ['agencyId'],
    meeting: ['meetingId'],
    workReport: ['workReportId'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'agencyId'],
  },
});

export const resolutionsOfReport = new Children(ResolutionSchema, 'workReportId', ['adoptedOn', 'id'], {
  since: ['adoptedOn'],
});
export const resolutionsOfMeeting: NamedLink = { name: 'meeting', link: (parent) => sql`t.meeting_id = ${parent}` };
