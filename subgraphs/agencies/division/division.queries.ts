import sql from 'sql-template-tag';
import { columnsOf, selectList } from '../../../platform/database/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { type Division, DivisionSchema } from './division.entities.ts';
import type { DivisionKind } from './division.kinds.ts';

const all = selectList(columnsOf(DivisionSchema), columnsOf(DivisionSchema).keys());

/** A division by its code; null when there is none. One statement for all codes of a level. */
export function divisionOf({ loaders }: SubgraphContext, code: string): Promise<Division | null> {
  return loaders.batched('division', code, async (reader, codes) => {
    const rows = await reader.rows<Division>(
      sql`select ${all} from agencies.division t where t.code = any(${codes}::text[])`,
    );
    const found = new Map(rows.map((row) => [row.code, row]));
    return codes.map((one) => found.get(one) ?? null);
  });
}

export function childDivisions({ loaders }: SubgraphContext, parent: string): Promise<Division[]> {
  return loaders.batched('division children', parent, async (reader, parents) => {
    const rows = await reader.rows<Division>(
      sql`select ${all} from agencies.division t where t.parent_code = any(${parents}::text[]) order by t.code`,
    );
    return parents.map((one) => rows.filter((row) => row.parentCode === one));
  });
}

/** The whole directory, some hundred rows; `kind` narrows it. */
export function allDivisions({ loaders }: SubgraphContext, kind: DivisionKind | null): Promise<Division[]> {
  return loaders.batched(`divisions ${kind}`, '', async (reader) => [
    await reader.rows<Division>(
      sql`select ${all} from agencies.division t where ${kind}::text is null or t.kind = ${kind} order by t.code`,
    ),
  ]);
}
