import sql from 'sql-template-tag';
import { parties } from '../../../platform/database/listing/index.ts';

/** For the deputy who mediates, the station, and the court that confirms the agreement. */
export const mediationVisibility = parties({
  who: '调解的代表、联络站、司法确认的法院 / the deputy who mediates, the station, the court that confirms it',
  roles: ['LIAISON_STATION'],
  are: ({ agencyId, deputyId }) => [
    ...(deputyId === null ? [] : [sql`t.deputy_id = ${deputyId}::uuid`]),
    ...(agencyId === null ? [] : [sql`t.court_id = ${agencyId}::uuid`]),
  ],
});
