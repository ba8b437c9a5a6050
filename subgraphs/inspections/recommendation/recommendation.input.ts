import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { RecommendationKind as RecommendationKindValue } from './recommendation.kinds.ts';
import type { RecommendationFilterValues } from './recommendation.queries.ts';
import { RecommendationKind, RecommendationState } from './recommendation.type.ts';
import type { RecommendationState as RecommendationStateValue } from './recommendation.workflow.ts';

@InputType('RecommendationFilter', { description: '检察、司法、监察建议筛选 / Filter of recommendations' })
export class RecommendationFilter implements RecommendationFilterValues {
  @Field(() => [RecommendationState], { nullable: true, description: '状态,任一 / Any of these states' })
  state?: RecommendationStateValue[] | null;

  @Field(() => [RecommendationKind], { nullable: true, description: '种类,任一 / Any of these kinds' })
  kind?: RecommendationKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '制发机关 / Issued by this agency' })
  issuerId?: string | null;

  @Field(() => ID, { nullable: true, description: '被建议单位 / Addressed to this agency' })
  recipientId?: string | null;

  @Field(() => ID, { nullable: true, description: '关联的执法检查 / Linked with this inspection' })
  inspectionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否因未落实报告人大 / Reported to the congress or not' })
  reportedToCongress?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '制发日 / Issued on' })
  issuedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '到期日 / Due on' })
  dueOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Overdue or not' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '标题与内容检索 / Text in title and content' })
  search?: string | null;
}

export const RecommendationOrder = orderInput('Recommendation', '检察、司法、监察建议', {
  ISSUED_ON: '制发日 / Issued on',
  DUE_ON: '到期日,无期限的排在最后 / Due date; those without come last',
  UPDATED_AT: '变更时刻 / Last changed',
});
export const RecommendationListArgs = listArgs(RecommendationFilter, RecommendationOrder);
