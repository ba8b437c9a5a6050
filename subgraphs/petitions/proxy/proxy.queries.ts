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
import { isWithinDivision } from '../topic/place.queries.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import { PetitionProxySchema } from './proxy.entities.ts';
import { isUnannouncedProxy } from './proxy.policy.ts';
import { proxyVisibility } from './proxy.visibility.ts';
import type { PetitionProxyState } from './proxy.workflow.ts';

export interface PetitionProxyFilterValues {
  state?: PetitionProxyState[] | null;
  topic?: CivicTopic[] | null;
  deputyId?: string | null;
  stationId?: string | null;
  divisionCode?: string | null;
  requestedOn?: LocalDateRange | null;
  filedOn?: LocalDateRange | null;
  overdue?: boolean | null;
  search?: string | null;
}

export type PetitionProxyOrderFieldName = 'REQUESTED_ON' | 'DUE_ON';

export const petitionProxies = new Listing<PetitionProxyFilterValues, PetitionProxyOrderFieldName>({
  name: 'petitionProxies',
  entity: PetitionProxySchema,
  visibility: proxyVisibility,
  filters: {
    state: isOneOf('state'),
    topic: isOneOf('topic'),
    deputyId: equals('deputy_id', 'uuid'),
    stationId: equals('station_id', 'uuid'),
    divisionCode: isWithinDivision,
    requestedOn: inDateRange('requested_on'),
    filedOn: inDateRange('filed_on'),
    overdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    REQUESTED_ON: { by: sql`t.requested_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'REQUESTED_ON', direction: 'DESC' },
  sealed: { by: ['state', 'petitionId', 'leadsToSealed'], is: isUnannouncedProxy },
  fieldColumns: {
    division: ['divisionCode'],
    deputy: ['deputyId'],
    station: ['stationId'],
    petition: ['petitionId'],
    deadlines: ['petitionId'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'deputyId'],
  },
});

export const proxiesOfDeputy: NamedLink = { name: 'deputy', link: (deputy) => sql`t.deputy_id = ${deputy}` };
