import sql, { type Sql } from 'sql-template-tag';
import { parties, unsealed } from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { isNotSealed } from '../records/sealing.ts';

/**
 * What nobody has classified yet may be an accusation, and whoever had seen it would learn so from its going away. It is
 * there for those alone who classify it or brought it in.
 */
const isClassified: Sql = sql`t.state <> 'REGISTERED'`;

/** For the petition service, the agency with which it lies, the organs above it, and the deputy and station that brought it in. */
export const petitionVisibility = unsealed(
  isNotSealed,
  parties({
    who: '人大信访机构、承办机关、复查复核机关、经手的代表和联络站；获得共享授权的机构 / the petition service, the handling agency, the organs that review, the deputy and station that brought it in; agencies with a grant',
    roles: ['PETITION_SERVICE'],
    announced: isClassified,
    are({ agencyId, deputyId, roles }: Principal): Sql[] {
      const conditions: Sql[] = [];
      if (roles.includes('PETITION_SERVICE')) conditions.push(sql`t.state = 'REGISTERED'`);
      if (roles.includes('LIAISON_STATION')) conditions.push(sql`t.received_by in ('DEMAND', 'PROXY')`);
      if (agencyId !== null)
        conditions.push(
          sql`${isClassified} and (t.handling_agency_id = ${agencyId}::uuid or t.reviewing_agency_id = ${agencyId}::uuid or t.reexamining_agency_id = ${agencyId}::uuid)`,
        );
      if (deputyId !== null)
        conditions.push(
          sql`t.origin_demand_id in (select own.id from petitions.demand own where own.deputy_id = ${deputyId}::uuid)`,
          sql`t.proxy_id in (select own.id from petitions.petition_proxy own where own.deputy_id = ${deputyId}::uuid)`,
        );
      return conditions;
    },
    shared: {
      types: ['Petition', 'Petitioner'],
      only: isClassified,
      division: sql`t.division_code`,
      day: sql`t.received_on`,
      agency: sql`t.handling_agency_id`,
    },
  }),
);
