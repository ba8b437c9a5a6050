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
  settlementKindLabels,
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
export const SettlementKind = enumType(
  'SettlementKind',
  '调解、和解协议书种类(条例第三十三条) / Kind of settlement agreement',
  settlementKindLabels,
);
export const ResidentRating = enumType('ResidentRating', '群众评价 / Rating by the resident', residentRatingLabels);

@ObjectType('PetitionHearing', {
  description: '听证期间,两日均含在内 / Days of a hearing, both included',
  simpleResolvers: true,
})
export class PetitionHearingType {
  @Field(() => LocalDate, { description: '开始 / First day' })
  from!: string;

  @Field(() => LocalDate, { description: '结束 / Last day' })
  until!: string;
}

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
      | 'objectedOn'
      | 'objectionReason'
      | 'objectionAnswer'
      | 'reportDueOn'
      | 'closingReportedOn'
      | 'closingReport'
      | 'acceptedOn'
      | 'extensionReason'
      | 'decidedOn'
      | 'decision'
      | 'decisionText'
      | 'decisionReceivedOn'
      | 'settlementKind'
      | 'reviewRequestedOn'
      | 'reviewRequestReceivedOn'
      | 'reviewedOn'
      | 'reviewOutcome'
      | 'reviewText'
      | 'reviewReceivedOn'
      | 'reexamRequestedOn'
      | 'reexamRequestReceivedOn'
      | 'reexaminedOn'
      | 'reexamOutcome'
      | 'reexamText'
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

  @Field(() => LocalDate, { nullable: true, description: '承办机关提出异议之日 / Objected to on' })
  objectedOn!: string | null;

  @Field(() => String, { nullable: true, description: '异议理由 / Reason of the objection' })
  objectionReason!: string | null;

  @Field(() => String, { nullable: true, description: '对异议的答复 / Answer to the objection' })
  objectionAnswer!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '交办时指定的办结报告期限,转送的为空 / Closing report due on; null where it was forwarded',
  })
  reportDueOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '报送办结报告之日 / Closing report filed on' })
  closingReportedOn!: string | null;

  @Field(() => String, { nullable: true, description: '办结报告 / The closing report' })
  closingReport!: string | null;

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

  @Field(() => String, { nullable: true, description: '处理意见书内容 / What the decision says' })
  decisionText!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      '信访人收到处理意见书之日,三十日自此起算 / The petitioner got the decision on; the 30 days run from here',
  })
  decisionReceivedOn!: string | null;

  @Field(() => SettlementKind, { nullable: true, description: '调解、和解协议书种类 / Kind of settlement agreement' })
  settlementKind!: kinds.SettlementKind | null;

  @Field(() => LocalDate, { nullable: true, description: '请求复查之日 / Review requested on' })
  reviewRequestedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '复查机关收到请求之日 / The reviewing organ got the request on',
  })
  reviewRequestReceivedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '复查日期 / Reviewed on' })
  reviewedOn!: string | null;

  @Field(() => PetitionReviewOutcome, { nullable: true, description: '复查结果 / Outcome of the review' })
  reviewOutcome!: kinds.PetitionReviewOutcome | null;

  @Field(() => String, { nullable: true, description: '复查意见内容 / What the review says' })
  reviewText!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '信访人收到复查意见之日 / The petitioner got the opinion of the review on',
  })
  reviewReceivedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '请求复核之日 / Re-examination requested on' })
  reexamRequestedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '复核机关收到请求之日 / The re-examining organ got the request on',
  })
  reexamRequestReceivedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '复核日期 / Re-examined on' })
  reexaminedOn!: string | null;

  @Field(() => PetitionReviewOutcome, { nullable: true, description: '复核结果 / Outcome of the re-examination' })
  reexamOutcome!: kinds.PetitionReviewOutcome | null;

  @Field(() => String, { nullable: true, description: '复核意见内容 / What the re-examination says' })
  reexamText!: string | null;

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
