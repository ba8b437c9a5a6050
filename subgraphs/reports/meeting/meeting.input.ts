import { Field, InputType, Int } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { MeetingFilterValues } from './meeting.queries.ts';

@InputType('MeetingFilter', { description: '常委会会议筛选 / Filter of meetings' })
export class MeetingFilter implements MeetingFilterValues {
  @Field(() => Int, { nullable: true, description: '年度 / Of this year' })
  year?: number | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '召开日区间 / Convened within' })
  convenedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '名称、议程检索 / Text in title or agenda' })
  search?: string | null;
}

export const MeetingOrder = orderInput('Meeting', '常委会会议', { CONVENED_ON: '召开日 / Convened on' });
export const MeetingListArgs = listArgs(MeetingFilter, MeetingOrder);
