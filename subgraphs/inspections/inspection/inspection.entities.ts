import { defineEntity, p } from '@mikro-orm/core';
import type { InspectionKind, InspectionMethod, MemberCapacity } from './inspection.kinds.ts';
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
    /** Evaluation, problems and suggestions (监督法 art. 36), as the group reported them. */
    report: p.text().nullable(),
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

/** Who is in the inspection group. Named in their office, as those who sign a verification are. */
export const InspectionMemberSchema = defineEntity({
  name: 'InspectionMember',
  tableName: 'inspection_member',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    inspectionId: p.uuid(),
    position: p.integer(),
    name: p.text(),
    capacity: p.text().$type<MemberCapacity>(),
  },
});
export class InspectionMember extends InspectionMemberSchema.class {}
InspectionMemberSchema.setClass(InspectionMember);

export class Inspection extends InspectionSchema.class {}
InspectionSchema.setClass(Inspection);
