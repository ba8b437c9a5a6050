import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Regulation } from './regulation.entities.ts';
import { type RegulationAct as RegulationActValue, regulationActLabels } from './regulation.kinds.ts';

export const RegulationAct = enumType(
  'RegulationAct',
  '立法方式 / What was done with a regulation',
  regulationActLabels,
);

@ObjectType('Regulation', {
  description:
    '本市地方性法规:市人大常委会通过,自治区人大常委会批准 / A regulation of the city, passed by its standing committee and approved by the regional one',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class RegulationType implements Regulation {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '英文名称,非官方译名 / English title, unofficial' })
  englishTitle!: string;

  @Field(() => RegulationAct, { description: '制定或修订 / Enacted or revised' })
  act!: RegulationActValue;

  @Field(() => String, { description: '内容概要 / Summary' })
  summary!: string;

  @Field(() => LocalDate, { description: '市人大常委会通过日 / Passed by the standing committee of the city on' })
  passedOn!: string;

  @Field(() => LocalDate, {
    description: '自治区人大常委会批准日(地方组织法第四十九条) / Approved by the regional standing committee on',
  })
  approvedOn!: string;

  @Field(() => LocalDate, { description: '施行日 / In force from' })
  effectiveOn!: string;

  @Field(() => Boolean, {
    description:
      '上列日期是否合成;公布的综述未载日期 / Whether these dates are synthetic; the published summary gives none',
  })
  datesAreSynthetic!: boolean;

  @Field(() => Boolean, {
    description:
      '是否合成数据;名称见于公布的工作综述者为否,其日期、数额等细节仍为合成 / Whether the record is synthetic: false where the published summary names it; its dates and amounts are synthetic all the same',
  })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const RegulationConnection = connectionTypes(RegulationType, 'Regulation', '地方性法规');
