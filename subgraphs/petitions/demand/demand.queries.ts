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
import type { ResidentRating } from '../petition/petition.kinds.ts';
import { isWithinDivision } from '../topic/place.queries.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import { DemandSchema } from './demand.entities.ts';
import type { DemandKind } from './demand.kinds.ts';
import { isUnannouncedDemand } from './demand.policy.ts';
import { demandVisibility } from './demand.visibility.ts';
import type { DemandState } from './demand.workflow.ts';

export interface DemandFilterValues {
  state?: DemandState[] | null;
  kind?: DemandKind[] | null;
  topic?: CivicTopic[] | null;
  rating?: ResidentRating[] | null;
  deputyId?: string | null;
  stationId?: string | null;
  agencyId?: string | null;
  divisionCode?: string | null;
  receivedOn?: LocalDateRange | null;
  resolved?: boolean | null;
  resolvedOn?: LocalDateRange | null;
  overdue?: boolean | null;
  search?: string | null;
}

export type DemandOrderFieldName = 'RECEIVED_ON' | 'DUE_ON';

export const demands = new Listing<DemandFilterValues, DemandOrderFieldName>({
  name: 'demands',
  entity: DemandSchema,
  visibility: demandVisibility,
  filters: {
    state: isOneOf('state'),
    kind: isOneOf('kind'),
    topic: isOneOf('topic'),
    rating: isOneOf('rating'),
    deputyId: equals('deputy_id', 'uuid'),
    stationId: equals('station_id', 'uuid'),
    agencyId: equals('agency_id', 'uuid'),
    divisionCode: isWithinDivision,
    receivedOn: inDateRange('received_on'),
    resolved: (resolved) => (resolved ? sql`t.resolved_on is not null` : sql`t.resolved_on is null`),
    resolvedOn: inDateRange('resolved_on'),
    overdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    RECEIVED_ON: { by: sql`t.received_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'RECEIVED_ON', direction: 'DESC' },
  provider: 'agencyId',
  sealed: { by: ['kind', 'state'], is: isUnannouncedDemand },
  fieldColumns: {
    title: ['title', 'state'],
    content: ['content', 'state'],
    division: ['divisionCode'],
    deputy: ['deputyId'],
    station: ['stationId'],
    agency: ['agencyId'],
    convertedSuggestion: ['convertedSuggestionId'],
    convertedPetition: ['convertedPetitionId'],
    isResolved: ['resolvedOn'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'deputyId', 'agencyId'],
  },
});

export const demandsOfDeputy: NamedLink = { name: 'deputy', link: (deputy) => sql`t.deputy_id = ${deputy}` };
export const demandsOfAgency: NamedLink = { name: 'agency', link: (agency) => sql`t.agency_id = ${agency}` };
