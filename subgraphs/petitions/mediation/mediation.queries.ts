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
import { MediationSchema } from './mediation.entities.ts';
import type { AgreementKind } from './mediation.kinds.ts';
import { mediationVisibility } from './mediation.visibility.ts';
import type { MediationState } from './mediation.workflow.ts';

export interface MediationFilterValues {
  state?: MediationState[] | null;
  topic?: CivicTopic[] | null;
  agreementKind?: AgreementKind[] | null;
  deputyId?: string | null;
  stationId?: string | null;
  divisionCode?: string | null;
  openedOn?: LocalDateRange | null;
  agreedOn?: LocalDateRange | null;
  overdue?: boolean | null;
  search?: string | null;
}

export type MediationOrderFieldName = 'OPENED_ON' | 'DUE_ON';

export const mediations = new Listing<MediationFilterValues, MediationOrderFieldName>({
  name: 'mediations',
  entity: MediationSchema,
  visibility: mediationVisibility,
  filters: {
    state: isOneOf('state'),
    topic: isOneOf('topic'),
    agreementKind: isOneOf('agreement_kind'),
    deputyId: equals('deputy_id', 'uuid'),
    stationId: equals('station_id', 'uuid'),
    divisionCode: isWithinDivision,
    openedOn: inDateRange('opened_on'),
    agreedOn: inDateRange('agreed_on'),
    overdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    OPENED_ON: { by: sql`t.opened_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'OPENED_ON', direction: 'DESC' },
  fieldColumns: {
    division: ['divisionCode'],
    deputy: ['deputyId'],
    station: ['stationId'],
    court: ['courtId'],
    availableTransitions: ['state', 'deputyId', 'courtId'],
    isOverdue: ['dueOn'],
  },
});

export const mediationsOfDeputy: NamedLink = { name: 'deputy', link: (deputy) => sql`t.deputy_id = ${deputy}` };
