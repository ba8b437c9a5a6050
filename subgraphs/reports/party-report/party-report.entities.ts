import { defineEntity, p } from '@mikro-orm/core';
import type { PartyReportKind } from './party-report.kinds.ts';

/** That something was put before the city's party committee, and when; its text is internal and not kept here. */
export const PartyReportSchema = defineEntity({
  name: 'PartyReport',
  tableName: 'party_report',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    kind: p.text().$type<PartyReportKind>(),
    reportedOn: p.date(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class PartyReport extends PartyReportSchema.class {}
PartyReportSchema.setClass(PartyReport);
