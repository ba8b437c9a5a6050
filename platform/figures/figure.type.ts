import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../graphql/enum-type.ts';
import { JSONObject } from '../graphql/scalars.ts';

export const FigureAggregate = enumType(
  'FigureAggregate',
  '由记录得出数值的方式 / How the value comes out of the records',
  {
    COUNT: '计数 / The number of records',
    COUNT_DISTINCT: '去重计数 / The number of distinct values of a field',
    SUM: '合计 / The sum of a field',
  },
);

const FigureCoverage = enumType('FigureCoverage', '数值所含的记录 / Which records a value counts', {
  WHOLE: '公布口径:除密封以外的全部记录 / The published total: all records that are not sealed',
  VISIBLE: '仅您有权查看的记录 / The records that you may see',
});

@ObjectType('FigureRecords', {
  description: '数值背后的记录:按此查询即得 / The records behind a figure: how to list them',
  simpleResolvers: true,
})
@Directive('@shareable')
export class FigureRecordsType {
  @Field(() => String, { description: '列表字段 / The connection field of Query' })
  connection!: string;

  @Field(() => JSONObject, { description: '筛选参数 / Its filter argument' })
  filter!: object;

  @Field(() => FigureAggregate, { description: '汇总方式 / How the records give the value' })
  aggregate!: 'COUNT' | 'COUNT_DISTINCT' | 'SUM';

  @Field(() => String, { nullable: true, description: '汇总的字段 / The field that is summed or counted once each' })
  field!: string | null;
}

@ObjectType('Figure', { description: '一项数据及其口径 / A figure with its definition', simpleResolvers: true })
@Directive('@shareable')
export class FigureType {
  @Field(() => String, { description: '代码 / Code' })
  code!: string;

  @Field(() => Int, { description: '数值 / Value' })
  value!: number;

  @Field(() => String, { description: '单位 / Unit' })
  unit!: string;

  @Field(() => String, { description: '口径,中英文 / Definition, Chinese and English' })
  definition!: string;

  @Field(() => FigureCoverage, {
    description:
      '是公布口径,还是仅计您有权查看的记录 / Whether it is the published total or counts what you may see; to the congress office and without an identity it is the total',
  })
  coverage!: 'WHOLE' | 'VISIBLE';

  @Field(() => FigureRecordsType, {
    nullable: true,
    description: '背后的记录;没有记录的(公布数据)为空 / The records behind it; null for a stated figure',
  })
  records!: FigureRecordsType | null;

  @Field(() => String, { nullable: true, description: '来源(公布数据) / Source, for a stated figure' })
  source!: string | null;
}
