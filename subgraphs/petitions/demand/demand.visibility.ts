import sql, { type Sql } from 'sql-template-tag';
import { parties, unsealed } from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { isNotSealed, leadsToNoSealed, unclassified } from '../records/sealing.ts';

/** Before it may be an accusation; an appeal becomes a petition, and may turn out to be one there. */
const isTriaged: Sql = sql`(t.state <> 'RECEIVED'
  and (t.kind is distinct from 'APPEAL' or t.converted_petition_id not in ${unclassified}))`;

/** For the deputy whom it was sent to, the station, the petition service, and the agency that answers it. */
export const demandVisibility = unsealed(
  sql`${isNotSealed} and ${leadsToNoSealed('converted_petition_id')}`,
  parties({
    who: '受理的代表、联络站、人大信访机构、承办单位 / the deputy, the station, the petition service, the agency that answers it',
    roles: ['LIAISON_STATION', 'PETITION_SERVICE'],
    announced: isTriaged,
    are({ agencyId, deputyId, roles }: Principal): Sql[] {
      if (roles.includes('LIAISON_STATION') || roles.includes('PETITION_SERVICE')) return [sql`true`];
      const conditions: Sql[] = [];
      if (deputyId !== null) conditions.push(sql`t.deputy_id = ${deputyId}::uuid`);
      if (agencyId !== null) conditions.push(sql`${isTriaged} and t.agency_id = ${agencyId}::uuid`);
      return conditions;
    },
  }),
);
