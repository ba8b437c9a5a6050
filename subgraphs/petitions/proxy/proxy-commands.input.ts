import { Field, ID, InputType } from 'type-graphql';
import { CommandInputFields, DivisionCode, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type { PetitionChannel as PetitionChannelValue } from '../petition/petition.kinds.ts';
import { PetitionChannel } from '../petition/petition.type.ts';
import { PetitionerInput } from '../petition/petition-commands.input.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { ConsentValues, FileValues, RequestProxyValues } from './proxy.inputs.ts';
import type { ProxyConsent as ProxyConsentValue } from './proxy.kinds.ts';
import { ProxyConsent } from './proxy.type.ts';

export const FollowProxiedPetitionInput = stepInput('FollowProxiedPetition', '开始跟踪办理 / Begin to follow');
export const DeliverProxyResultInput = stepInput('DeliverProxyResult', '送达结果 / Deliver the result');
export const ClosePetitionProxyInput = stepInput('ClosePetitionProxy', '办结代办 / Close the proxy');
export const WithdrawPetitionProxyInput = stepInput(
  'WithdrawPetitionProxy',
  '撤回委托,理由必填 / Withdraw the consent, giving the reason',
);

@InputType('RequestPetitionProxyInput', { description: '申请信访代办 / Request a petition by proxy' })
export class RequestPetitionProxyInput extends CommandInputFields implements RequestProxyValues {
  @Field(() => String, {
    description: '代办事项,由联络站概括,已脱敏 / The matter in the words of the station, redacted',
  })
  title!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => DivisionCode, { description: '所在区划 / Division' })
  divisionCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: '代办代表;代表本人申请的可不给 / The deputy; a deputy in person may leave it out',
  })
  deputyId?: string | null;

  @Field(() => ID, { description: '联络站 / The liaison station' })
  stationId!: string;
}

@InputType('ConsentToPetitionProxyInput', { description: '登记群众委托 / Record the consent' })
export class ConsentToPetitionProxyInput extends StepInputFields implements ConsentValues {
  @Field(() => ProxyConsent, { description: '委托方式 / How consent was given' })
  consent!: ProxyConsentValue;
}

@InputType('FilePetitionByProxyInput', { description: '代为提出信访事项 / File the petition' })
export class FilePetitionByProxyInput extends StepInputFields implements FileValues {
  @Field(() => String, { description: '请求、事实和理由,已脱敏 / Request, facts and reasons, redacted' })
  content!: string;

  @Field(() => PetitionChannel, { description: '提出方式 / Channel' })
  channel!: PetitionChannelValue;

  @Field(() => PetitionerInput, { description: '信访人 / The petitioner' })
  petitioner!: PetitionerInput;
}
