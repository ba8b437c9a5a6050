import { defineEntity, p } from '@mikro-orm/core';
import type { ResolutionState } from './resolution.workflow.ts';

export const ResolutionSchema = defineEntity({
  name: 'Resolution',
  tableName: 'resolution',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    text: p.text(),
    workReportId: p.uuid().nullable(),
    meetingId: p.uuid(),
    agencyId: p.uuid(),
    state: p.text().$type<ResolutionState>(),
    adoptedOn: p.date(),
    executionDueOn: p.date(),
    executionReport: p.text().nullable(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Resolution extends ResolutionSchema.class {}
ResolutionSchema.setClass(Resolution);
