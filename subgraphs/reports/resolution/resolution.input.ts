import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ResolutionFilterValues } from './resolution.queries.ts';
import { ResolutionState } from './resolution.type.ts';
import type { ResolutionState as ResolutionStateValue } from './resolution.workflow.ts';

@InputType('ResolutionFilter', { description: '决议筛选 / Filter of resolutions' })
export class ResolutionFilter implements ResolutionFilterValues {
  @Field(() => [ResolutionState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: ResolutionStateValue[] | null;

  @Field(() => ID, { nullable: true, description: '执行单位 / Executed by this agency' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '会议 / Of this meeting' })
  meetingId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '通过日 / Adopted within' })
  adoptedOn?: LocalDateRange | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '最近期限 / Due within' })
  dueOn?: LocalDateRange | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue' })
  isOverdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '标题、内容检索 / Text in the resolution' })
  search?: string | null;
}

export const ResolutionOrder = orderInput('Resolution', '决议', {
  ADOPTED_ON: '通过日 / Adopted on',
  DUE_ON: '最近期限,无期限的在后 / Earliest limit, those without one last',
});
export const ResolutionListArgs = listArgs(ResolutionFilter, ResolutionOrder);
