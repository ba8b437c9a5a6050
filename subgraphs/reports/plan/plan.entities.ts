import { defineEntity, p } from '@mikro-orm/core';
import type { TopicChannel, TopicKind } from './plan.kinds.ts';
import type { PlanState } from './plan.workflow.ts';

const changes = {
  isSynthetic: p.boolean(),
  createdAt: p.datetime(),
  updatedAt: p.datetime(),
  version: p.integer().version(),
};

/** The yearly plan, passed by the chairpersons' meeting and published (监督法第十一条、第六十三条). */
export const SupervisionPlanSchema = defineEntity({
  name: 'SupervisionPlan',
  tableName: 'supervision_plan',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    year: p.integer(),
    title: p.text(),
    adoptedOn: p.date(),
    publishedOn: p.date().nullable(),
    state: p.text().$type<PlanState>(),
    dueOn: p.date().nullable(),
    ...changes,
  },
});

export class SupervisionPlan extends SupervisionPlanSchema.class {}
SupervisionPlanSchema.setClass(SupervisionPlan);

export const SupervisionTopicSchema = defineEntity({
  name: 'SupervisionTopic',
  tableName: 'supervision_topic',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    planId: p.uuid(),
    position: p.integer(),
    title: p.text(),
    kind: p.text().$type<TopicKind>(),
    plannedOn: p.date(),
    agencyId: p.uuid(),
    committeeId: p.uuid(),
    ...changes,
  },
});

export class SupervisionTopic extends SupervisionTopicSchema.class {}
SupervisionTopicSchema.setClass(SupervisionTopic);

/** Why a topic was chosen, with the record of another subgraph behind it where there is one. */
export const TopicSourceSchema = defineEntity({
  name: 'TopicSource',
  tableName: 'topic_source',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    topicId: p.uuid(),
    position: p.integer(),
    channel: p.text().$type<TopicChannel>(),
    description: p.text(),
    inspectionId: p.uuid().nullable(),
    suggestionId: p.uuid().nullable(),
    petitionId: p.uuid().nullable(),
  },
});

export class TopicSource extends TopicSourceSchema.class {}
TopicSourceSchema.setClass(TopicSource);
