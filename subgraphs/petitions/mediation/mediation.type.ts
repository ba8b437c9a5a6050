import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { Mediation } from './mediation.entities.ts';
import { type AgreementKind as AgreementKindValue, agreementKindLabels } from './mediation.kinds.ts';
import { type MediationState as MediationStateValue, mediationWorkflow } from './mediation.workflow.ts';

export const MediationState = enumType(
  'MediationState',
  '矛盾调解状态 / State of a mediation',
  stateLabels(mediationWorkflow),
);
export const AgreementKind = enumType('AgreementKind', '调解协议形式 / Form of the agreement', agreementKindLabels);

@ObjectType('Mediation', {
  description: '矛盾调解 / A mediation by deputies; the parties are never named',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class MediationType
  implements
    Pick<
      Mediation,
      | 'id'
      | 'mediationNo'
      | 'title'
      | 'topic'
      | 'openedOn'
      | 'agreementKind'
      | 'agreedOn'
      | 'agreementText'
      | 'effectiveOn'
      | 'failedOn'
      | 'confirmationAppliedOn'
      | 'confirmedOn'
      | 'refusedOn'
      | 'performedOn'
      | 'breachedOn'
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

  @Field(() => String, { description: '调解编号 / Number' })
  mediationNo!: string;

  @Field(() => String, { description: '纠纷概要,不含当事人信息 / The dispute, without the parties' })
  title!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => LocalDate, { description: '受理调解日期 / Opened on' })
  openedOn!: string;

  @Field(() => AgreementKind, { nullable: true, description: '协议形式 / Form of the agreement' })
  agreementKind!: AgreementKindValue | null;

  @Field(() => LocalDate, { nullable: true, description: '达成协议日期 / Agreed on' })
  agreedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '协议内容,不含当事人信息 / What was agreed, without the parties',
  })
  agreementText!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '协议生效日期,三十日自此起算 / The agreement takes effect on; the 30 days run from here',
  })
  effectiveOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '调解不成日期 / Failed on' })
  failedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '申请司法确认日期 / Judicial confirmation applied for on' })
  confirmationAppliedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '司法确认日期 / Confirmed on' })
  confirmedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '不予确认日期 / Confirmation refused on' })
  refusedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '履行完毕日期 / Performed on' })
  performedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '认定未履行日期 / Breached on' })
  breachedOn!: string | null;

  @Field(() => MediationState, { description: '状态 / State' })
  state!: MediationStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最早的未完成期限 / The earliest running limit' })
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

export const MediationConnection = connectionTypes(MediationType, 'Mediation', '矛盾调解');
