import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type {
  EvidenceInput,
  IdentifyInput,
  IssueInput,
  LongTermInput,
  NewDueDateInput,
  PlanInput,
  ProgressInput,
  ReissueInput,
  RejectInput,
  ReopenInput,
  ResumeInput,
  VerdictInput,
} from './item.inputs.ts';
import type {
  EvidenceKind as EvidenceKindValue,
  Severity as SeverityValue,
  VerificationMethod as VerificationMethodValue,
} from './item.kinds.ts';
import { Severity } from './item.type.ts';
import { EvidenceKind, VerificationMethod } from './item-parts.type.ts';

export const AcceptRectificationItemInput = stepInput('AcceptRectificationItem', '签收整改事项 / Accept an item');
export const RequestRectificationReturnInput = stepInput('RequestRectificationReturn', '申请退回 / Request a return');
export const RefuseRectificationReturnInput = stepInput('RefuseRectificationReturn', '不同意退回 / Refuse a return');
export const ClaimRectificationCompletionInput = stepInput(
  'ClaimRectificationCompletion',
  '申请销号 / Claim completion',
);
export const StartRectificationVerificationInput = stepInput(
  'StartRectificationVerification',
  '开始核查 / Start a verification',
);
export const ReviewLongTermRectificationInput = stepInput(
  'ReviewLongTermRectification',
  '长期事项年度复核 / Yearly review',
);
export const CancelRectificationItemInput = stepInput('CancelRectificationItem', '取消整改事项 / Cancel an item');

@InputType('IdentifyRectificationItemInput', {
  description:
    '问题入库:检查、法律和行政区划随问题而定 / Make an item of a finding, which says inspection, law and division',
})
export class IdentifyRectificationItemInput extends CommandInputFields implements IdentifyInput {
  @Field(() => ID, { description: '普遍性、制度性问题 / The systemic finding' })
  findingId!: string;

  @Field(() => String, { description: '整改要求 / What has to be done' })
  measure!: string;

  @Field(() => Severity, { description: '严重程度 / Severity' })
  severity!: SeverityValue;

  @Field(() => ID, { description: '拟交办的牵头单位 / The lead agency that it is to go to' })
  leadAgencyId!: string;

  @Field(() => [ID], { nullable: true, description: '配合单位 / Co-handling agencies' })
  coAgencyIds?: string[] | null;
}

@InputType('IssueRectificationItemInput', { description: '交办整改事项 / Issue an item' })
export class IssueRectificationItemInput extends StepInputFields implements IssueInput {
  @Field(() => LocalDate, { description: '整改期限 / To be completed by' })
  completionDueOn!: string;

  @Field(() => Severity, { nullable: true, description: '严重程度 / Severity' })
  severity?: SeverityValue | null;
}

@InputType('ReissueRectificationItemInput', { description: '改交其他单位 / Issue to another agency' })
export class ReissueRectificationItemInput extends StepInputFields implements ReissueInput {
  @Field(() => ID, { description: '新的牵头单位 / The new lead agency' })
  leadAgencyId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: '配合单位,不给则不变 / Co-handling agencies; unchanged when absent',
  })
  coAgencyIds?: string[] | null;
}

@InputType('PlanRectificationInput', { description: '报整改方案 / File the plan' })
export class PlanRectificationInput extends StepInputFields implements PlanInput {
  @Field(() => String, { description: '目标 / Goals' })
  goals!: string;

  @Field(() => String, { description: '措施 / Measures' })
  measures!: string;

  @Field(() => String, { description: '责任人 / Responsible person' })
  responsiblePerson!: string;

  @Field(() => LocalDate, { description: '完成日期 / To be finished on' })
  finishOn!: string;
}

@InputType('ReportRectificationProgressInput', { description: '报整改进展 / Report progress' })
export class ReportRectificationProgressInput extends StepInputFields implements ProgressInput {
  @Field(() => String, { description: '进展内容 / What was done' })
  content!: string;

  @Field(() => Int, { description: '进度,0 至 100 / Progress in percent' })
  percent!: number;

  @Field(() => Boolean, { nullable: true, description: '协办事项已完成(协办单位) / The co-handling part is done' })
  coPartDone?: boolean | null;
}

@InputType('FileRectificationEvidenceInput', {
  description: '附佐证材料;大小、类型和摘要以已上传的文件为准 / File a piece of evidence that was uploaded before',
})
export class FileRectificationEvidenceInput extends StepInputFields implements EvidenceInput {
  @Field(() => EvidenceKind, {
    description: '种类:整改单位附进展材料、整改佐证,委员会附核查记录 / Kind: VERIFICATION is for the committee',
  })
  kind!: EvidenceKindValue;

  @Field(() => String, { description: '上传文件(POST /files)时返回的 SHA-256 / The SHA-256 that POST /files gave' })
  sha256!: string;

  @Field(() => String, { description: '文件名,1 至 200 字 / File name, 1 to 200 characters' })
  fileName!: string;
}

@InputType()
abstract class VerdictFields extends StepInputFields implements VerdictInput {
  @Field(() => VerificationMethod, { description: '核查方式 / Method' })
  method!: VerificationMethodValue;

  @Field(() => [String], { description: '核查人,两人 / The two people who verified' })
  verifiers!: string[];

  @Field(() => String, { description: '核查意见 / Opinion' })
  opinion!: string;

  @Field(() => LocalDate, { description: '核查日期 / Checked on' })
  checkedOn!: string;

  @Field(() => ID, { nullable: true, description: '受邀代表 / The invited deputy' })
  invitedDeputyId?: string | null;
}

@InputType('VerifyRectificationInput', { description: '销号 / Verify and sign off' })
export class VerifyRectificationInput extends VerdictFields {}

@InputType('RejectRectificationInput', { description: '核查不通过 / Reject the claim' })
export class RejectRectificationInput extends VerdictFields implements RejectInput {
  @Field(() => LocalDate, { description: '重定的期限 / The new date' })
  completionDueOn!: string;
}

@InputType('ChangeRectificationDueDateInput', { description: '调整整改期限 / Change the date' })
export class ChangeRectificationDueDateInput extends StepInputFields implements NewDueDateInput {
  @Field(() => LocalDate, { description: '新的期限 / The new date' })
  completionDueOn!: string;
}

@InputType('ResumeRectificationInput', { description: '继续整改 / Resume the work' })
export class ResumeRectificationInput extends StepInputFields implements ResumeInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: '新的期限;核查不通过时已定的可不再给 / The new date; may be left out when the rejection has set it',
  })
  completionDueOn?: string | null;
}

@InputType('ReopenRectificationItemInput', { description: '回头看反弹,重新整改 / Reopen a verified item' })
export class ReopenRectificationItemInput extends StepInputFields implements ReopenInput {
  @Field(() => ID, { description: '发现反弹的跟踪检查 / The follow-up inspection that found it' })
  followUpInspectionId!: string;
}

@InputType('ApproveLongTermRectificationInput', { description: '同意长期坚持 / Approve as long-term' })
export class ApproveLongTermRectificationInput extends StepInputFields implements LongTermInput {
  @Field(() => [String], { description: '阶段目标 / Milestones' })
  milestones!: string[];
}
