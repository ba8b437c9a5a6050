import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { AgencyKind as AgencyKindValue, Organ as OrganValue } from './agency.kinds.ts';
import type { AgencyFilterValues } from './agency.queries.ts';
import { AgencyKind, Organ } from './agency.type.ts';

@InputType('AgencyFilter', { description: '机构筛选 / Filter of agencies' })
export class AgencyFilter implements AgencyFilterValues {
  @Field(() => [Organ], { nullable: true, description: '机关类别,任一 / Any of these branches' })
  organ?: OrganValue[] | null;

  @Field(() => [AgencyKind], { nullable: true, description: '机构类型,任一 / Any of these kinds' })
  kind?: AgencyKindValue[] | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划 / Of this division' })
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: '对口委员会 / Whose counterpart is this committee' })
  counterpartCommitteeId?: string | null;

  @Field(() => String, { nullable: true, description: '名称检索 / Text in the name' })
  search?: string | null;
}

export const AgencyOrder = orderInput('Agency', '机构', { SLUG: '短名 / Slug', NAME: '名称 / Name' });
export const AgencyListArgs = listArgs(AgencyFilter, AgencyOrder);
