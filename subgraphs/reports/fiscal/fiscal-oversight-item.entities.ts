import { defineEntity, p } from '@mikro-orm/core';
import type { FiscalOversightKind } from './fiscal-oversight-item.kinds.ts';
import type { FiscalOversightState } from './fiscal-oversight-item.workflow.ts';

export const FiscalOversightItemSchema = defineEntity({
  name: 'FiscalOversightItem',
  tableName: 'fiscal_oversight_item',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    year: p.integer(),
    title: p.text(),
    kind: p.text().$type<FiscalOversightKind>(),
    focus: p.text(),
    state: p.text().$type<FiscalOversightState>(),
    leadAgencyId: p.uuid(),
    committeeId: p.uuid(),
    meetingId: p.uuid().nullable(),
    deliberatedOn: p.date().nullable(),
    opinions: p.text().nullable(),
    handlingDraft: p.text().nullable(),
    handlingComment: p.text().nullable(),
    handlingReport: p.text().nullable(),
    handledOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class FiscalOversightItem extends FiscalOversightItemSchema.class {}
FiscalOversightItemSchema.setClass(FiscalOversightItem);
