import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { ResidentRating as ResidentRatingValue } from '../petition/petition.kinds.ts';
import { ResidentRating } from '../petition/petition.type.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { Demand } from './demand.entities.ts';
import { type DemandKind as DemandKindValue, demandConversionLabels, demandKindLabels } from './demand.kinds.ts';
import { type DemandState as DemandStateValue, demandWorkflow } from './demand.workflow.ts';

export const DemandState = enumType('DemandState', '诉求状态 / State of a demand', stateLabels(demandWorkflow));
export const DemandKind = enumType('DemandKind', '诉求类型 / Kind of demand', demandKindLabels);

export const DemandConversion = enumType(
  'DemandConversion',
  '诉求转为何事 / What a demand becomes',
  demandConversionLabels,
);

@ObjectType('Demand', {
  description: "代表码上见诉求 / A resident's demand to a deputy",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class DemandType
  implements
    Pick<
      Demand,
      | 'id'
      | 'demandNo'
      | 'topic'
      | 'maskedResident'
      | 'maskedPhone'
      | 'kind'
      | 'receivedOn'
      | 'triagedOn'
      | 'answeredOn'
      | 'sentOn'
      | 'answer'
      | 'repliedOn'
      | 'feedbackOn'
      | 'rating'
      | 'ratedOn'
      | 'verifiedOn'
      | 'resolvedOn'
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

  @Field(() => String, { description: '诉求编号 / Number' })
  demandNo!: string;

  @Field(() => CivicTopic, { description: '民生领域 / Field' })
  topic!: CivicTopicValue;

  @Field(() => String, { description: '群众,脱敏姓名 / The resident, masked name' })
  maskedResident!: string;

  @Field(() => String, { nullable: true, description: '群众脱敏电话 / Masked telephone of the resident' })
  maskedPhone!: string | null;

  @Field(() => DemandKind, { nullable: true, description: '类型,分流前为空 / Kind; null until triaged' })
  kind!: DemandKindValue | null;

  @Field(() => LocalDate, { description: '收到日期 / Received on' })
  receivedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '分流日期 / Triaged on' })
  triagedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '代表答复日期 / Answered by the deputy on' })
  answeredOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '转承办单位日期 / Sent to the agency on' })
  sentOn!: string | null;

  @Field(() => String, { nullable: true, description: '答复内容 / The answer' })
  answer!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '承办单位回复日期 / Replied by the agency on' })
  repliedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '反馈群众日期 / Fed back to the resident on' })
  feedbackOn!: string | null;

  @Field(() => ResidentRating, { nullable: true, description: '群众评价 / Rating by the resident' })
  rating!: ResidentRatingValue | null;

  @Field(() => LocalDate, { nullable: true, description: '评价日期 / Rated on' })
  ratedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '联络站核实日期 / Verified by the station on' })
  verifiedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      '推动解决日期:单位已回复且群众评价不为“不满意”,或经联络站核实 / Resolved on: replied and not rated dissatisfied, or verified by the station',
  })
  resolvedOn!: string | null;

  @Field(() => DemandState, { description: '状态 / State' })
  state!: DemandStateValue;

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

export const DemandConnection = connectionTypes(DemandType, 'Demand', '诉求');
