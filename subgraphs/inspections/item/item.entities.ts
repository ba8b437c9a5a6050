import { defineEntity, p } from '@mikro-orm/core';
import type { Severity } from './item.kinds.ts';
import type { ItemState } from './item.workflow.ts';

export const RectificationItemSchema = defineEntity({
  name: 'RectificationItem',
  tableName: 'rectification_item',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    inspectionId: p.uuid(),
    /** The committee that organised the inspection. */
    organiserId: p.uuid(),
    lawId: p.uuid(),
    findingId: p.uuid(),
    title: p.text(),
    measure: p.text(),
    severity: p.text().$type<Severity>(),
    leadAgencyId: p.uuid(),
    coAgencyIds: p.array<string>().columnType('uuid[]'),
    divisionCode: p.text(),
    plan: p.text().nullable(),
    issuedOn: p.date().nullable(),
    completionDueOn: p.date().nullable(),
    /** The day from which the next update is awaited: the last update, or the day work began or was resumed. */
    lastUpdatedOn: p.date().nullable(),
    claimedOn: p.date().nullable(),
    verifiedOn: p.date().nullable(),
    state: p.text().$type<ItemState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class RectificationItem extends RectificationItemSchema.class {}
RectificationItemSchema.setClass(RectificationItem);
