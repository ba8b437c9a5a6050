import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, LocalDate } from '../../../platform/graphql/index.ts';
import type { StatedFigure } from './stated-figure.entities.ts';

@ObjectType('StatedFigure', {
  description: '公布的数据,无记录可汇总,注明来源 / A published figure without records behind it, with its source',
  simpleResolvers: true,
})
export class StatedFigureType implements StatedFigure {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => Int, { description: '年度 / Year' })
  year!: number;

  @Field(() => Int, { description: '在公布文本中的次序,自 1 起 / Place in the published text, from 1' })
  position!: number;

  @Field(() => String, { description: '代码 / Code' })
  code!: string;

  @Field(() => Int, { description: '数值;约数取公布的整数 / Value; the round number of a rounded figure' })
  value!: number;

  @Field(() => String, { description: '单位 / Unit' })
  unit!: string;

  @Field(() => String, { description: '公布的原文 / As published' })
  text!: string;

  @Field(() => Boolean, { description: '是否约数(余、近、超、多) / Whether the text rounds it' })
  isRounded!: boolean;

  @Field(() => String, { description: '口径,中英文 / Definition, Chinese and English' })
  definition!: string;

  @Field(() => String, { description: '来源 / Source' })
  source!: string;

  @Field(() => LocalDate, { description: '公布日 / Published on' })
  publishedOn!: string;
}

export const StatedFigureConnection = connectionTypes(StatedFigureType, 'StatedFigure', '公布数据');
