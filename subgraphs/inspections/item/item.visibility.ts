import sql, { type Sql } from 'sql-template-tag';
import { parties } from '../../../platform/database/listing/index.ts';

/**
 * For the agencies that carry it out, the committee that organised the inspection and verifies it, a deputy invited to a
 * check, and the government office, which decides on returns; for others by a grant.
 */
export const itemVisibility = parties({
  who: '牵头和协办单位、组织检查的委员会、政府办公室、受邀核查的代表；获得共享授权的机构 / the lead and co-handling agencies, the committee that organised the inspection, the government office, deputies invited to a check; agencies with a grant',
  roles: ['GOVERNMENT_OFFICE'],
  are: ({ agencyId, deputyId }): Sql[] => [
    ...(agencyId === null
      ? []
      : [sql`t.agency_ids @> array[${agencyId}::uuid]`, sql`t.organiser_id = ${agencyId}::uuid`]),
    ...(deputyId === null
      ? []
      : [
          sql`t.id in (select v.item_id from inspections.verification v where v.invited_deputy_id = ${deputyId}::uuid)`,
        ]),
  ],
  shared: {
    types: ['RectificationItem'],
    division: sql`t.division_code`,
    day: sql`t.issued_on`,
    agency: sql`t.lead_agency_id`,
  },
});
