import sql from 'sql-template-tag';
import {
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
import { GroupOpinionSchema } from './group-opinion.entities.ts';
import type { GroupOpinionState } from './group-opinion.workflow.ts';

export interface GroupOpinionFilterValues {
  state?: GroupOpinionState[] | null;
  groupId?: string | null;
  activityId?: string | null;
  handlingAgencyId?: string | null;
  raisedOn?: LocalDateRange | null;
  concludedOn?: LocalDateRange | null;
  isConverted?: boolean | null;
  isOverdue?: boolean | null;
  search?: string | null;
}

export type GroupOpinionOrderFieldName = 'RAISED_ON' | 'UPDATED_AT';

export const groupOpinions = new Listing<GroupOpinionFilterValues, GroupOpinionOrderFieldName>({
  name: 'groupOpinions',
  entity: GroupOpinionSchema,
  visibility: INTERNAL,
  filters: {
    state: isOneOf('state'),
    groupId: equals('group_id', 'uuid'),
    activityId: equals('activity_id', 'uuid'),
    handlingAgencyId: equals('handling_agency_id', 'uuid'),
    raisedOn: inDateRange('raised_on'),
    concludedOn: inDateRange('concluded_on'),
    isConverted: (value) =>
      value ? sql`t.converted_suggestion_id is not null` : sql`t.converted_suggestion_id is null`,
    isOverdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    RAISED_ON: { by: sql`t.raised_on`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'RAISED_ON', direction: 'DESC' },
  provider: 'handlingAgencyId',
  fieldColumns: {
    group: ['groupId'],
    raisedBy: ['raisedById'],
    activity: ['activityId'],
    availableTransitions: ['state', 'raisedById', 'handlingAgencyId'],
    handlingAgency: ['handlingAgencyId'],
    convertedSuggestion: ['convertedSuggestionId'],
    isOverdue: ['dueOn'],
  },
});

export const opinionsOfGroup: NamedLink = { name: 'groupId', link: (parent) => sql`t.group_id = ${parent}` };
