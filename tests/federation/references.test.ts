import sql, { raw } from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import { type Hub, openedHub } from '../hub.ts';

/** Columns that name a record of another subgraph, by the table they name. */
const targets: Record<string, [schema: string, table: string]> = {
  agency_id: ['agencies', 'agency'],
  deputy_id: ['deputies', 'deputy'],
  station_id: ['deputies', 'liaison_station'],
  suggestion_id: ['deputies', 'suggestion'],
  inspection_id: ['inspections', 'inspection'],
  petition_id: ['petitions', 'petition'],
  demand_id: ['petitions', 'demand'],
  meeting_id: ['reports', 'meeting'],
  division_code: ['agencies', 'division'],
};

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

it('every id that points into another subgraph finds its record', async () => {
  const [{ database }] = hub.subgraphs as [Hub['subgraphs'][number]];
  const columns = await database.rows<{ schema: string; table: string; column: string; type: string }>(
    sql`select table_schema as "schema", table_name as "table", column_name as "column", data_type as "type" from information_schema.columns
        where table_schema = any(${hub.subgraphs.map(({ name }) => name)}::text[])`,
  );
  const dangling: string[] = [];
  let checked = 0;
  for (const { schema, table, column, type } of columns) {
    const suffix = Object.keys(targets).find((ending) => column === ending || column.endsWith(`_${ending}`));
    if (!suffix || type === 'ARRAY') continue;
    const [targetSchema, targetTable] = targets[suffix] as [string, string];
    const key = suffix === 'division_code' ? 'code' : 'id';
    const [row] = await database.rows<{ lost: number }>(
      sql`select count(*)::int as "lost" from ${raw(`"${schema}"."${table}"`)} t where t.${raw(`"${column}"`)} is not null
          and not exists (select from ${raw(`"${targetSchema}"."${targetTable}"`)} o where o.${raw(key)} = t.${raw(`"${column}"`)})`,
    );
    checked++;
    if (row?.lost) dangling.push(`${schema}.${table}.${column}: ${row.lost}`);
  }
  expect(dangling).toEqual([]);
  expect(checked).toBeGreaterThan(30);
});
