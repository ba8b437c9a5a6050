import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { GroupOpinionFilterValues } from './group-opinion.queries.ts';
import { GroupOpinionState } from './group-opinion.type.ts';
import type { GroupOpinionState as GroupOpinionStateValue } from './group-opinion.workflow.ts';

@InputType('GroupOpinionFilter', { description: "小组意见建议筛选 / Filter of opinions of deputies' groups" })
export class GroupOpinionFilter implements GroupOpinionFilterValues {
  @Field(() => [GroupOpinionState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: GroupOpinionStateValue[] | null;

  @Field(() => ID, { nullable: true, description: '代表小组 / Of this group' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: '代表活动 / Raised at this activity' })
  activityId?: string | null;

  @Field(() => ID, { nullable: true, description: '办理机关 / Handled by this agency' })
  handlingAgencyId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '提出日 / Raised in this range' })
  raisedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '办结日 / Concluded in this range' })
  concludedOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否转为代表建议 / Converted into a suggestion or not' })
  isConverted?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Overdue or not' })
  isOverdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '标题、内容检索 / Text in title and content' })
  search?: string | null;
}

export const GroupOpinionOrder = orderInput('GroupOpinion', '小组意见建议', {
  RAISED_ON: '提出日 / Raised on',
  UPDATED_AT: '变更时刻 / Last changed at',
});
export const GroupOpinionListArgs = listArgs(GroupOpinionFilter, GroupOpinionOrder);
