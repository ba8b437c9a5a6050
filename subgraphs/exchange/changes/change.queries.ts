import sql from 'sql-template-tag';
import { equals, isOneOf, Listing, PUBLIC } from '../../../platform/database/listing/index.ts';
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
  visibility: PUBLIC,
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
