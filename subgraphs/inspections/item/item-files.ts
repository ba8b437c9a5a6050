import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import { ownRows } from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { itemVisibility } from './item.visibility.ts';

/** The name under which an item has the file as evidence, for whoever may see the item. A grant shares no files. */
export async function evidenceName(reader: SqlReader, viewer: Principal, sha256: string): Promise<string | null> {
  const seen = ownRows(itemVisibility, viewer) ?? sql`true`;
  const [found] = await reader.rows<{ fileName: string }>(
    sql`select e.file_name as "fileName" from inspections.evidence e join inspections.rectification_item t on t.id = e.item_id
        where e.sha256 = ${sha256} and ${seen} order by e.filed_at, e.id limit 1`,
  );
  return found?.fileName ?? null;
}
