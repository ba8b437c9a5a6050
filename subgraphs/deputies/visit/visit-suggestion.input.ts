import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { VisitKind as VisitKindValue } from './visit.kinds.ts';
import { VisitKind } from './visit.type.ts';
import type { VisitSuggestionFilterValues } from './visit-suggestion.queries.ts';

@InputType('VisitSuggestionFilter', { description: '视察建议筛选 / Filter of suggestions made on visits' })
export class VisitSuggestionFilter implements VisitSuggestionFilterValues {
  @Field(() => ID, { nullable: true, description: '所属视察 / Of this visit' })
  visitId?: string | null;

  @Field(() => [VisitKind], { nullable: true, description: '视察类型,任一 / Of visits of any of these kinds' })
  visitKind?: VisitKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '视察点 / About this site' })
  siteId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否纳入规划 / Incorporated or not' })
  incorporated?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '提出日 / Raised in this range' })
  raisedOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '内容检索 / Text in the content' })
  search?: string | null;
}

export const VisitSuggestionOrder = orderInput('VisitSuggestion', '视察建议', { RAISED_ON: '提出日 / Raised on' });
export const VisitSuggestionListArgs = listArgs(VisitSuggestionFilter, VisitSuggestionOrder);
