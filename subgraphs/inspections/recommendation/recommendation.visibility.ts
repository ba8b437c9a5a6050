import sql from 'sql-template-tag';
import { parties, unsealed } from '../../../platform/database/listing/index.ts';

/**
 * The congress sees those that were copied or reported to it, and no others (检察建议工作规定 arts. 20, 25); what passes
 * between two organs alone is not on the hub for anybody.
 */
export const recommendationVisibility = unsealed(
  sql`(t.copied_to_congress or t.reported_to_congress)`,
  parties({
    who: '各专门委员会、工作委员会、制发机关、被建议单位 / the committees, the issuer, the recipient',
    roles: ['COMMITTEE'],
    are: ({ agencyId }) =>
      agencyId === null ? [] : [sql`t.issuer_id = ${agencyId}::uuid`, sql`t.recipient_id = ${agencyId}::uuid`],
  }),
);
