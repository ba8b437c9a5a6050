import sql from 'sql-template-tag';
import { Listing, UNLISTED } from '../../../platform/database/listing/index.ts';
import { DemandSchema } from './demand.entities.ts';
import { isUnannouncedDemand } from './demand.policy.ts';

/** Never a list of the graph: read by key alone, for whoever has just taken the step. It sees sealed demands too. */
export const demandReceipts = new Listing<Record<never, never>, 'ID'>({
  name: 'demandReceipts',
  entity: DemandSchema,
  visibility: UNLISTED,
  filters: {},
  orders: { ID: { by: sql`t.id::text`, type: 'text' } },
  defaultOrder: { field: 'ID', direction: 'ASC' },
  provider: 'agencyId',
  sealed: { by: ['kind', 'state'], is: isUnannouncedDemand },
});
