import { defineEntity, p } from '@mikro-orm/core';
import type { HandlingStage } from './handling-report.kinds.ts';

export const HandlingReportSchema = defineEntity({
  name: 'HandlingReport',
  tableName: 'handling_report',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    workReportId: p.uuid(),
    agencyId: p.uuid(),
    stage: p.text().$type<HandlingStage>(),
    title: p.text(),
    text: p.text(),
    committeeComment: p.text().nullable(),
    submittedOn: p.date(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class HandlingReport extends HandlingReportSchema.class {}
HandlingReportSchema.setClass(HandlingReport);
