import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type {
  ExtendReviewValues,
  FileDocumentValues,
  OpinionValues,
  PublishDocumentValues,
  ReplyValues,
} from './normative-document.inputs.ts';
import type { NormativeDocumentKind as NormativeDocumentKindValue } from './normative-document.kinds.ts';
import { NormativeDocumentKind } from './normative-document.type.ts';

export const CheckNormativeDocumentInput = stepInput('CheckNormativeDocument', '形式审查合格 / Pass the check of form');
export const ReturnNormativeFilingInput = stepInput(
  'ReturnNormativeFiling',
  '退回补正,须说明理由 / Return a filing; a reason is required',
);
export const RegisterNormativeDocumentInput = stepInput('RegisterNormativeDocument', '备案登记 / Register a document');
export const StartNormativeReviewInput = stepInput('StartNormativeReview', '开始审查 / Start the review');
export const ClearNormativeDocumentInput = stepInput('ClearNormativeDocument', '未发现问题 / Find no issue');
export const CorrectNormativeDocumentInput = stepInput('CorrectNormativeDocument', '修改完善 / Correct a document');
export const AbolishNormativeDocumentInput = stepInput('AbolishNormativeDocument', '废止 / Abolish a document');
export const RejectNormativeCorrectionInput = stepInput(
  'RejectNormativeCorrection',
  '修改不到位,须说明理由 / Reject a correction; a reason is required',
);
export const ProposeNormativeAnnulmentInput = stepInput(
  'ProposeNormativeAnnulment',
  '提出撤销议案,须说明理由 / Propose the annulment; a reason is required',
);
export const AnnulNormativeDocumentInput = stepInput('AnnulNormativeDocument', '撤销 / Annul a document');
export const CloseNormativeDocumentInput = stepInput('CloseNormativeDocument', '办结 / Close a review');

@InputType('PublishNormativeDocumentInput', { description: '登记已公布的文件 / Record a published document' })
export class PublishNormativeDocumentInput extends CommandInputFields implements PublishDocumentValues {
  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '文号 / Document number' })
  documentNumber!: string;

  @Field(() => NormativeDocumentKind, { description: '类型 / Kind' })
  kind!: NormativeDocumentKindValue;

  @Field(() => ID, { description: '制定机关,即本单位 / The issuer, which is the caller' })
  issuerId!: string;

  @Field(() => LocalDate, { description: '公布日 / Published on' })
  publishedOn!: string;
}

@InputType('FileNormativeDocumentInput', { description: '报送备案 / File a document' })
export class FileNormativeDocumentInput extends StepInputFields implements FileDocumentValues {
  @Field(() => String, { description: '文件正文 / Text of the document' })
  text!: string;

  @Field(() => String, { description: '说明:依据、内容、制定过程 / Explanation: basis, content, how it was made' })
  explanation!: string;
}

@InputType('ExtendNormativeReviewInput', { description: '延长审查期限,须说明理由 / Extend; a reason is required' })
export class ExtendNormativeReviewInput extends StepInputFields implements ExtendReviewValues {
  @Field(() => Int, { description: '延长几个月,1 至 3 / By how many months, 1 to 3' })
  months!: number;
}

@InputType()
abstract class OpinionFields extends StepInputFields implements OpinionValues {
  @Field(() => String, { description: '审查意见 / What the review found' })
  opinion!: string;
}

@InputType('CommunicateNormativeIssueInput', { description: '与制定机关沟通 / Take an issue up with the issuer' })
export class CommunicateNormativeIssueInput extends OpinionFields {}

@InputType('IssueReviewOpinionInput', { description: '出具书面审查意见 / Issue a written opinion' })
export class IssueReviewOpinionInput extends OpinionFields {}

@InputType('ReplyToReviewOpinionInput', { description: '答复审查意见 / Reply to the opinion' })
export class ReplyToReviewOpinionInput extends StepInputFields implements ReplyValues {
  @Field(() => String, { description: '答复 / The reply' })
  reply!: string;
}
