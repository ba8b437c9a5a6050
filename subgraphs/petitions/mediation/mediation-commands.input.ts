import { Field, ID, InputType } from 'type-graphql';
import {
  CommandInputFields,
  DivisionCode,
  LocalDate,
  StepInputFields,
  stepInput,
} from '../../../platform/graphql/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { AgreeValues, ApplyValues, OpenValues } from './mediation.inputs.ts';
import type { AgreementKind as AgreementKindValue } from './mediation.kinds.ts';
import { AgreementKind } from './mediation.type.ts';

export const BeginMediationInput = stepInput('BeginMediation', '开始调解 / Begin to mediate');
export const FailMediationInput = stepInput(
  'FailMediation',
  '调解不成,理由必填 / End without agreement, with the reason',
);
export const ConfirmMediationInput = stepInput('ConfirmMediation', '确认协议有效 / Confirm');
export const RefuseMediationConfirmationInput = stepInput(
  'RefuseMediationConfirmation',
  '不予确认,理由必填 / Refuse to confirm, with the reason',
);
export const PerformMediationInput = stepInput('PerformMediation', '履行完毕 / Performed');
export const BreachMediationInput = stepInput('BreachMediation', '未履行,理由必填 / Not performed, with the reason');

@InputType('OpenMediationInput', { description: '受理调解 / Open a mediation' })
export class OpenMediationInput extends CommandInputFields implements OpenValues {
  @Field(() => String, { description: '纠纷概要,不含当事人信息 / The dispute, without the parties' })
  title!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => DivisionCode, { description: '所在区划 / Division' })
  divisionCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: '调解代表;代表本人受理的可不给 / The deputy; a deputy in person may leave it out',
  })
  deputyId?: string | null;

  @Field(() => ID, { description: '联络站 / The liaison station' })
  stationId!: string;
}

@InputType('AgreeMediationInput', { description: '达成协议 / Record an agreement' })
export class AgreeMediationInput extends StepInputFields implements AgreeValues {
  @Field(() => AgreementKind, { description: '协议形式 / Form of the agreement' })
  kind!: AgreementKindValue;

  @Field(() => String, { description: '协议内容,不含当事人信息 / What was agreed, without the parties' })
  agreement!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: '协议生效日期,默认今日 / The agreement takes effect on; today when absent',
  })
  effectiveOn?: string | null;
}

@InputType('ApplyMediationConfirmationInput', { description: '申请司法确认 / Apply for judicial confirmation' })
export class ApplyMediationConfirmationInput extends StepInputFields implements ApplyValues {
  @Field(() => ID, { description: '受理申请的人民法院 / The court' })
  courtId!: string;
}
