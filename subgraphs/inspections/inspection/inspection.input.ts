import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { InspectionKind as InspectionKindValue } from './inspection.kinds.ts';
import type { InspectionFilterValues } from './inspection.queries.ts';
import { InspectionKind, InspectionState } from './inspection.type.ts';
import type { InspectionState as InspectionStateValue } from './inspection.workflow.ts';

@InputType('InspectionFilter', { description: '执法检查筛选 / Filter of inspections' })
export class InspectionFilter implements InspectionFilterValues {
  @Field(() => [InspectionState], { nullable: true, description: '状态,任一 / Any of these states' })
  state?: InspectionStateValue[] | null;

  @Field(() => [InspectionKind], { nullable: true, description: '种类,任一 / Any of these kinds' })
  kind?: InspectionKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '组织单位 / Organised by this agency' })
  organiserId?: string | null;

  @Field(() => ID, { nullable: true, description: '被检查单位 / Inspecting this agency' })
  inspectedAgencyId?: string | null;

  @Field(() => String, { nullable: true, description: '法规代码 / Of the law with this code' })
  lawCode?: string | null;

  @Field(() => Int, { nullable: true, description: '所属年度 / Year of the plan' })
  year?: number | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '检查开始日 / First day' })
  startsOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, {
    nullable: true,
    description: '审议日;给空区间则只取已审议的 / Deliberated on; an empty range takes all that were',
  })
  deliberatedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '到期日 / Due on' })
  dueOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Overdue or not' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否合成数据 / Synthetic or not' })
  isSynthetic?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称与检查重点检索 / Text in title and summary' })
  search?: string | null;
}

export const InspectionOrder = orderInput('Inspection', '执法检查', {
  STARTS_ON: '检查开始日 / First day',
  DUE_ON: '到期日,无期限的排在最后 / Due date; those without come last',
  UPDATED_AT: '变更时刻 / Last changed',
});
export const InspectionListArgs = listArgs(InspectionFilter, InspectionOrder);
