import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { DutyRole as DutyRoleValue } from './duty-record.kinds.ts';
import type { DutyRecordFilterValues } from './duty-record.queries.ts';
import { DutyRole } from './duty-record.type.ts';

@InputType('DutyRecordFilter', { description: '履职记录筛选 / Filter of duty records' })
export class DutyRecordFilter implements DutyRecordFilterValues {
  @Field(() => ID, { nullable: true, description: '代表 / Of this deputy' })
  deputyId?: string | null;

  @Field(() => [DutyRole], { nullable: true, description: '定位,任一 / Showing any of these roles' })
  role?: DutyRoleValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '日期 / In this range' })
  occurredOn?: LocalDateRangeInput | null;

  @Field(() => ID, { nullable: true, description: '活动 / Of this activity' })
  activityId?: string | null;

  @Field(() => ID, { nullable: true, description: '联络站 / At this station' })
  stationId?: string | null;

  @Field(() => String, { nullable: true, description: '事项、情况检索 / Text in title and detail' })
  search?: string | null;
}

export const DutyRecordOrder = orderInput('DutyRecord', '履职记录', { OCCURRED_ON: '日期 / Date' });
export const DutyRecordListArgs = listArgs(DutyRecordFilter, DutyRecordOrder);
