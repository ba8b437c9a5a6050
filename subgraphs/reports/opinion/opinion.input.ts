import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { DeliberationOpinionFilterValues } from './opinion.queries.ts';

@InputType('DeliberationOpinionFilter', { description: '审议意见筛选 / Filter of deliberation opinions' })
export class DeliberationOpinionFilter implements DeliberationOpinionFilterValues {
  @Field(() => ID, { nullable: true, description: '工作报告 / On this work report' })
  workReportId?: string | null;

  @Field(() => ID, { nullable: true, description: '研究处理单位 / Handled by this agency' })
  agencyId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否已书面报告 / Whether handled' })
  isHandled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期未报告 / Whether overdue' })
  isOverdue?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '交办日 / Sent within' })
  sentOn?: LocalDateRange | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '到期日 / Due within' })
  dueOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '内容检索 / Text in the opinion' })
  search?: string | null;
}

export const DeliberationOpinionOrder = orderInput('DeliberationOpinion', '审议意见', {
  SENT_ON: '交办日 / Sent on',
  DUE_ON: '到期日,未定的在后 / Due on, undetermined ones last',
});
export const DeliberationOpinionListArgs = listArgs(DeliberationOpinionFilter, DeliberationOpinionOrder);
