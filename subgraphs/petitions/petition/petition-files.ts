import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { isNotSealed } from '../records/sealing.ts';
import { mayReadSettlement } from './petition.policy.ts';

/** The name of a settlement's agreement, for those who may read it. */
export async function settlementName(reader: SqlReader, viewer: Principal, sha256: string): Promise<string | null> {
  if (viewer.agencyId === null) return null;
  const found = await reader.rows<{ fileName: string; handlingAgencyId: string | null }>(
    sql`select t.settlement_file_name as "fileName", t.handling_agency_id as "handlingAgencyId" from petitions.petition t
        where t.settlement_sha256 = ${sha256} and ${isNotSealed} order by t.id`,
  );
  return found.find((petition) => mayReadSettlement(viewer, petition))?.fileName ?? null;
}
