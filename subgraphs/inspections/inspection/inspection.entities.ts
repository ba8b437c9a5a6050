import { defineEntity, p } from '@mikro-orm/core';
import type { InspectionKind, InspectionMethod } from './inspection.kinds.ts';
import type { InspectionState } from './inspection.workflow.ts';

export const InspectionSchema = defineEntity({
  name: 'Inspection',
  tableName: 'inspection',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    title: p.text(),
    summary: p.text(),
    kind: p.text().$type<InspectionKind>(),
    year: p.integer(),
    methods: p.array<InspectionMethod>().columnType('text[]'),
    organiserId: p.uuid(),
    /** An array and no table: it is read with the row. */
    inspectedAgencyIds: p.array<string>().columnType('uuid[]'),
    followUpOfId: p.uuid().nullable(),
    startsOn: p.date(),
    endsOn: p.date(),
    deliberatedOn: p.date().nullable(),
    transferredOn: p.date().nullable(),
    handlingReportedOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    state: p.text().$type<InspectionState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Inspection extends InspectionSchema.class {}
InspectionSchema.setClass(Inspection);
