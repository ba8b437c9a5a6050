import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { FollowUpSupervisionFilterValues } from './follow-up.queries.ts';

@InputType('FollowUpSupervisionFilter', { description: '跟踪监督筛选 / Filter of follow-up supervision' })
export class FollowUpSupervisionFilter implements FollowUpSupervisionFilterValues {
  @Field(() => ID, { nullable: true, description: '被监督单位 / Concerning this agency' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '牵头委员会 / Led by this committee' })
  committeeId?: string | null;

  @Field(() => ID, { nullable: true, description: '工作报告 / After this work report' })
  workReportId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否结束 / Whether concluded' })
  isConcluded?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '开始日 / Started within' })
  startedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '标题、内容检索 / Text in title or content' })
  search?: string | null;
}

export const FollowUpSupervisionOrder = orderInput('FollowUpSupervision', '跟踪监督', {
  STARTED_ON: '开始日 / Started on',
});
export const FollowUpSupervisionListArgs = listArgs(FollowUpSupervisionFilter, FollowUpSupervisionOrder);
