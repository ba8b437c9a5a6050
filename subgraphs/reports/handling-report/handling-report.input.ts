import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { HandlingStage as HandlingStageValue } from './handling-report.kinds.ts';
import type { HandlingReportFilterValues } from './handling-report.queries.ts';
import { HandlingStage } from './handling-report.type.ts';

@InputType('HandlingReportFilter', { description: '研究处理情况报告筛选 / Filter of handling reports' })
export class HandlingReportFilter implements HandlingReportFilterValues {
  @Field(() => ID, { nullable: true, description: '工作报告 / On this work report' })
  workReportId?: string | null;

  @Field(() => ID, { nullable: true, description: '报告单位 / Of this agency' })
  agencyId?: string | null;

  @Field(() => [HandlingStage], { nullable: true, description: '阶段,任一 / In any of these stages' })
  stage?: HandlingStageValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '报送日 / Submitted within' })
  submittedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '标题、内容检索 / Text in the report' })
  search?: string | null;
}

export const HandlingReportOrder = orderInput('HandlingReport', '研究处理情况报告', {
  SUBMITTED_ON: '报送日 / Submitted on',
});
export const HandlingReportListArgs = listArgs(HandlingReportFilter, HandlingReportOrder);
