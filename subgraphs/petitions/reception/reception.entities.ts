import { defineEntity, p } from '@mikro-orm/core';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { ReceptionHost } from './reception.kinds.ts';

export const VisitReceptionSchema = defineEntity({
  name: 'VisitReception',
  tableName: 'visit_reception',
  schema: 'petitions',
  properties: {
    id: p.uuid().primary(),
    receptionNo: p.text(),
    title: p.text(),
    topic: p.text().$type<CivicTopic>(),
    divisionCode: p.text(),
    host: p.text().$type<ReceptionHost>(),
    agencyId: p.uuid(),
    petitionId: p.uuid().nullable(),
    receivedOn: p.date(),
    persons: p.integer(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class VisitReception extends VisitReceptionSchema.class {}
VisitReceptionSchema.setClass(VisitReception);
