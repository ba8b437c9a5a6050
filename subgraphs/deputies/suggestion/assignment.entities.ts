import { defineEntity, p } from '@mikro-orm/core';
import type { AssignmentRole, AssignmentState, ContactMethod, OpinionState, UrgingMethod } from './suggestion.kinds.ts';

export const AssignmentSchema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    agencyId: p.uuid(),
    role: p.text().$type<AssignmentRole>(),
    state: p.text().$type<AssignmentState>(),
    assignedOn: p.date(),
    acceptedOn: p.date().nullable(),
    returnRequestedOn: p.date().nullable(),
    returnReason: p.text().nullable(),
  },
});
export class Assignment extends AssignmentSchema.class {}
AssignmentSchema.setClass(Assignment);

export const CoAgencyOpinionSchema = defineEntity({
  name: 'CoAgencyOpinion',
  tableName: 'co_agency_opinion',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    agencyId: p.uuid(),
    state: p.text().$type<OpinionState>(),
    requestedOn: p.date(),
    dueOn: p.date(),
    filedOn: p.date().nullable(),
    opinion: p.text().nullable(),
  },
});
export class CoAgencyOpinion extends CoAgencyOpinionSchema.class {}
CoAgencyOpinionSchema.setClass(CoAgencyOpinion);

export const DeputyContactSchema = defineEntity({
  name: 'DeputyContact',
  tableName: 'deputy_contact',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    agencyId: p.uuid(),
    deputyId: p.uuid(),
    contactedOn: p.date(),
    method: p.text().$type<ContactMethod>(),
    note: p.text(),
  },
});
export class DeputyContact extends DeputyContactSchema.class {}
DeputyContactSchema.setClass(DeputyContact);

export const UrgingRecordSchema = defineEntity({
  name: 'UrgingRecord',
  tableName: 'urging_record',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    method: p.text().$type<UrgingMethod>(),
    urgedOn: p.date(),
    agencyId: p.uuid(),
    ledBy: p.text(),
    deputyId: p.uuid().nullable(),
    finding: p.text(),
  },
});
export class UrgingRecord extends UrgingRecordSchema.class {}
UrgingRecordSchema.setClass(UrgingRecord);
