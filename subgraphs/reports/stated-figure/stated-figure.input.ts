import { Field, InputType, Int } from 'type-graphql';
import { listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { StatedFigureFilterValues } from './stated-figure.queries.ts';

@InputType('StatedFigureFilter', { description: '公布数据筛选 / Filter of stated figures' })
export class StatedFigureFilter implements StatedFigureFilterValues {
  @Field(() => Int, { nullable: true, description: '年度 / Of this year' })
  year?: number | null;

  @Field(() => [String], { nullable: true, description: '代码,任一 / With any of these codes' })
  code?: string[] | null;
}

export const StatedFigureOrder = orderInput('StatedFigure', '公布数据', {
  POSITION: '年度与文中次序 / Year and place in the text',
});
export const StatedFigureListArgs = listArgs(StatedFigureFilter, StatedFigureOrder);
