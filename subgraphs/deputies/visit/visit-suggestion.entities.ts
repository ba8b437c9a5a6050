import { defineEntity, p } from '@mikro-orm/core';

export const VisitSuggestionSchema = defineEntity({
  name: 'VisitSuggestion',
  tableName: 'visit_suggestion',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    visitId: p.uuid(),
    siteId: p.uuid().nullable(),
    content: p.text(),
    raisedOn: p.date(),
    incorporated: p.boolean(),
    plan: p.text().nullable(),
    evidence: p.text().nullable(),
    incorporatedOn: p.date().nullable(),
    isSynthetic: p.boolean(),
  },
});

export class VisitSuggestion extends VisitSuggestionSchema.class {}
VisitSuggestionSchema.setClass(VisitSuggestion);
