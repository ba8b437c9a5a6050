import { defineEntity, p } from '@mikro-orm/core';

/**
 * What the inspection group found. CASE_CLUE (a complaint or a suspected violation) is passed on and never becomes a
 * public item: the graph has neither the kind nor the columns of the hand-over, and no list shows such a row.
 */
export const InspectionFindingSchema = defineEntity({
  name: 'InspectionFinding',
  tableName: 'inspection_finding',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    inspectionId: p.uuid(),
    lawId: p.uuid(),
    position: p.integer(),
    kind: p.text().$type<'SYSTEMIC' | 'CASE_CLUE'>(),
    title: p.text(),
    description: p.text(),
    divisionCode: p.text(),
    foundOn: p.date(),
    handedOverToId: p.uuid().nullable(),
    handedOverOn: p.date().nullable(),
    receiptNumber: p.text().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
  },
});

export class InspectionFinding extends InspectionFindingSchema.class {}
InspectionFindingSchema.setClass(InspectionFinding);
