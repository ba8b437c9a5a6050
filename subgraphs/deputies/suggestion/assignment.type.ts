import { Field, ID, ObjectType } from 'type-graphql';
import { enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Assignment, CoAgencyOpinion, DeputyContact, UrgingRecord } from './assignment.entities.ts';
import {
  type AssignmentRole as AssignmentRoleValue,
  type AssignmentState as AssignmentStateValue,
  assignmentRoleLabels,
  assignmentStateLabels,
  type ContactMethod,
  contactMethodLabels,
  type OpinionState,
  opinionStateLabels,
  type UrgingMethod as UrgingMethodValue,
  urgingMethodLabels,
} from './suggestion.kinds.ts';

export const AssignmentRole = enumType('AssignmentRole', '承办身份 / Role of an agency', assignmentRoleLabels);
export const AssignmentState = enumType('AssignmentState', '交办状态 / State of an assignment', assignmentStateLabels);
export const CoAgencyOpinionState = enumType(
  'CoAgencyOpinionState',
  '协办意见状态 / State of an opinion',
  opinionStateLabels,
);
export const DeputyContactMethod = enumType('DeputyContactMethod', '沟通方式 / Way of contact', contactMethodLabels);
export const UrgingMethod = enumType('UrgingMethod', '督办方式 / Way of urging', urgingMethodLabels);

@ObjectType('Assignment', {
  description: '交办:一个单位承办一件建议 / An agency given a suggestion',
  simpleResolvers: true,
})
export class AssignmentType implements Omit<Assignment, 'suggestionId' | 'position' | 'agencyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => AssignmentRole, { description: '承办身份 / Role' })
  role!: AssignmentRoleValue;

  @Field(() => AssignmentState, { description: '状态 / State' })
  state!: AssignmentStateValue;

  @Field(() => LocalDate, { description: '交办日 / Assigned on' })
  assignedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '签收日 / Accepted on' })
  acceptedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '申请退回日 / Return requested on' })
  returnRequestedOn!: string | null;

  @Field(() => String, { nullable: true, description: '退回理由 / Reason of the return' })
  returnReason!: string | null;
}

@ObjectType('CoAgencyOpinion', {
  description: '协办意见:协办单位报主办单位 / Opinion of a co-handling agency for the lead agency',
  simpleResolvers: true,
})
export class CoAgencyOpinionType implements Omit<CoAgencyOpinion, 'suggestionId' | 'position' | 'agencyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => CoAgencyOpinionState, { description: '状态 / State' })
  state!: OpinionState;

  @Field(() => LocalDate, { description: '要求日 / Requested on' })
  requestedOn!: string;

  @Field(() => LocalDate, { description: '到期日 / Due on' })
  dueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '报送日 / Filed on' })
  filedOn!: string | null;

  @Field(() => String, { nullable: true, description: '意见 / Opinion' })
  opinion!: string | null;
}

@ObjectType('DeputyContact', {
  description: '与代表联系沟通的记录(代表法第五十一条) / A contact with the deputy, which the law requires',
  simpleResolvers: true,
})
export class DeputyContactType implements Omit<DeputyContact, 'suggestionId' | 'position' | 'agencyId' | 'deputyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => LocalDate, { description: '沟通日 / Contacted on' })
  contactedOn!: string;

  @Field(() => DeputyContactMethod, { description: '方式 / Way' })
  method!: ContactMethod;

  @Field(() => String, { description: '沟通情况 / What was said' })
  note!: string;
}

@ObjectType('UrgingRecord', { description: '督办记录 / A supervised-handling record', simpleResolvers: true })
export class UrgingRecordType implements Omit<UrgingRecord, 'suggestionId' | 'position' | 'agencyId' | 'deputyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => UrgingMethod, { description: '方式 / Way' })
  method!: UrgingMethodValue;

  @Field(() => LocalDate, { description: '督办日 / Urged on' })
  urgedOn!: string;

  @Field(() => String, { description: '带队人员职务 / Post of who led it' })
  ledBy!: string;

  @Field(() => String, { description: '督办情况 / What was found' })
  finding!: string;
}
