import sql from 'sql-template-tag';
import {
  Children,
  equals,
  INTERNAL,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { SupervisionTopicSchema, TopicSourceSchema } from './plan.entities.ts';
import type { TopicChannel, TopicKind } from './plan.kinds.ts';

export interface SupervisionTopicFilterValues {
  planId?: string | null;
  kind?: TopicKind[] | null;
  channel?: TopicChannel[] | null;
  agencyId?: string | null;
  committeeId?: string | null;
  plannedOn?: LocalDateRange | null;
  search?: string | null;
}

export type SupervisionTopicOrderFieldName = 'PLANNED_ON';

export const topics = new Listing<SupervisionTopicFilterValues, SupervisionTopicOrderFieldName>({
  name: 'supervisionTopics',
  entity: SupervisionTopicSchema,
  visibility: INTERNAL,
  filters: {
    planId: equals('plan_id', 'uuid'),
    kind: isOneOf('kind'),
    channel: (channels) =>
      sql`exists (select from reports.topic_source s where s.topic_id = t.id and s.channel = any(${channels}::text[]))`,
    agencyId: equals('agency_id', 'uuid'),
    committeeId: equals('committee_id', 'uuid'),
    plannedOn: inDateRange('planned_on'),
    search: matchesText(),
  },
  orders: { PLANNED_ON: { by: sql`t.planned_on`, type: 'date' } },
  defaultOrder: { field: 'PLANNED_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: { agency: ['agencyId'], committee: ['committeeId'], plan: ['planId'] },
});

export const topicsOfPlan: NamedLink = { name: 'plan', link: (parent) => sql`t.plan_id = ${parent}` };
export const sourcesOfTopic = new Children(TopicSourceSchema, 'topicId', ['position']);
