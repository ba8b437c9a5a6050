import sql from 'sql-template-tag';
import { equals, isOneOf, Listing, type NamedLink, PUBLIC } from '../../../platform/database/listing/index.ts';
import { DeputyGroupMemberSchema } from './deputy-group-member.entities.ts';
import type { GroupRole } from './deputy-group-member.kinds.ts';

export interface DeputyGroupMemberFilterValues {
  groupId?: string | null;
  deputyId?: string | null;
  role?: GroupRole[] | null;
}

export type DeputyGroupMemberOrderFieldName = 'JOINED_ON';

export const deputyGroupMembers = new Listing<DeputyGroupMemberFilterValues, DeputyGroupMemberOrderFieldName>({
  name: 'deputyGroupMembers',
  entity: DeputyGroupMemberSchema,
  visibility: PUBLIC,
  filters: {
    groupId: equals('group_id', 'uuid'),
    deputyId: equals('deputy_id', 'uuid'),
    role: isOneOf('role'),
  },
  orders: { JOINED_ON: { by: sql`t.joined_on`, type: 'date' } },
  defaultOrder: { field: 'JOINED_ON', direction: 'DESC' },
  fieldColumns: { group: ['groupId'], deputy: ['deputyId'] },
});

export const membersOfGroup: NamedLink = { name: 'groupId', link: (parent) => sql`t.group_id = ${parent}` };
