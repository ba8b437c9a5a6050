import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { LivelihoodProjectFilterValues } from './livelihood-project.queries.ts';
import { LivelihoodProjectState } from './livelihood-project.type.ts';
import type { LivelihoodProjectState as LivelihoodProjectStateValue } from './livelihood-project.workflow.ts';

@InputType('LivelihoodProjectFilter', { description: '民生实事项目筛选 / Filter of livelihood projects' })
export class LivelihoodProjectFilter implements LivelihoodProjectFilterValues {
  @Field(() => Int, { nullable: true, description: '年度 / Of this year' })
  year?: number | null;

  @Field(() => [LivelihoodProjectState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: LivelihoodProjectStateValue[] | null;

  @Field(() => ID, { nullable: true, description: '牵头单位 / Led by this agency' })
  leadAgencyId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '实施区划 / In this division' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '计划完成日区间 / Planned to be complete within' })
  plannedCompletionOn?: LocalDateRange | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称、目标检索 / Text in title or goal' })
  search?: string | null;
}

export const LivelihoodProjectOrder = orderInput('LivelihoodProject', '民生实事项目', {
  CREATED_AT: '建立时刻 / Created at',
  UPDATED_AT: '变更时刻 / Last changed at',
  DUE_ON: '期限,无期限者在后 / Due on, those without a limit last',
  PROGRESS: '进度 / Progress',
});
export const LivelihoodProjectListArgs = listArgs(LivelihoodProjectFilter, LivelihoodProjectOrder);
