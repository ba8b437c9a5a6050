import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { PriorOpinion, WorkReport } from './work-report.entities.ts';
import {
  type Assessment as AssessmentValue,
  assessmentLabels,
  type ReportingOrgan as ReportingOrganValue,
  reportingOrganLabels,
  type WorkReportCategory as WorkReportCategoryValue,
  workReportCategoryLabels,
} from './work-report.kinds.ts';
import { type WorkReportState as WorkReportStateValue, workReportWorkflow } from './work-report.workflow.ts';

export const WorkReportState = enumType(
  'WorkReportState',
  '工作报告的状态 / State of a work report',
  stateLabels(workReportWorkflow),
);
export const ReportingOrgan = enumType('ReportingOrgan', '报告机关 / Reporting organ', reportingOrganLabels);
export const WorkReportCategory = enumType(
  'WorkReportCategory',
  '报告类别 / Category of a work report',
  workReportCategoryLabels,
);
export const Assessment = enumType(
  'SatisfactionAssessment',
  '满意度测评,地方做法,监督法未作规定 / Satisfaction assessment, a local instrument',
  assessmentLabels,
);

@ObjectType('PriorOpinion', {
  description: '审议前汇总交报告机关的意见及回应 / An opinion gathered before the hearing, with the response',
  simpleResolvers: true,
})
export class PriorOpinionType implements Pick<PriorOpinion, 'id' | 'position' | 'text' | 'response'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => Int, { description: '序号,自 0 起 / Position from 0' })
  position!: number;

  @Field(() => String, { description: '意见 / The opinion' })
  text!: string;

  @Field(() => String, { nullable: true, description: '报告中的回应 / The response in the report' })
  response!: string | null;
}

@ObjectType('WorkReport', { description: '专项工作报告 / A special work report', simpleResolvers: true })
@Directive('@key(fields: "id")')
export class WorkReportType implements Omit<WorkReport, 'agencyId' | 'committeeId' | 'meetingId' | 'topicId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '内容摘要 / Summary' })
  summary!: string;

  @Field(() => WorkReportCategory, { description: '类别 / Category' })
  category!: WorkReportCategoryValue;

  @Field(() => ReportingOrgan, { description: '报告机关 / Reporting organ' })
  organ!: ReportingOrganValue;

  @Field(() => WorkReportState, { description: '状态 / State' })
  state!: WorkReportStateValue;

  @Field(() => LocalDate, { description: '听取审议日,未审议的为计划日 / Day of the hearing, planned or held' })
  hearingOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '审议日;未审议为空 / Deliberated on; null before' })
  deliberatedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '报告人职务,不载姓名 / Office of the reporter, never a name',
  })
  reporterRole!: string | null;

  @Field(() => Boolean, {
    description: "是否委托部门负责人报告,仅限政府 / Whether a department head reports in the government's stead",
  })
  isEntrusted!: boolean;

  @Field(() => Assessment, { nullable: true, description: '处理情况测评结果 / Assessment of the handling report' })
  assessment!: AssessmentValue | null;

  @Field(() => LocalDate, { nullable: true, description: '报告公布日 / Report published on' })
  reportPublishedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '审议意见公布日 / Opinions published on' })
  opinionsPublishedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '研究处理情况报告公布日 / Handling report published on' })
  handlingPublishedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '决议执行情况公布日 / Execution report published on' })
  executionPublishedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '最近的未完成期限 / Earliest running limit' })
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

export const WorkReportConnection = connectionTypes(WorkReportType, 'WorkReport', '工作报告');
