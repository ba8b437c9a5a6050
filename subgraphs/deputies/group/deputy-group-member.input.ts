import { Field, ID, InputType } from 'type-graphql';
import { listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { GroupRole as GroupRoleValue } from './deputy-group-member.kinds.ts';
import type { DeputyGroupMemberFilterValues } from './deputy-group-member.queries.ts';
import { GroupRole } from './deputy-group-member.type.ts';

@InputType('DeputyGroupMemberFilter', { description: "代表小组成员筛选 / Filter of members of deputies' groups" })
export class DeputyGroupMemberFilter implements DeputyGroupMemberFilterValues {
  @Field(() => ID, { nullable: true, description: '小组 / Of this group' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: '代表 / Of this deputy' })
  deputyId?: string | null;

  @Field(() => [GroupRole], { nullable: true, description: '组内身份,任一 / In any of these roles' })
  role?: GroupRoleValue[] | null;
}

export const DeputyGroupMemberOrder = orderInput('DeputyGroupMember', '代表小组成员', {
  JOINED_ON: '加入日 / Joined on',
});
export const DeputyGroupMemberListArgs = listArgs(DeputyGroupMemberFilter, DeputyGroupMemberOrder);
