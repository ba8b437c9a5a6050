import { Field, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { RegulationAct as RegulationActValue } from './regulation.kinds.ts';
import type { RegulationFilterValues } from './regulation.queries.ts';
import { RegulationAct } from './regulation.type.ts';

@InputType('RegulationFilter', { description: '地方性法规筛选 / Filter of regulations' })
export class RegulationFilter implements RegulationFilterValues {
  @Field(() => [RegulationAct], { nullable: true, description: '立法方式,任一 / Any of these acts' })
  act?: RegulationActValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '通过日区间 / Passed within' })
  passedOn?: LocalDateRange | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '施行日区间 / In force from within' })
  effectiveOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '名称、概要检索 / Text in title or summary' })
  search?: string | null;
}

export const RegulationOrder = orderInput('Regulation', '地方性法规', {
  PASSED_ON: '通过日 / Passed on',
  UPDATED_AT: '变更时刻 / Last changed at',
});
export const RegulationListArgs = listArgs(RegulationFilter, RegulationOrder);
