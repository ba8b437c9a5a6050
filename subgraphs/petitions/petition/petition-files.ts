import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { isNotSealed } from './petition.sealing.ts';

/** The agreement of a settlement names the parties: its agency and the petition service read it, nobody else. */
export async function settlementName(reader: SqlReader, viewer: Principal, sha256: string): Promise<string | null> {
  if (viewer.agencyId === null) return null;
  const found = await reader.rows<{ fileName: string; handlingAgencyId: string | null }>(
    sql`select t.settlement_file_name as "fileName", t.handling_agency_id as "handlingAgencyId" from petitions.petition t
        where t.settlement_sha256 = ${sha256} and ${isNotSealed} order by t.id`,
  );
  const readsAll = viewer.roles.includes('PETITION_SERVICE');
  return found.find(({ handlingAgencyId }) => readsAll || handlingAgencyId === viewer.agencyId)?.fileName ?? null;
}
