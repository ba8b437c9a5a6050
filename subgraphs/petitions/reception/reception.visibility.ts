import sql from 'sql-template-tag';
import { parties, unsealed } from '../../../platform/database/listing/index.ts';
import { leadsToNoSealed } from '../records/sealing.ts';

/** For the petition service and the agency that received the visitors. */
export const receptionVisibility = unsealed(
  leadsToNoSealed('petition_id'),
  parties({
    who: '人大信访机构、接访机构 / the petition service, the agency that received the visitors',
    roles: ['PETITION_SERVICE'],
    are: ({ agencyId }) => (agencyId === null ? [] : [sql`t.agency_id = ${agencyId}::uuid`]),
  }),
);
