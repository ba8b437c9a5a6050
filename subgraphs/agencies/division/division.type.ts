import { Directive, Field, ObjectType } from 'type-graphql';
import { DivisionCode, enumType } from '../../../platform/graphql/index.ts';
import type { Division } from './division.entities.ts';
import { type DivisionKind as DivisionKindValue, divisionKindLabels } from './division.kinds.ts';

export const DivisionKind = enumType('DivisionKind', '区划类型 / Kind of division', divisionKindLabels);

@ObjectType('Division', { description: '行政区划(GB/T 2260)及功能区 / Administrative division', simpleResolvers: true })
@Directive('@key(fields: "code")')
export class DivisionType implements Pick<Division, 'code' | 'name' | 'englishName' | 'kind'> {
  @Field(() => DivisionCode, { description: '区划代码 / Code' })
  code!: string;

  @Field(() => String, { description: '名称 / Name' })
  name!: string;

  @Field(() => String, { description: '英文名称,乡级为拼音 / English name' })
  englishName!: string;

  @Field(() => DivisionKind, { description: '类型 / Kind' })
  kind!: DivisionKindValue;
}
