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
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { LivelihoodProjectSchema } from './livelihood-project.entities.ts';
import type { LivelihoodProjectState } from './livelihood-project.workflow.ts';

export interface LivelihoodProjectFilterValues {
  year?: number | null;
  state?: LivelihoodProjectState[] | null;
  leadAgencyId?: string | null;
  divisionCode?: string | null;
  plannedCompletionOn?: LocalDateRange | null;
  overdue?: boolean | null;
  search?: string | null;
}

export type LivelihoodProjectOrderFieldName = 'CREATED_AT' | 'UPDATED_AT' | 'DUE_ON' | 'PROGRESS';

/** From the list on: what is only proposed, or was not selected, is no project of the year. */
export const confirmedStates: readonly LivelihoodProjectState[] = [
  'CONFIRMED',
  'IMPLEMENTING',
  'COMPLETED_CLAIMED',
  'CHECKED',
  'EVALUATED',
  'CLOSED',
];

export const livelihoodProjects = new Listing<LivelihoodProjectFilterValues, LivelihoodProjectOrderFieldName>({
  name: 'livelihoodProjects',
  entity: LivelihoodProjectSchema,
  visibility: PUBLIC,
  filters: {
    year: equals('year', 'int'),
    state: isOneOf('state'),
    leadAgencyId: equals('lead_agency_id', 'uuid'),
    divisionCode: equals('division_code'),
    plannedCompletionOn: inDateRange('planned_completion_on'),
    overdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    CREATED_AT: { by: sql`t.created_at`, type: 'timestamptz' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
    PROGRESS: { by: sql`t.progress_percent`, type: 'integer' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  provider: 'leadAgencyId',
  fieldColumns: {
    leadAgency: ['leadAgencyId'],
    division: ['divisionCode'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'leadAgencyId'],
  },
});

export const projectsOfAgency: NamedLink = { name: 'agency', link: (parent) => sql`t.lead_agency_id = ${parent}` };
