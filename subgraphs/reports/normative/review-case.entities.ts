import { defineEntity, p } from '@mikro-orm/core';

export const ReviewCaseSchema = defineEntity({
  name: 'ReviewCase',
  tableName: 'review_case',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    title: p.text(),
    summary: p.text(),
    selectedInto: p.text(),
    selectedOn: p.date(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class ReviewCase extends ReviewCaseSchema.class {}
ReviewCaseSchema.setClass(ReviewCase);
