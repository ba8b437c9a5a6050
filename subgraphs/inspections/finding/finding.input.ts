import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { FindingFilterValues } from './finding.queries.ts';

@InputType('InspectionFindingFilter', { description: '检查发现的问题筛选 / Filter of findings' })
export class InspectionFindingFilter implements FindingFilterValues {
  @Field(() => ID, { nullable: true, description: '所属检查 / Of this inspection' })
  inspectionId?: string | null;

  @Field(() => String, { nullable: true, description: '法规代码 / Under the law with this code' })
  lawCode?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划 / In this division' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '发现日 / Found on' })
  foundOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '问题与情况检索 / Text in title and description' })
  search?: string | null;
}

export const InspectionFindingOrder = orderInput('InspectionFinding', '检查发现的问题', {
  FOUND_ON: '发现日 / Found on',
});
export const InspectionFindingListArgs = listArgs(InspectionFindingFilter, InspectionFindingOrder);
