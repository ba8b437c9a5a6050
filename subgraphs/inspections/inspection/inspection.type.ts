import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { Inspection, InspectionMember } from './inspection.entities.ts';
import {
  type InspectionKind as InspectionKindValue,
  type InspectionMethod as InspectionMethodValue,
  inspectionKindLabels,
  inspectionMethodLabels,
  type MemberCapacity as MemberCapacityValue,
  memberCapacityLabels,
} from './inspection.kinds.ts';
import { type InspectionState as InspectionStateValue, inspectionWorkflow } from './inspection.workflow.ts';

export const InspectionState = enumType(
  'InspectionState',
  '执法检查的状态 / State of an inspection',
  stateLabels(inspectionWorkflow),
);
export const InspectionKind = enumType('InspectionKind', '检查的种类 / Kind of inspection', inspectionKindLabels);
export const InspectionMethod = enumType(
  'InspectionMethod',
  '检查方式(监督法第三十五条) / Method of an inspection',
  inspectionMethodLabels,
);

export const MemberCapacity = enumType(
  'InspectionMemberCapacity',
  '检查组成员的身份 / Capacity of a member of the group',
  memberCapacityLabels,
);

@ObjectType('Inspection', { description: '执法检查 / An enforcement inspection', simpleResolvers: true })
@Directive('@key(fields: "id")')
export class InspectionType
  implements Omit<Inspection, 'organiserId' | 'inspectedAgencyIds' | 'followUpOfId' | symbol>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: "本系统编号,年-序 / The hub's own number, year-sequence" })
  number!: string;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '检查重点 / What the inspection looks at' })
  summary!: string;

  @Field(() => InspectionKind, { description: '种类 / Kind' })
  kind!: InspectionKindValue;

  @Field(() => String, {
    nullable: true,
    description: '检查报告要点:执法评价、改进建议、修改法律法规的建议(监督法第三十六条) / What the report says',
  })
  report!: string | null;

  @Field(() => Int, { description: '所属年度计划 / Year of the plan' })
  year!: number;

  @Field(() => [InspectionMethod], { description: '检查方式 / Methods' })
  methods!: InspectionMethodValue[];

  @Field(() => LocalDate, { description: '检查开始日(计划中的为计划日) / First day; planned until it is reached' })
  startsOn!: string;

  @Field(() => LocalDate, { description: '检查结束日 / Last day' })
  endsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '常委会听取审议日 / Deliberated on' })
  deliberatedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '报告与审议意见一并交办日 / Transferred on' })
  transferredOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '报送研究处理情况日 / Handling reported on' })
  handlingReportedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '办结日 / Closed on' })
  closedOn!: string | null;

  @Field(() => InspectionState, { description: '状态 / State' })
  state!: InspectionStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最近的到期日,无期限时为空 / Earliest running limit' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

@ObjectType('InspectionMember', {
  description: '执法检查组成员 / A member of the inspection group',
  simpleResolvers: true,
})
export class InspectionMemberType implements Pick<InspectionMember, 'name' | 'capacity'> {
  @Field(() => String, { description: '姓名,以职务身份 / Name, in office' })
  name!: string;

  @Field(() => MemberCapacity, { description: '身份(监督法第三十三条) / In what capacity' })
  capacity!: MemberCapacityValue;
}

export const InspectionConnection = connectionTypes(InspectionType, 'Inspection', '执法检查');
