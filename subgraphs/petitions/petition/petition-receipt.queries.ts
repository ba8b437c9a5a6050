import sql from 'sql-template-tag';
import { Listing, UNLISTED } from '../../../platform/database/listing/index.ts';
import { PetitionSchema } from './petition.entities.ts';
import { isUnannounced } from './petition.policy.ts';

/** Never a list of the graph: read by key alone, for whoever has just taken the step. It sees sealed petitions too. */
export const petitionReceipts = new Listing<Record<never, never>, 'ID'>({
  name: 'petitionReceipts',
  entity: PetitionSchema,
  visibility: UNLISTED,
  filters: {},
  orders: { ID: { by: sql`t.id::text`, type: 'text' } },
  defaultOrder: { field: 'ID', direction: 'ASC' },
  provider: 'handlingAgencyId',
  sealed: { by: ['matter', 'state'], is: isUnannounced },
});
