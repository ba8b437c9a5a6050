import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { GroupBasis as GroupBasisValue } from './deputy-group.kinds.ts';
import type { DeputyGroupFilterValues } from './deputy-group.queries.ts';
import { GroupBasis } from './deputy-group.type.ts';

@InputType('DeputyGroupFilter', { description: "代表小组筛选 / Filter of deputies' groups" })
export class DeputyGroupFilter implements DeputyGroupFilterValues {
  @Field(() => [GroupBasis], { nullable: true, description: '编组依据,任一 / Formed by any of these' })
  basis?: GroupBasisValue[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否特色代表小组 / Featured or not' })
  isFeatured?: boolean | null;

  @Field(() => LocalDateRangeInput, {
    nullable: true,
    description: '此期间内存续 / In being at some time of this range',
  })
  activeIn?: LocalDateRangeInput | null;

  @Field(() => DivisionCode, { nullable: true, description: '活动区划 / Of this division' })
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: '有此代表参加 / With this deputy among its members' })
  deputyId?: string | null;

  @Field(() => String, { nullable: true, description: '名称、领域检索 / Text in the name' })
  search?: string | null;
}

export const DeputyGroupOrder = orderInput('DeputyGroup', '代表小组', {
  FOUNDED_ON: '成立日 / Founded on',
  NAME: '名称 / Name',
});
export const DeputyGroupListArgs = listArgs(DeputyGroupFilter, DeputyGroupOrder);
