import { Field, ID, InputType } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import { PublishedDocument } from './report-document.type.ts';
import type {
  AssessmentValues,
  CloseReportValues,
  CommentValues,
  DeliberationValues,
  DocumentValues,
  FollowUpValues,
  FurtherHandlingValues,
  HandlingCommentValues,
  HandlingValues,
  PlanReportValues,
  PriorOpinionsValues,
  PublishValues,
  ReportFile,
  ScheduleReportValues,
  SendOpinionsValues,
  SubmitReportValues,
} from './work-report.inputs.ts';
import type {
  Assessment as AssessmentValue,
  PublishedDocument as PublishedDocumentValue,
  ReportingOrgan as ReportingOrganValue,
  WorkReportCategory as WorkReportCategoryValue,
} from './work-report.kinds.ts';
import { Assessment, ReportingOrgan, WorkReportCategory } from './work-report.type.ts';

export const DistributeReportInput = stepInput('DistributeReport', '印发组成人员 / Distribute to members');
export const ReceiveOpinionsInput = stepInput('ReceiveOpinions', '签收审议意见 / Sign for the opinions');
export const ExtendHandlingReportInput = stepInput(
  'ExtendHandlingReport',
  '延长一个月,须说明理由 / Extend by a month; a reason is required',
);
export const PostponeReportInput = stepInput('PostponeReport', '延期,须说明理由 / Postpone; a reason is required');
export const CancelReportInput = stepInput('CancelReport', '取消,须说明理由 / Cancel; a reason is required');

@InputType('PlanReportInput', {
  description: '列入计划;不属于计划议题的须说明理由 / Plan a report; outside the plan a reason is required',
})
export class PlanReportInput extends CommandInputFields implements PlanReportValues {
  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '内容摘要 / Summary' })
  summary!: string;

  @Field(() => WorkReportCategory, { description: '类别 / Category' })
  category!: WorkReportCategoryValue;

  @Field(() => ReportingOrgan, { description: '报告机关 / Reporting organ' })
  organ!: ReportingOrganValue;

  @Field(() => ID, { description: '报告单位 / The reporting agency' })
  agencyId!: string;

  @Field(() => ID, { description: '联系的专门委员会或工作机构 / The committee that prepares the hearing' })
  committeeId!: string;

  @Field(() => ID, { nullable: true, description: '所属监督议题 / The topic of the plan' })
  topicId?: string | null;

  @Field(() => ID, { nullable: true, description: '听取审议的会议,可以后再定 / The meeting; may be set later' })
  meetingId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '计划听取日,列入会议的从会议 / Planned day; the meeting’s where one is set',
  })
  hearingOn?: string | null;
}

@InputType()
abstract class MeetingChoice extends StepInputFields implements ScheduleReportValues {
  @Field(() => ID, { description: '会议 / The meeting' })
  meetingId!: string;
}

@InputType('ScheduleReportInput', { description: '列入会议议程 / Put a report on the agenda of a meeting' })
export class ScheduleReportInput extends MeetingChoice {}

@InputType('ReplanReportInput', { description: '延期后重新列入 / Plan again after a postponement' })
export class ReplanReportInput extends MeetingChoice {}

@InputType('GatherPriorOpinionsInput', { description: '交审议前汇总的意见 / Hand over opinions gathered before' })
export class GatherPriorOpinionsInput extends StepInputFields implements PriorOpinionsValues {
  @Field(() => [String], { description: '意见 / The opinions' })
  opinions!: string[];
}

@InputType('ReportFileInput', { description: '本单位已上传的文件 / A file that the agency has uploaded before' })
export class ReportFileInput implements ReportFile {
  @Field(() => String, { description: '上传文件(POST /files)时返回的 SHA-256 / The SHA-256 that POST /files gave' })
  sha256!: string;

  @Field(() => String, { description: '文件名,1 至 200 字 / File name, 1 to 200 characters' })
  fileName!: string;
}

@InputType()
abstract class ReportText extends StepInputFields implements DocumentValues {
  @Field(() => String, { description: '报告正文 / Text of the report' })
  text!: string;

  @Field(() => ReportFileInput, { nullable: true, description: '附件 / The attached file' })
  file?: ReportFileInput | null;
}

@InputType('SubmitReportDraftInput', { description: '送审征求意见 / Submit the draft for comments' })
export class SubmitReportDraftInput extends ReportText {}

@InputType('CommentReportDraftInput', { description: '反馈意见 / Comment on the draft' })
export class CommentReportDraftInput extends StepInputFields implements CommentValues {
  @Field(() => String, { nullable: true, description: '意见 / The comment' })
  comment?: string | null;

  @Field(() => Boolean, { nullable: true, description: '无意见 / There is no comment' })
  noComment?: boolean | null;
}

