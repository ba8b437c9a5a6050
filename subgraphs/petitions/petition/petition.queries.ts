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
import { PetitionSchema } from './petition.entities.ts';
import type { PetitionChannel, PetitionDecision, PetitionMatter, PetitionReceiver } from './petition.kinds.ts';
import { isUnannounced } from './petition.policy.ts';
import { petitionVisibility } from './petition.visibility.ts';
import type { PetitionState } from './petition.workflow.ts';

export interface PetitionFilterValues {
  state?: PetitionState[] | null;
  matter?: PetitionMatter[] | null;
  topic?: CivicTopic[] | null;
  channel?: PetitionChannel[] | null;
  receivedBy?: PetitionReceiver[] | null;
  decision?: PetitionDecision[] | null;
  handlingAgencyId?: string | null;
  divisionCode?: string | null;
  receivedOn?: LocalDateRange | null;
  acceptedOn?: LocalDateRange | null;
  concludedOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  overdue?: boolean | null;
  underSupervision?: boolean | null;
  search?: string | null;
}

export type PetitionOrderFieldName = 'RECEIVED_ON' | 'DUE_ON';

export const petitions = new Listing<PetitionFilterValues, PetitionOrderFieldName>({
  name: 'petitions',
  entity: PetitionSchema,
  visibility: petitionVisibility,
  filters: {
    state: isOneOf('state'),
    matter: isOneOf('matter'),
    topic: isOneOf('topic'),
    channel: isOneOf('channel'),
    receivedBy: isOneOf('received_by'),
    decision: isOneOf('decision'),
    handlingAgencyId: equals('handling_agency_id', 'uuid'),
    divisionCode: isWithinDivision,
    receivedOn: inDateRange('received_on'),
    acceptedOn: inDateRange('accepted_on'),
    concludedOn: inDateRange('concluded_on'),
    dueOn: inDateRange('due_on'),
    overdue: isOverdue(),
    underSupervision: equals('is_under_supervision', 'boolean'),
    search: matchesText(),
  },
  orders: {
    RECEIVED_ON: { by: sql`t.received_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'RECEIVED_ON', direction: 'DESC' },
  tells: {
    handlingAgencyId: ['handlingAgency'],
    divisionCode: ['division'],
    overdue: ['dueOn'],
    underSupervision: ['isUnderSupervision'],
    search: ['registrationNo', 'title', 'content'],
  },
  provider: 'handlingAgencyId',
  sealed: { by: ['matter', 'state'], is: isUnannounced },
  fieldColumns: {
    title: ['title', 'state'],
    content: ['content', 'state'],
    division: ['divisionCode'],
    petitioner: ['petitionerId', 'handlingAgencyId'],
    handlingAgency: ['handlingAgencyId'],
    proxy: ['proxyId'],
    repeatOf: ['repeatOfId'],
    originDemand: ['originDemandId'],
    reviewingAgency: ['reviewingAgencyId'],
    reexaminingAgency: ['reexaminingAgencyId'],
    isOverdue: ['dueOn'],
    history: ['handlingAgencyId'],
    availableTransitions: ['state', 'handlingAgencyId', 'reviewingAgencyId', 'reexaminingAgencyId'],
  },
});

export const petitionsOfAgency: NamedLink = {
  name: 'handlingAgency',
  link: (agency) => sql`t.handling_agency_id = ${agency}`,
};
