import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { PetitionProxy } from './proxy.entities.ts';
import { type ProxyConsent as ProxyConsentValue, proxyConsentLabels } from './proxy.kinds.ts';
import { type PetitionProxyState as PetitionProxyStateValue, proxyWorkflow } from './proxy.workflow.ts';

export const PetitionProxyState = enumType(
  'PetitionProxyState',
  '信访代办状态 / State of a petition by proxy',
  stateLabels(proxyWorkflow),
);
export const ProxyConsent = enumType('ProxyConsent', '委托方式 / How consent was given', proxyConsentLabels);

@ObjectType('PetitionProxy', {
  description: '信访代办:代表代群众提出并跟踪信访事项 / A petition filed and followed by a deputy for somebody',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class PetitionProxyType
  implements
    Pick<
      PetitionProxy,
      | 'id'
      | 'proxyNo'
      | 'title'
      | 'topic'
      | 'consent'
      | 'requestedOn'
      | 'consentedOn'
      | 'filedOn'
      | 'resultDeliveredOn'
      | 'closedOn'
      | 'withdrawnOn'
      | 'state'
      | 'dueOn'
      | 'isSynthetic'
      | 'createdAt'
      | 'updatedAt'
      | 'version'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '代办编号 / Number' })
  proxyNo!: string;

  @Field(() => String, { description: '代办事项,由联络站概括 / The matter, in the words of the station' })
  title!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => ProxyConsent, { nullable: true, description: '委托方式,委托前为空 / Consent; null until it is given' })
  consent!: ProxyConsentValue | null;

  @Field(() => LocalDate, { description: '申请日期 / Requested on' })
  requestedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '委托日期 / Consented on' })
  consentedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '代为提出日期 / Filed on' })
  filedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '送达结果日期 / Result delivered on' })
  resultDeliveredOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '办结日期 / Closed on' })
  closedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '撤回委托日期 / Consent withdrawn on' })
  withdrawnOn!: string | null;

  @Field(() => PetitionProxyState, { description: '状态 / State' })
  state!: PetitionProxyStateValue;

  @Field(() => LocalDate, {
    nullable: true,
    description: '所代办信访事项最早的未完成期限 / The earliest running limit of the petition',
  })
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

export const PetitionProxyConnection = connectionTypes(PetitionProxyType, 'PetitionProxy', '信访代办');
