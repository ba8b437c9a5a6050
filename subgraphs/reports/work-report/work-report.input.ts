import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type {
  ReportingOrgan as ReportingOrganValue,
  WorkReportCategory as WorkReportCategoryValue,
} from './work-report.kinds.ts';
import type { WorkReportFilterValues } from './work-report.queries.ts';
import { ReportingOrgan, WorkReportCategory, WorkReportState } from './work-report.type.ts';
import type { WorkReportState as WorkReportStateValue } from './work-report.workflow.ts';

@InputType('WorkReportFilter', { description: '工作报告筛选 / Filter of work reports' })
export class WorkReportFilter implements WorkReportFilterValues {
  @Field(() => [WorkReportState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: WorkReportStateValue[] | null;

  @Field(() => [WorkReportCategory], { nullable: true, description: '类别,任一 / Of any of these categories' })
  category?: WorkReportCategoryValue[] | null;

  @Field(() => [ReportingOrgan], { nullable: true, description: '报告机关,任一 / Of any of these organs' })
  organ?: ReportingOrganValue[] | null;

  @Field(() => ID, { nullable: true, description: '报告单位 / Of this agency' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '联系的委员会 / Prepared by this committee' })
  committeeId?: string | null;

  @Field(() => ID, { nullable: true, description: '会议 / Of this meeting' })
  meetingId?: string | null;

  @Field(() => ID, { nullable: true, description: '监督议题 / Of this topic' })
  topicId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '听取审议日(含计划) / Hearing, planned or held' })
  hearingOn?: LocalDateRange | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '审议日 / Deliberated within' })
  deliberatedOn?: LocalDateRange | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '最近期限 / Due within' })
  dueOn?: LocalDateRange | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue' })
  isOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否合成数据 / Whether synthetic' })
  isSynthetic?: boolean | null;

  @Field(() => String, { nullable: true, description: '标题、摘要检索 / Text in title or summary' })
  search?: string | null;
}

export const WorkReportOrder = orderInput('WorkReport', '工作报告', {
  HEARING_ON: '听取审议日 / Hearing',
  DUE_ON: '最近期限,无期限的在后 / Earliest limit, those without one last',
  UPDATED_AT: '变更时刻 / Last changed',
});
export const WorkReportListArgs = listArgs(WorkReportFilter, WorkReportOrder);
