import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { LegislativeCommentFilterValues } from './legislative-comment.queries.ts';

@InputType('LegislativeCommentFilter', { description: '立法建议筛选 / Filter of legislative comments' })
export class LegislativeCommentFilter implements LegislativeCommentFilterValues {
  @Field(() => ID, { nullable: true, description: '所涉法规 / On this regulation' })
  regulationId?: string | null;

  @Field(() => ID, { nullable: true, description: '征集的联络站 / Gathered by this station' })
  stationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否采纳 / Whether adopted' })
  adopted?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '收到日区间 / Received within' })
  receivedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '内容检索 / Text in the comment' })
  search?: string | null;
}

export const LegislativeCommentOrder = orderInput('LegislativeComment', '立法建议', {
  RECEIVED_ON: '收到日 / Received on',
  UPDATED_AT: '变更时刻 / Last changed at',
});
export const LegislativeCommentListArgs = listArgs(LegislativeCommentFilter, LegislativeCommentOrder);
