import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { Petition } from './petition.entities.ts';
import type * as kinds from './petition.kinds.ts';
import {
  petitionChannelLabels,
  petitionDecisionLabels,
  petitionMatterLabels,
  petitionReceiverLabels,
  petitionReviewOutcomeLabels,
  residentRatingLabels,
} from './petition.kinds.ts';
import { type PetitionState as PetitionStateValue, petitionWorkflow } from './petition.workflow.ts';

export const PetitionState = enumType(
  'PetitionState',
  '信访事项状态 / State of a petition',
  stateLabels(petitionWorkflow),
);
export const PetitionMatter = enumType(
  'PetitionMatter',
  '信访事项类别(条例第二十九至三十一条) / Class of a petition',
  petitionMatterLabels,
);
export const PetitionChannel = enumType('PetitionChannel', '提出方式 / Channel', petitionChannelLabels);
export const PetitionReceiver = enumType(
  'PetitionReceiver',
  '收件渠道 / By which inlet it came',
  petitionReceiverLabels,
);
export const PetitionDecision = enumType(
  'PetitionDecision',
  '处理意见(条例第三十二条) / Decision on a petition',
  petitionDecisionLabels,
);
export const PetitionReviewOutcome = enumType(
  'PetitionReviewOutcome',
  '复查、复核结果 / Outcome of a review or re-examination',
  petitionReviewOutcomeLabels,
);
export const ResidentRating = enumType('ResidentRating', '群众评价 / Rating by the resident', residentRatingLabels);

@ObjectType('Petition', { description: '信访事项 / A petition', simpleResolvers: true })
@Directive('@key(fields: "id")')
export class PetitionType
  implements
    Pick<
      Petition,
      | 'id'
      | 'registrationNo'
      | 'topic'
      | 'channel'
      | 'receivedBy'
      | 'matter'
      | 'receivedOn'
      | 'classifiedOn'
      | 'notifiedOn'
      | 'isNoticeWaived'
      | 'sentOn'
      | 'acceptedOn'
      | 'extensionReason'
      | 'decidedOn'
      | 'decision'
      | 'reviewedOn'
      | 'reviewOutcome'
      | 'reexaminedOn'
      | 'reexamOutcome'
      | 'concludedOn'
      | 'rating'
      | 'isUnderSupervision'
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

  @Field(() => String, { description: '登记编号 / Registration number' })
  registrationNo!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => PetitionChannel, { description: '提出方式 / Channel' })
  channel!: kinds.PetitionChannel;

  @Field(() => PetitionReceiver, { description: '收件渠道 / Inlet' })
  receivedBy!: kinds.PetitionReceiver;

  @Field(() => PetitionMatter, { nullable: true, description: '类别,分类前为空 / Class; null until classified' })
  matter!: kinds.PetitionMatter | null;

  @Field(() => LocalDate, { description: '收到日期 / Received on' })
  receivedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '分类日期 / Classified on' })
  classifiedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '告知信访人日期 / Petitioner notified on' })
  notifiedOn!: string | null;

  @Field(() => Boolean, {
    description: '是否因姓名或地址不清免于告知 / Whether notice is waived: name or address unclear (art 23(2))',
  })
  isNoticeWaived!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: '转送、交办或分流日期 / Forwarded, assigned, referred or diverted on',
  })
  sentOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '受理日期,六十日自此起算 / Accepted on; the 60 days run from here',
  })
  acceptedOn!: string | null;

  @Field(() => String, { nullable: true, description: '延长办理期限的理由 / Reason of the extension' })
  extensionReason!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '处理意见书日期 / Decided on' })
  decidedOn!: string | null;

  @Field(() => PetitionDecision, { nullable: true, description: '处理意见 / Decision' })
  decision!: kinds.PetitionDecision | null;

  @Field(() => LocalDate, { nullable: true, description: '复查日期 / Reviewed on' })
  reviewedOn!: string | null;

  @Field(() => PetitionReviewOutcome, { nullable: true, description: '复查结果 / Outcome of the review' })
  reviewOutcome!: kinds.PetitionReviewOutcome | null;

  @Field(() => LocalDate, { nullable: true, description: '复核日期 / Re-examined on' })
  reexaminedOn!: string | null;

  @Field(() => PetitionReviewOutcome, { nullable: true, description: '复核结果 / Outcome of the re-examination' })
  reexamOutcome!: kinds.PetitionReviewOutcome | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '到达终点状态的日期 / The day on which it reached a state that it stays in',
  })
  concludedOn!: string | null;

  @Field(() => ResidentRating, { nullable: true, description: '信访人评价(条例第二十一条) / Rating by the petitioner' })
  rating!: kinds.ResidentRating | null;

  @Field(() => Boolean, { description: '是否督办 / Whether under supervision' })
  isUnderSupervision!: boolean;

  @Field(() => PetitionState, { description: '状态 / State' })
  state!: PetitionStateValue;

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

export const PetitionConnection = connectionTypes(PetitionType, 'Petition', '信访事项');
