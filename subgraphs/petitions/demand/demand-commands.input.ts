import { Field, ID, InputType } from 'type-graphql';
import { CommandInputFields, DivisionCode, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type { ResidentRating as ResidentRatingValue } from '../petition/petition.kinds.ts';
import { ResidentRating } from '../petition/petition.type.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type * as inputs from './demand.inputs.ts';
import type * as kinds from './demand.kinds.ts';
import { DemandConversion, DemandKind } from './demand.type.ts';

export const ReturnDemandInput = stepInput('ReturnDemand', '退回联络站,理由必填 / Return, giving the reason');
export const GiveDemandFeedbackInput = stepInput('GiveDemandFeedback', '反馈群众 / Tell the resident the result');
export const CloseDemandInput = stepInput(
  'CloseDemand',
  '办结诉求,群众不满意的理由必填 / Close; with the reason where the resident is dissatisfied',
);
export const VerifyDemandInput = stepInput(
  'VerifyDemand',
  '核实已解决,理由写核实情况 / Verify; the reason tells what the station saw',
);

@InputType('ReceiveDemandInput', { description: '收到诉求 / Receive a demand' })
export class ReceiveDemandInput extends CommandInputFields implements inputs.ReceiveInput {
  @Field(() => String, { description: '标题,已脱敏 / Title, redacted' })
  title!: string;

  @Field(() => String, { description: '诉求内容,已脱敏 / What it says, redacted' })
  content!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => DivisionCode, { description: '所在区划 / Division' })
  divisionCode!: string;

  @Field(() => String, { description: '群众脱敏姓名,只留首字,如“张**” / Masked name, the first character only' })
  maskedResident!: string;

  @Field(() => String, { nullable: true, description: '群众脱敏电话,如“138****0000” / Masked telephone' })
  maskedPhone?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '代表;代表本人登记的可不给 / The deputy whose code was scanned; a deputy in person may leave it out',
  })
  deputyId?: string | null;

  @Field(() => ID, { nullable: true, description: '联络站 / Liaison station' })
  stationId?: string | null;
}

@InputType('TriageDemandInput', { description: '分流 / Triage a demand' })
export class TriageDemandInput extends StepInputFields implements inputs.TriageInput {
  @Field(() => DemandKind, { description: '类型 / Kind' })
  kind!: kinds.DemandKind;
}

@InputType('AnswerDemandInput', { description: '代表答复 / Answer as the deputy' })
export class AnswerDemandInput extends StepInputFields implements inputs.AnswerInput {
  @Field(() => String, { description: '答复内容,已脱敏 / The answer, redacted' })
  answer!: string;
}

@InputType('ReplyToDemandInput', { description: '承办单位回复 / Reply as the agency' })
export class ReplyToDemandInput extends StepInputFields implements inputs.AnswerInput {
  @Field(() => String, { description: '回复内容,已脱敏 / The reply, redacted' })
  answer!: string;
}

@InputType('SendDemandToStationInput', { description: '转联络站 / Send to the liaison station' })
export class SendDemandToStationInput extends StepInputFields implements inputs.ToStationInput {
  @Field(() => ID, {
    nullable: true,
    description: '联络站;收到时已指明的可不给 / The station; may be left out when it was named before',
  })
  stationId?: string | null;
}

@InputType('SendDemandToAgencyInput', { description: '转承办单位 / Send to the agency' })
export class SendDemandToAgencyInput extends StepInputFields implements inputs.ToAgencyInput {
  @Field(() => ID, { description: '承办单位 / The agency' })
  agencyId!: string;
}

@InputType('SealDemandInput', { description: '密封移交 / Hand over under seal' })
export class SealDemandInput extends StepInputFields implements inputs.ToAgencyInput {
  @Field(() => ID, { description: '有权处理的机关 / The competent organ' })
  agencyId!: string;
}

@InputType('ConvertDemandInput', { description: '转为代表建议或者信访事项 / Convert a demand' })
export class ConvertDemandInput extends StepInputFields implements inputs.ConvertInput {
  @Field(() => DemandConversion, { description: '转为何事 / What it becomes' })
  into!: kinds.DemandConversion;

  @Field(() => ID, {
    nullable: true,
    description:
      '代表以本诉求为来源提交的建议,转为建议时必填 / The suggestion that the deputy submitted with this demand as its origin; required for SUGGESTION',
  })
  suggestionId?: string | null;
}

@InputType('RateDemandInput', { description: '群众评价 / Rating by the resident' })
export class RateDemandInput extends StepInputFields implements inputs.RateDemandValues {
  @Field(() => ResidentRating, { description: '评价 / Rating' })
  rating!: ResidentRatingValue;
}
