import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type {
  ResearchField as ResearchFieldValue,
  ResearchKind as ResearchKindValue,
} from './research-report.kinds.ts';
import type { ResearchReportFilterValues } from './research-report.queries.ts';
import { ResearchField, ResearchKind } from './research-report.type.ts';

@InputType('ResearchReportFilter', { description: '调研报告筛选 / Filter of research reports' })
export class ResearchReportFilter implements ResearchReportFilterValues {
  @Field(() => [ResearchKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: ResearchKindValue[] | null;

  @Field(() => [ResearchField], { nullable: true, description: '领域,任一 / In any of these fields' })
  field?: ResearchFieldValue[] | null;

  @Field(() => ID, { nullable: true, description: '涉及单位 / About the work of this agency' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '调研委员会 / By this committee' })
  committeeId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '完成日区间 / Completed within' })
  completedOn?: LocalDateRange | null;

  @Field(() => Boolean, { nullable: true, description: '是否已转化 / Whether something became of it' })
  hasOutcome?: boolean | null;

  @Field(() => String, { nullable: true, description: '题目、摘要检索 / Text in title or summary' })
  search?: string | null;
}

export const ResearchReportOrder = orderInput('ResearchReport', '调研报告', {
  COMPLETED_ON: '完成日 / Completed on',
  UPDATED_AT: '变更时刻 / Last changed at',
});
export const ResearchReportListArgs = listArgs(ResearchReportFilter, ResearchReportOrder);
