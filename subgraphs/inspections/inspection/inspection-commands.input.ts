import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CommandInputFields,
  DivisionCode,
  LocalDate,
  StepInputFields,
  stepInput,
} from '../../../platform/graphql/index.ts';
import type { LawLevel as LawLevelValue } from '../law/inspected-law.kinds.ts';
import { LawLevel } from '../law/inspected-law.type.ts';
import type {
  DraftReportValues,
  PlanInspectionValues,
  PrepareInspectionValues,
  ReportHandlingValues,
  TransferValues,
} from './inspection.inputs.ts';
import type {
  InspectionKind as InspectionKindValue,
  InspectionMethod as InspectionMethodValue,
  MemberCapacity as MemberCapacityValue,
} from './inspection.kinds.ts';
import { InspectionKind, InspectionMethod, MemberCapacity } from './inspection.type.ts';

export const StartInspectionInput = stepInput('StartInspection', '开始实地检查 / Start the inspection');
export const SubmitInspectionReportInput = stepInput('SubmitInspectionReport', '提请审议 / Submit for deliberation');
export const DeliberateInspectionReportInput = stepInput(
  'DeliberateInspectionReport',
  '听取审议 / Record the deliberation',
);
export const StartRectificationInput = stepInput('StartRectification', '开始整改 / Start the rectification');
export const FollowUpInspectionInput = stepInput('FollowUpInspection', '转入跟踪检查 / Take into follow-up');
export const CloseInspectionInput = stepInput('CloseInspection', '办结 / Close the inspection');

@InputType('PlannedLawInput', { description: '被检查的一部法律法规 / A law that is inspected' })
export class PlannedLawInput {
  @Field(() => String, {
    description: '法规代码,小写字母、数字和连字符 / Code of the law: lower-case letters, digits, hyphens',
  })
  code!: string;

  @Field(() => String, { description: '全称 / Full name' })
  name!: string;

  @Field(() => LawLevel, { description: '层级 / Level' })
  level!: LawLevelValue;
}

@InputType('PlanInspectionInput', { description: '列入年度检查计划 / Put an inspection on the plan' })
export class PlanInspectionInput extends CommandInputFields implements PlanInspectionValues {
  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '检查重点 / What it looks at' })
  summary!: string;

  @Field(() => InspectionKind, { description: '种类 / Kind' })
  kind!: InspectionKindValue;

  @Field(() => Int, { description: '年度,即开始日所在年 / Year, that of the first day' })
  year!: number;

  @Field(() => [InspectionMethod], { description: '检查方式 / Methods' })
  methods!: InspectionMethodValue[];

  @Field(() => ID, { description: '组织检查的委员会 / The organising committee' })
  organiserId!: string;

  @Field(() => [ID], { description: '被检查单位,至少一个 / The inspected agencies, at least one' })
  inspectedAgencyIds!: string[];

  @Field(() => ID, { nullable: true, description: '跟踪检查所跟踪的检查 / The inspection that a follow-up follows' })
  followUpOfId?: string | null;

  @Field(() => LocalDate, { description: '计划开始日 / First day' })
  startsOn!: string;

  @Field(() => LocalDate, { description: '计划结束日 / Last day' })
  endsOn!: string;

  @Field(() => [PlannedLawInput], { description: '被检查的法律法规,至少一部 / The laws, at least one' })
  laws!: PlannedLawInput[];
}

@InputType('InspectionMemberInput', { description: '检查组成员 / A member of the group' })
export class InspectionMemberInput {
  @Field(() => String, { description: '姓名 / Name' })
  name!: string;

  @Field(() => MemberCapacity, { description: '身份(监督法第三十三条) / In what capacity' })
  capacity!: MemberCapacityValue;
}

@InputType('PrepareInspectionInput', { description: '组建检查组并通知被检查单位 / Form the group and give notice' })
export class PrepareInspectionInput extends StepInputFields implements PrepareInspectionValues {
  @Field(() => [InspectionMemberInput], { description: '成员 / Members' })
  members!: InspectionMemberInput[];
}

@InputType('InspectionProblemInput', {
  description: '普遍性、制度性问题;个案线索不在此填报 / A systemic problem; case clues are not reported here',
})
export class InspectionProblemInput {
  @Field(() => String, { description: '所涉法律法规的代码 / Code of the law' })
  lawCode!: string;

  @Field(() => String, { description: '问题 / The problem' })
  title!: string;

  @Field(() => String, { description: '具体情况 / In detail' })
  description!: string;

  @Field(() => DivisionCode, { description: '行政区划代码 / Code of the division' })
  divisionCode!: string;
}

@InputType('DraftInspectionReportInput', { description: '形成检查报告(监督法第三十六条) / Draft the report' })
export class DraftInspectionReportInput extends StepInputFields implements DraftReportValues {
  @Field(() => String, { description: '执法评价 / Evaluation' })
  evaluation!: string;

  @Field(() => String, { description: '改进执法工作的建议 / Suggestions to improve enforcement' })
  suggestions!: string;

  @Field(() => String, { description: '修改完善法律法规的建议,没有则写“无” / Suggestions to amend the law, or “无”' })
  amendments!: string;

  @Field(() => [InspectionProblemInput], { description: '发现的问题 / The problems that were found' })
  problems!: InspectionProblemInput[];
}

@InputType('TransferInspectionInput', { description: '报告与审议意见一并交办 / Transfer report and opinions together' })
export class TransferInspectionInput extends StepInputFields implements TransferValues {
  @Field(() => LocalDate, {
    nullable: true,
    description: '审议意见载明的报告期限,未载明则用默认期限 / The date that the opinions set; the default otherwise',
  })
  handlingDueOn?: string | null;
}

@InputType('ReportHandlingInput', { description: '报告研究处理情况 / Report the handling' })
export class ReportHandlingInput extends StepInputFields implements ReportHandlingValues {
  @Field(() => LocalDate, { description: '委员会反馈意见日 / Day on which the committee commented on the draft' })
  commentedOn!: string;
}
