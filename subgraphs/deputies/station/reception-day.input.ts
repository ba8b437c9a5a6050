import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ReceptionDayFilterValues } from './reception-day.queries.ts';

@InputType('ReceptionDayFilter', { description: '代表接待日筛选 / Filter of reception days' })
export class ReceptionDayFilter implements ReceptionDayFilterValues {
  @Field(() => ID, { nullable: true, description: '联络站 / At this station' })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: '代表 / Of this deputy' })
  deputyId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '接待日 / Held in this range' })
  heldOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '情况检索 / Text in the summary' })
  search?: string | null;
}

export const ReceptionDayOrder = orderInput('ReceptionDay', '代表接待日', { HELD_ON: '接待日 / Held on' });
export const ReceptionDayListArgs = listArgs(ReceptionDayFilter, ReceptionDayOrder);
