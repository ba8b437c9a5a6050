import sql from 'sql-template-tag';
import { equals, isOneOf, Listing } from '../../../platform/database/listing/index.ts';
import { tellsOfMatters } from '../records/audience.ts';
import { ChangeSchema } from './change.entities.ts';

export interface ChangeFilterValues {
  type?: string[] | null;
  subjectType?: string[] | null;
  subjectId?: string | null;
  agencyId?: string | null;
}

export const changes = new Listing<ChangeFilterValues, 'SEQUENCE'>({
  name: 'changes',
  entity: ChangeSchema,
  visibility: tellsOfMatters(
    '与事项有关的机构和代表；按其类型可见该事项的 / agencies with a role on the matter, its deputies; whoever may see the matter by its type',
    ({ agencyId, deputyId }) => [
      ...(agencyId === null ? [] : [sql`t.parties @> array[${agencyId}::uuid]`]),
      ...(deputyId === null ? [] : [sql`t.deputies @> array[${deputyId}::uuid]`]),
    ],
  ),
  filters: {
    type: isOneOf('type'),
    subjectType: isOneOf('subject_type'),
    subjectId: equals('subject_id', 'uuid'),
    agencyId: (id) => sql`t.parties @> array[${id}::uuid]`,
  },
  orders: { SEQUENCE: { by: sql`t.sequence`, type: 'bigint' } },
  defaultOrder: { field: 'SEQUENCE', direction: 'ASC' },
  fieldColumns: { subject: ['subjectType', 'subjectId'], deadline: ['data'] },
});
