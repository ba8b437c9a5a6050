import { Field, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { TrainingFilterValues } from './training.queries.ts';

@InputType('TrainingFilter', { description: '代表培训筛选 / Filter of trainings' })
export class TrainingFilter implements TrainingFilterValues {
  @Field(() => LocalDateRangeInput, { nullable: true, description: '开始日 / Started in this range' })
  startedOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '名称、课程检索 / Text in title and subjects' })
  search?: string | null;
}

export const TrainingOrder = orderInput('Training', '代表培训', { STARTED_ON: '开始日 / Started on' });
export const TrainingListArgs = listArgs(TrainingFilter, TrainingOrder);
