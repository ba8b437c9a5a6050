import sql, { type Sql } from 'sql-template-tag';
import { parties, unsealed } from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { leadsToNoSealed, unclassified } from '../records/sealing.ts';

/** Until its petition is classified it may lead to an accusation. */
const isClassified: Sql = sql`((t.petition_id is null and t.state = 'WITHDRAWN') or t.petition_id not in ${unclassified})`;

/** For the deputy who files it, the station and the petition service. */
export const proxyVisibility = unsealed(
  leadsToNoSealed('petition_id'),
  parties({
    who: '代办的代表、联络站、人大信访机构 / the deputy who files it, the station, the petition service',
    roles: ['LIAISON_STATION', 'PETITION_SERVICE'],
    announced: isClassified,
    are({ deputyId, roles }: Principal): Sql[] {
      if (roles.includes('LIAISON_STATION') || roles.includes('PETITION_SERVICE')) return [sql`true`];
      return deputyId === null ? [] : [sql`t.deputy_id = ${deputyId}::uuid`];
    },
  }),
);
