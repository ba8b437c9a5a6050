import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { Recommendation } from './recommendation.entities.ts';
import {
  type RecommendationKind as RecommendationKindValue,
  recommendationKindLabels,
} from './recommendation.kinds.ts';
import {
  type RecommendationState as RecommendationStateValue,
  recommendationWorkflow,
} from './recommendation.workflow.ts';

export const RecommendationState = enumType(
  'RecommendationState',
  '建议的状态 / State of a recommendation',
  stateLabels(recommendationWorkflow),
);
export const RecommendationKind = enumType(
  'RecommendationKind',
  '建议的种类 / Kind of recommendation',
  recommendationKindLabels,
);

@ObjectType('Recommendation', {
  description:
    '检察建议、司法建议、监察建议,仅限抄送或者报告人大的 / A procuratorial, judicial or supervisory recommendation that was copied or reported to the congress',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class RecommendationType implements Omit<Recommendation, 'issuerId' | 'recipientId' | 'inspectionId' | symbol> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: "本系统编号,年-序 / The hub's own number, year-sequence" })
  number!: string;

  @Field(() => RecommendationKind, { description: '种类 / Kind' })
  kind!: RecommendationKindValue;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '建议内容摘要 / What is recommended' })
  content!: string;

  @Field(() => Boolean, { description: '是否紧急(十五日内回复) / Urgent: to be answered in 15 days' })
  isUrgent!: boolean;

  @Field(() => Boolean, { description: '是否抄送人大 / Copied to the congress' })
  copiedToCongress!: boolean;

  @Field(() => Boolean, { description: '是否因未落实报告人大 / Reported to the congress as not acted upon' })
  reportedToCongress!: boolean;

  @Field(() => LocalDate, { description: '制发日 / Issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '送达日 / Delivered on' })
  deliveredOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '回复期限 / Reply due on' })
  replyDueOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '书面回复日 / Replied on' })
  repliedOn!: string | null;

  @Field(() => RecommendationState, { description: '状态 / State' })
  state!: RecommendationStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最近的到期日,无期限时为空 / Earliest running limit' })
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

export const RecommendationConnection = connectionTypes(RecommendationType, 'Recommendation', '检察、司法、监察建议');
