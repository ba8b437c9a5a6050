import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ForumOpinionFilterValues } from './forum-opinion.queries.ts';

@InputType('ForumOpinionFilter', { description: '座谈会意见建议筛选 / Filter of opinions voiced at forums' })
export class ForumOpinionFilter implements ForumOpinionFilterValues {
  @Field(() => ID, { nullable: true, description: '座谈会 / Of this forum' })
  forumId?: string | null;

  @Field(() => ID, { nullable: true, description: '代表 / Of this deputy' })
  deputyId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否吸纳 / Adopted or not' })
  adopted?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '提出日 / Raised in this range' })
  raisedOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '内容检索 / Text in the content' })
  search?: string | null;
}

export const ForumOpinionOrder = orderInput('ForumOpinion', '座谈会意见建议', { RAISED_ON: '提出日 / Raised on' });
export const ForumOpinionListArgs = listArgs(ForumOpinionFilter, ForumOpinionOrder);
