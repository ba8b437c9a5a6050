import { defineEntity, p } from '@mikro-orm/core';
import type { VisitKind } from './visit.kinds.ts';

export const VisitSchema = defineEntity({
  name: 'Visit',
  tableName: 'visit',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<VisitKind>(),
    title: p.text(),
    summary: p.text(),
    startedOn: p.date(),
    endedOn: p.date(),
    participantCount: p.integer(),
    organiserId: p.uuid(),
    isSynthetic: p.boolean(),
  },
});

export class Visit extends VisitSchema.class {}
VisitSchema.setClass(Visit);
