import { Field, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { VisitKind as VisitKindValue } from './visit.kinds.ts';
import type { VisitFilterValues } from './visit.queries.ts';
import { VisitKind } from './visit.type.ts';

@InputType('VisitFilter', { description: '集体视察筛选 / Filter of collective visits' })
export class VisitFilter implements VisitFilterValues {
  @Field(() => [VisitKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: VisitKindValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '开始日 / Started in this range' })
  startedOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '名称、情况检索 / Text in title and summary' })
  search?: string | null;
}

export const VisitOrder = orderInput('Visit', '集体视察', { STARTED_ON: '开始日 / Started on' });
export const VisitListArgs = listArgs(VisitFilter, VisitOrder);
