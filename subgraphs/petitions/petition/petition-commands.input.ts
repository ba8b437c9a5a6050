import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CommandInputFields,
  DivisionCode,
  LocalDate,
  StepInputFields,
  stepInput,
} from '../../../platform/graphql/index.ts';
import type { PetitionerValues } from '../petitioner/petitioner.inputs.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type * as inputs from './petition.inputs.ts';
import type * as kinds from './petition.kinds.ts';
import {
  PetitionChannel,
  PetitionDecision,
  PetitionMatter,
  PetitionReviewOutcome,
  ResidentRating,
  SettlementKind,
} from './petition.type.ts';

export const NotifyPetitionerInput = stepInput('NotifyPetitioner', '书面告知信访人 / Notify the petitioner');
export const CloseRepeatedPetitionInput = stepInput(
  'CloseRepeatedPetition',
  '重复信访办结 / Close a repeated petition',
);
export const ObjectToPetitionInput = stepInput('ObjectToPetition', '提出异议,理由必填 / Object, giving the reason');
export const RejectPetitionObjectionInput = stepInput(
  'RejectPetitionObjection',
  '不同意异议,理由必填 / Reject the objection, giving the reason',
);
export const SupervisePetitionInput = stepInput('SupervisePetition', '督办,理由必填 / Supervise, giving the reason');
export const AcceptPetitionInput = stepInput('AcceptPetition', '受理 / Accept');
export const BeginPetitionHandlingInput = stepInput('BeginPetitionHandling', '开始办理 / Begin to handle');

@InputType('PetitionerInput', {
  description:
    '信访人:姓名、电话给原文或脱敏,原文加密保存,只向办理单位显示 / A petitioner: name and telephone in clear or masked; clear values are kept encrypted and shown to the handling unit alone',
})
export class PetitionerInput implements PetitionerValues {
  @Field(() => String, { nullable: true, description: '姓名,与 maskedName 只给其一 / Name, instead of maskedName' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '手机号,与 maskedPhone 只给其一 / Mobile number, instead of maskedPhone',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '住址 / Address' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: '公民身份号码,十八位 / Citizen number of 18 characters' })
  citizenNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '脱敏姓名,只留首字,如“张**” / Masked name, the first character only',
  })
  maskedName?: string | null;

  @Field(() => String, { nullable: true, description: '脱敏电话,如“138****0000” / Masked telephone' })
  maskedPhone?: string | null;

  @Field(() => DivisionCode, { description: '信访人所在区划 / Division of the petitioner' })
  divisionCode!: string;

  @Field(() => Int, { nullable: true, description: '代表人数,1 至 5,默认 1 / Representatives, 1 to 5; 1 when absent' })
  representatives?: number | null;
}

@InputType('RegisterPetitionInput', { description: '登记信访事项 / Register a petition' })
export class RegisterPetitionInput extends CommandInputFields implements inputs.RegisterInput {
  @Field(() => String, { description: '标题,已脱敏 / Title, redacted' })
  title!: string;

  @Field(() => String, { description: '请求、事实和理由,已脱敏 / Request, facts and reasons, redacted' })
  content!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => DivisionCode, { description: '事项所在区划 / Division of the matter' })
  divisionCode!: string;

  @Field(() => PetitionChannel, { description: '提出方式 / Channel' })
  channel!: kinds.PetitionChannel;

  @Field(() => LocalDate, { nullable: true, description: '收到日期,默认今日 / Received on; today when absent' })
  receivedOn?: string | null;

  @Field(() => PetitionerInput, {
    nullable: true,
    description: '信访人,姓名不清的不给 / The petitioner; absent when the name is unclear',
  })
  petitioner?: PetitionerInput | null;

  @Field(() => ID, {
    nullable: true,
    description: '已登记过的信访人,与 petitioner 只给其一 / A petitioner who is known already, instead of petitioner',
  })
  petitionerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '姓名、地址不清,免于告知;没有信访人时默认为是 / Notice is waived: name or address unclear; true when there is no petitioner',
  })
  isNoticeWaived?: boolean | null;

  @Field(() => ID, { nullable: true, description: '所重复的原事项 / The petition that it repeats' })
  repeatOfId?: string | null;
}

@InputType('ClassifyPetitionInput', { description: '分类 / Classify a petition' })
export class ClassifyPetitionInput extends StepInputFields implements inputs.ClassifyInput {
  @Field(() => PetitionMatter, { description: '类别 / Class' })
  matter!: kinds.PetitionMatter;

  @Field(() => ID, {
    nullable: true,
    description: '重复信访所指的原事项,登记时已指明的可不再给 / What it repeats, unless registration has said so',
  })
  repeatOfId?: string | null;
}

@InputType()
abstract class SendFields extends StepInputFields implements inputs.SendInput {
  @Field(() => ID, { description: '有权处理的机关、单位 / The competent agency' })
  agencyId!: string;
}

@InputType('SealPetitionInput', { description: '密封移交 / Hand over under seal' })
export class SealPetitionInput extends SendFields {}

@InputType('ForwardPetitionInput', { description: '转送 / Forward' })
export class ForwardPetitionInput extends SendFields {}

@InputType('DivertPetitionInput', { description: '涉法涉诉分流 / Divert to an organ of justice' })
export class DivertPetitionInput extends SendFields {}