@InputType('PriorOpinionResponseInput', { description: '对审议前意见的回应 / The response to a prior opinion' })
export class PriorOpinionResponseInput {
  @Field(() => ID, { description: '审议前意见 / The prior opinion' })
  priorOpinionId!: string;

  @Field(() => String, { description: '回应 / The response' })
  response!: string;
}

@InputType('SubmitReportInput', { description: '正式报送 / Submit the report' })
export class SubmitReportInput extends ReportText implements SubmitReportValues {
  @Field(() => [PriorOpinionResponseInput], {
    description: '对审议前汇总意见的回应,逐条 / The response to each prior opinion',
  })
  responses!: PriorOpinionResponseInput[];
}

@InputType('RecordDeliberationInput', { description: '记录听取审议 / Record the hearing' })
export class RecordDeliberationInput extends StepInputFields implements DeliberationValues {
  @Field(() => String, { description: '报告人职务,不载姓名 / Office of the reporter, never a name' })
  reporterRole!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "是否委托部门负责人报告,仅限政府 / Whether a department head reports in the government's stead",
  })
  isEntrusted?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: '审议日,不给则为今日 / Deliberated on; today if absent' })
  deliberatedOn?: string | null;
}

@InputType('OpinionToSendInput', { description: '一条审议意见 / One deliberation opinion' })
export class OpinionToSendInput {
  @Field(() => String, { description: '意见内容 / The opinion' })
  text!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: '意见载明的办理期限,不给则自签收起两个月 / The date that it states; two months from receipt if absent',
  })
  dueOn?: string | null;
}

@InputType('SendOpinionsInput', { description: '交办审议意见 / Send the opinions' })
export class SendOpinionsInput extends StepInputFields implements SendOpinionsValues {
  @Field(() => [OpinionToSendInput], { description: '审议意见 / The opinions' })
  opinions!: OpinionToSendInput[];

  @Field(() => LocalDate, { description: "主任会议同意之日 / The day of the chairpersons' meeting's consent" })
  consentedOn!: string;
}

@InputType()
abstract class HandlingText extends StepInputFields implements HandlingValues {
  @Field(() => String, {
    nullable: true,
    description: '标题,不给则按报告标题 / Title; by that of the report if absent',
  })
  title?: string | null;

  @Field(() => String, { description: '研究处理情况 / What was done' })
  text!: string;
}

@InputType('SubmitHandlingDraftInput', {
  description: '处理情况送委员会征求意见 / Send the handling report for comments',
})
export class SubmitHandlingDraftInput extends HandlingText {}

@InputType('SubmitHandlingReportInput', { description: '书面报告处理情况 / Submit the handling report' })
export class SubmitHandlingReportInput extends HandlingText {}

@InputType('CommentHandlingDraftInput', { description: '对处理情况反馈意见 / Comment on the handling report' })
export class CommentHandlingDraftInput extends StepInputFields implements HandlingCommentValues {
  @Field(() => String, { description: '意见 / The comment' })
  comment!: string;
}

@InputType('DeliberateHandlingReportInput', { description: '审议、测评处理情况 / Deliberate the handling report' })
export class DeliberateHandlingReportInput extends StepInputFields implements AssessmentValues {
  @Field(() => Assessment, { nullable: true, description: '测评结果,未测评不给 / The assessment, where there was one' })
  assessment?: AssessmentValue | null;
}

@InputType('RequireFurtherHandlingInput', {
  description: '要求再次报告,须说明理由 / Require another report; a reason is required',
})
export class RequireFurtherHandlingInput extends StepInputFields implements FurtherHandlingValues {
  @Field(() => LocalDate, { description: '重定的期限 / The new date' })
  dueOn!: string;
}

@InputType('StartReportFollowUpInput', { description: '开展跟踪监督 / Start the follow-up' })
export class StartReportFollowUpInput extends StepInputFields implements FollowUpValues {
  @Field(() => String, {
    nullable: true,
    description: '标题,不给则按报告标题 / Title; by that of the report if absent',
  })
  title?: string | null;

  @Field(() => String, { description: '方式与内容 / What is looked at, and how' })
  text!: string;
}

@InputType('CloseReportInput', { description: '办结 / Close a report' })
export class CloseReportInput extends StepInputFields implements CloseReportValues {
  @Field(() => String, { description: '跟踪监督的结果 / Outcome of the follow-up' })
  outcome!: string;
}

@InputType('PublishReportDocumentInput', { description: '公布文件 / Publish a document' })
export class PublishReportDocumentInput extends StepInputFields implements PublishValues {
  @Field(() => PublishedDocument, { description: '文件 / The document' })
  document!: PublishedDocumentValue;

  @Field(() => LocalDate, { nullable: true, description: '公布日,不给则为今日 / Published on; today if absent' })
  publishedOn?: string | null;
}
