import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { DeputyGroupMember } from './deputy-group-member.entities.ts';
import { type GroupRole as GroupRoleValue, groupRoleLabels } from './deputy-group-member.kinds.ts';

export const GroupRole = enumType('GroupRole', '组内身份 / Role in a group', groupRoleLabels);

@ObjectType('DeputyGroupMember', {
  description: "代表小组成员,可跨五级,代表法第二十七条 / A member of a deputies' group, of any of the five levels",
  simpleResolvers: true,
})
export class DeputyGroupMemberType implements Pick<DeputyGroupMember, 'id' | 'role' | 'joinedOn' | 'isSynthetic'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => GroupRole, { description: '组内身份 / Role' })
  role!: GroupRoleValue;

  @Field(() => LocalDate, { description: '加入日 / Joined on' })
  joinedOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const DeputyGroupMemberConnection = connectionTypes(DeputyGroupMemberType, 'DeputyGroupMember', '代表小组成员');