@InputType('AssignPetitionInput', { description: '交办 / Assign' })
export class AssignPetitionInput extends SendFields implements inputs.AssignInput {
  @Field(() => LocalDate, { description: '办结报告期限 / Closing report due on' })
  reportDueOn!: string;
}

@InputType('ReforwardPetitionInput', { description: '改送其他机关 / Send to another agency' })
export class ReforwardPetitionInput extends SendFields implements inputs.ReforwardInput {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      '新的办结报告期限,只用于交办,不给则不变 / New date of the closing report, of an assigned matter; unchanged when absent',
  })
  reportDueOn?: string | null;
}

@InputType('ReferPetitionInput', { description: '告知去向,途径写入理由 / Refer; the reason names the procedure' })
export class ReferPetitionInput extends StepInputFields implements inputs.ReferInput {
  @Field(() => ID, { nullable: true, description: '主管该途径的机关 / The agency in charge of that procedure' })
  agencyId?: string | null;
}

@InputType('ReportPetitionClosingInput', { description: '报送办结报告 / File the closing report' })
export class ReportPetitionClosingInput extends StepInputFields implements inputs.ClosingReportInput {
  @Field(() => String, { description: '办结报告,已脱敏 / The closing report, redacted' })
  report!: string;
}

@InputType('ExtendPetitionHandlingInput', {
  description: '延长办理期限,理由必填并告知信访人 / Extend; the reason is required and told to the petitioner',
})
export class ExtendPetitionHandlingInput extends StepInputFields implements inputs.ExtendInput {
  @Field(() => Int, { description: '延长日数,1 至 30 / Days, 1 to 30' })
  days!: number;
}

@InputType('DecidePetitionInput', { description: '出具信访处理意见书 / Decide in writing' })
export class DecidePetitionInput extends StepInputFields implements inputs.DecideInput {
  @Field(() => PetitionDecision, { description: '处理意见 / Decision' })
  decision!: kinds.PetitionDecision;

  @Field(() => String, { description: '意见书内容:事实、理由、依据,已脱敏 / Facts, reasons and basis, redacted' })
  opinion!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '当日已送达信访人;未送达的以 recordPetitionDecisionReceipt 登记 / Served on the petitioner today; otherwise record the receipt later',
  })
  isServed?: boolean | null;
}

@InputType('MediatePetitionInput', { description: '达成调解、和解 / Settle by mediation' })
export class MediatePetitionInput extends StepInputFields implements inputs.SettleInput {
  @Field(() => SettlementKind, { description: '协议书种类 / Kind of agreement' })
  kind!: kinds.SettlementKind;

  @Field(() => String, { description: '上传协议书(POST /files)时返回的 SHA-256 / The SHA-256 that POST /files gave' })
  sha256!: string;

  @Field(() => String, { description: '文件名,1 至 200 字 / File name, 1 to 200 characters' })
  fileName!: string;
}

@InputType('RecordPetitionDecisionReceiptInput', { description: '登记收到书面答复之日 / Record the day of receipt' })
export class RecordPetitionDecisionReceiptInput extends StepInputFields implements inputs.ReceiptInput {
  @Field(() => LocalDate, { description: '信访人收到之日 / The day on which the petitioner got it' })
  receivedOn!: string;
}

@InputType()
abstract class RequestFields extends StepInputFields implements inputs.RequestReviewInput {
  @Field(() => ID, {
    nullable: true,
    description:
      '上一级机关、单位;不在目录内的不给,由信访机构据其书面意见登记 / The organ above; absent when it is not in the directory, and the petition service then records its opinion',
  })
  agencyId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '信访人提出之日,默认今日 / Requested on; today when absent' })
  requestedOn?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '该机关收到请求之日,默认今日 / The day on which that organ got the request; today when absent',
  })
  receivedOn?: string | null;
}

@InputType('RequestReviewInput', { description: '请求复查 / Request a review' })
export class RequestReviewInput extends RequestFields {}

@InputType('RequestReexaminationInput', { description: '请求复核 / Request a re-examination' })
export class RequestReexaminationInput extends RequestFields {}

@InputType()
abstract class ReviewFields extends StepInputFields implements inputs.ReviewInput {
  @Field(() => PetitionReviewOutcome, { description: '结果 / Outcome' })
  outcome!: kinds.PetitionReviewOutcome;

  @Field(() => String, { description: '书面意见,已脱敏 / The written opinion, redacted' })
  opinion!: string;

  @Field(() => Boolean, { nullable: true, description: '当日已送达信访人 / Served on the petitioner today' })
  isServed?: boolean | null;
}

@InputType('ReviewPetitionInput', { description: '作出复查意见 / Review' })
export class ReviewPetitionInput extends ReviewFields {}

@InputType('ReexaminePetitionInput', { description: '作出复核意见 / Re-examine' })
export class ReexaminePetitionInput extends ReviewFields {}

@InputType('RecordPetitionHearingInput', { description: '登记听证 / Record a hearing' })
export class RecordPetitionHearingInput extends StepInputFields implements inputs.HearingInput {
  @Field(() => LocalDate, { description: '听证开始之日 / First day' })
  from!: string;

  @Field(() => LocalDate, { description: '听证结束之日 / Last day' })
  until!: string;
}

@InputType('RatePetitionInput', { description: '信访人评价 / Rating by the petitioner' })
export class RatePetitionInput extends StepInputFields implements inputs.RateInput {
  @Field(() => ResidentRating, { description: '评价 / Rating' })
  rating!: kinds.ResidentRating;
}
