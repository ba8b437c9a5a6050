import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ReliefTask as ReliefTaskValue } from './flood-relief-record.kinds.ts';
import type { FloodReliefRecordFilterValues } from './flood-relief-record.queries.ts';
import { ReliefTask } from './flood-relief-record.type.ts';

@InputType('FloodReliefRecordFilter', { description: '抗洪救灾记录筛选 / Filter of flood relief records' })
export class FloodReliefRecordFilter implements FloodReliefRecordFilterValues {
  @Field(() => ID, { nullable: true, description: '联络站 / Of this station' })
  stationId?: string | null;

  @Field(() => [ReliefTask], { nullable: true, description: '任务,任一 / Any of these tasks' })
  task?: ReliefTaskValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '日期 / In this range' })
  occurredOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '情况检索 / Text in the summary' })
  search?: string | null;
}

export const FloodReliefRecordOrder = orderInput('FloodReliefRecord', '抗洪救灾记录', { OCCURRED_ON: '日期 / Date' });
export const FloodReliefRecordListArgs = listArgs(FloodReliefRecordFilter, FloodReliefRecordOrder);
