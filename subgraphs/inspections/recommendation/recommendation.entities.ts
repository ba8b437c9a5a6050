import { defineEntity, p } from '@mikro-orm/core';
import type { RecommendationKind } from './recommendation.kinds.ts';
import type { RecommendationState } from './recommendation.workflow.ts';

export const RecommendationSchema = defineEntity({
  name: 'Recommendation',
  tableName: 'recommendation',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    kind: p.text().$type<RecommendationKind>(),
    title: p.text(),
    content: p.text(),
    issuerId: p.uuid(),
    recipientId: p.uuid(),
    inspectionId: p.uuid().nullable(),
    isUrgent: p.boolean(),
    copiedToCongress: p.boolean(),
    reportedToCongress: p.boolean(),
    issuedOn: p.date(),
    deliveredOn: p.date().nullable(),
    replyDueOn: p.date().nullable(),
    repliedOn: p.date().nullable(),
    state: p.text().$type<RecommendationState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Recommendation extends RecommendationSchema.class {}
RecommendationSchema.setClass(Recommendation);
