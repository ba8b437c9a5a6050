import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** Who may read an item's evidence beside those who work on it: every committee, also one that does not act on the item. */
const readers: readonly Actor[] = ['COMMITTEE', 'CONGRESS_OFFICE'];

/** The name under which an item has the file as evidence, when the viewer may read it there. */
export async function evidenceName(reader: SqlReader, viewer: Principal, sha256: string): Promise<string | null> {
  const { agencyId, roles } = viewer;
  if (agencyId === null) return null;
  const found = await reader.rows<{ fileName: string; leadAgencyId: string; coAgencyIds: string[] }>(
    sql`select e.file_name as "fileName", i.lead_agency_id as "leadAgencyId", i.co_agency_ids as "coAgencyIds"
        from inspections.evidence e join inspections.rectification_item i on i.id = e.item_id
        where e.sha256 = ${sha256} order by e.filed_at, e.id`,
  );
  const mayRead = roles.some((role) => readers.includes(role));
  return (
    found.find(
      ({ leadAgencyId, coAgencyIds }) => mayRead || agencyId === leadAgencyId || coAgencyIds.includes(agencyId),
    )?.fileName ?? null
  );
}
