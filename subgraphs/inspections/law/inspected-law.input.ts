import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { InspectionKind as InspectionKindValue } from '../inspection/inspection.kinds.ts';
import { InspectionKind } from '../inspection/inspection.type.ts';
import type { LawLevel as LawLevelValue } from './inspected-law.kinds.ts';
import type { InspectedLawFilterValues } from './inspected-law.queries.ts';
import { LawLevel } from './inspected-law.type.ts';

@InputType('InspectedLawFilter', { description: '被检查的法律法规筛选 / Filter of inspected laws' })
export class InspectedLawFilter implements InspectedLawFilterValues {
  @Field(() => [String], { nullable: true, description: '法规代码,任一 / Any of these codes' })
  code?: string[] | null;

  @Field(() => [LawLevel], { nullable: true, description: '层级,任一 / Any of these levels' })
  level?: LawLevelValue[] | null;

  @Field(() => ID, { nullable: true, description: '所属检查 / Of this inspection' })
  inspectionId?: string | null;

  @Field(() => [InspectionKind], { nullable: true, description: '检查的种类,任一 / Any of these kinds of inspection' })
  inspectionKind?: InspectionKindValue[] | null;

  @Field(() => LocalDateRangeInput, {
    nullable: true,
    description: '检查报告的审议日 / When the report of the inspection was deliberated',
  })
  deliberatedOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否合成数据 / Synthetic or not' })
  isSynthetic?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称检索 / Text in the name' })
  search?: string | null;
}

export const InspectedLawOrder = orderInput('InspectedLaw', '被检查的法律法规', {
  CREATED_AT: '列入检查的时刻 / When put on the inspection',
  NAME: '名称 / Name',
});
export const InspectedLawListArgs = listArgs(InspectedLawFilter, InspectedLawOrder);
