import { defineEntity, p } from '@mikro-orm/core';
import type { GroupRole } from './deputy-group-member.kinds.ts';

export const DeputyGroupMemberSchema = defineEntity({
  name: 'DeputyGroupMember',
  tableName: 'deputy_group_member',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    groupId: p.uuid(),
    deputyId: p.uuid(),
    role: p.text().$type<GroupRole>(),
    joinedOn: p.date(),
    isSynthetic: p.boolean(),
  },
});

export class DeputyGroupMember extends DeputyGroupMemberSchema.class {}
DeputyGroupMemberSchema.setClass(DeputyGroupMember);
