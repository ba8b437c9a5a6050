import sql from 'sql-template-tag';
import { Listing, UNLISTED } from '../../../platform/database/listing/index.ts';
import { PetitionerSchema } from './petitioner.entities.ts';

/** Never a list of the graph: a petitioner is reached through the petition alone, read by key. */
export const petitioners = new Listing<Record<never, never>, 'ID'>({
  name: 'petitioners',
  entity: PetitionerSchema,
  visibility: UNLISTED,
  filters: {},
  orders: { ID: { by: sql`t.id::text`, type: 'text' } },
  defaultOrder: { field: 'ID', direction: 'ASC' },
  fieldColumns: {
    division: ['divisionCode'],
    name: ['nameSealed'],
    phone: ['phoneSealed'],
    address: ['addressSealed'],
    citizenNumber: ['citizenNumberSealed'],
  },
});
