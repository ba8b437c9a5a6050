import sql from 'sql-template-tag';
import { INTERNAL, once, parties } from '../../../platform/database/listing/index.ts';

/** Reviews, drafts and comments are for those who work on them until the matter is closed. */
export const fiscalVisibility = once(
  sql`t.state = 'CLOSED'`,
  '办结之后 / once closed',
  INTERNAL,
  parties({
    who: '牵头单位、负责审查的委员会 / the lead agency, the reviewing committee',
    are: ({ agencyId }) =>
      agencyId === null ? [] : [sql`t.lead_agency_id = ${agencyId}::uuid`, sql`t.committee_id = ${agencyId}::uuid`],
  }),
);
