import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { itemActors } from './item.policy.ts';

/** Who may read an item's evidence: those who work on it, the committees that verify, and the congress office. */
const readers: readonly Actor[] = ['LEAD_AGENCY', 'CO_AGENCY', 'COMMITTEE', 'CONGRESS_OFFICE'];

/** The name under which an item has the file as evidence, when the viewer may read it there. */
export async function evidenceName(reader: SqlReader, viewer: Principal, sha256: string): Promise<string | null> {
  if (viewer.agencyId === null) return null;
  const found = await reader.rows<{ fileName: string; leadAgencyId: string; coAgencyIds: string[] }>(
    sql`select e.file_name as "fileName", i.lead_agency_id as "leadAgencyId", i.co_agency_ids as "coAgencyIds"
        from inspections.evidence e join inspections.rectification_item i on i.id = e.item_id
        where e.sha256 = ${sha256} order by e.filed_at, e.id`,
  );
  return found.find((item) => itemActors(viewer, item).some((actor) => readers.includes(actor)))?.fileName ?? null;
}
