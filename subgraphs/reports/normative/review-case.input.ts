import { Field, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ReviewCaseFilterValues } from './review-case.queries.ts';

@InputType('ReviewCaseFilter', { description: '备案审查案例筛选 / Filter of review cases' })
export class ReviewCaseFilter implements ReviewCaseFilterValues {
  @Field(() => LocalDateRangeInput, { nullable: true, description: '入选日区间 / Selected within' })
  selectedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '名称、案情检索 / Text in title or summary' })
  search?: string | null;
}

export const ReviewCaseOrder = orderInput('ReviewCase', '备案审查案例', { SELECTED_ON: '入选日 / Selected on' });
export const ReviewCaseListArgs = listArgs(ReviewCaseFilter, ReviewCaseOrder);
