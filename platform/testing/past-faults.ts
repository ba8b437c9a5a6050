import sql, { join, raw, type Sql } from 'sql-template-tag';
import { columnsOf } from '../database/entity-columns.ts';
import type { SeededPast } from '../records/index.ts';
import type { Subgraph } from '../subgraph/index.ts';

/**
 * What is wrong with the past of a noun's seeded records: a step without an image, a column that is in no image and no
 * part of the creation, one that holds something though none of the record's steps filled it, a computed column that
 * would come out differently for the columns that it is computed from.
 *
 * @param leavesNoCopy condition over the row `t`
 */
export async function pastFaults(
  { name, database }: Subgraph,
  { schema, filled }: SeededPast,
  leavesNoCopy: Sql = sql`false`,
): Promise<string[]> {
  const table = raw(`"${name}"."${schema.meta.tableName}"`);
  const [kept, history] = [raw(`"${name}".record_image`), raw(`"${name}".history`)];
  const faults: string[] = [];
  const count = async (what: string, found: Sql) => {
    const [row] = await database.rows<{ count: number; example: string }>(
      sql`select count(*)::int as "count", min(one.id::text) as "example" from (${found}) one`,
    );
    if (row?.count) faults.push(`${what}: ${row.count}, ${row.example}`);
  };
  await count(
    'changed by no step',
    sql`select t.id from ${table} t where t.updated_at is distinct from (select max(h.at) from ${history} h where h.subject_id = t.id)
        or t.version is distinct from (select count(*) from ${history} h where h.subject_id = t.id)`,
  );
  await count(
    'steps without an image',
    sql`select t.id from ${table} t join ${history} h on h.subject_id = t.id and h.position + 1 < t.version
        left join ${kept} i on i.subject_id = t.id and i.version = h.position + 1 and i.since = h.at and i.image->>'state' = h.to_state
        where i.version is null and not (${leavesNoCopy})`,
  );
  await count(
    'copies of what leaves none',
    sql`select t.id from ${table} t join ${kept} i on i.subject_id = t.id where ${leavesNoCopy}`,
  );
  const columns = columnsOf(schema);
  const filledBy = Object.entries(filled).flatMap(([property, filling]) => {
    const actions = typeof filling === 'string' || Array.isArray(filling) ? [filling].flat() : ['lastStep'];
    return actions.includes('lastStep') ? [] : [{ column: columns.get(property) as string, actions }];
  });
  if (filledBy.length > 0)
    await count(
      'filled by no step',
      sql`select filled.column || ' of ' || t.id as id from ${table} t
          join (select h.subject_id, array_agg(h.action) as actions from ${history} h group by h.subject_id) taken on taken.subject_id = t.id
          cross join lateral (values ${join(filledBy.map(({ column, actions }) => sql`(${column}, t.${raw(`"${column}"`)} is not null, ${actions}::text[])`))}) filled("column", holds, actions)
          where filled.holds and not taken.actions && filled.actions and not (${leavesNoCopy})`,
    );
  const inTable = await database.rows<{ column: string; computed: boolean }>(
    sql`select column_name as "column", is_generated = 'ALWAYS' as "computed" from information_schema.columns
        where table_schema = ${name} and table_name = ${schema.meta.tableName} and column_default is null
        and data_type <> 'ARRAY' and column_name not like 'search\\_%'`,
  );
  // Computed arrays and search columns serve filters; an image is asked by none.
  const known = new Set(columns.values());
  for (const { column, computed } of inTable) if (!computed && !known.has(column)) faults.push(`${column}: unknown`);
  const computed = inTable.filter((one) => one.computed).map(({ column }) => `"${column}"`);
  const given = [...known].map((column) => `"${column}"`).filter((column) => !computed.includes(column));
  if (computed.length === 0) return faults;
  const of = (alias: string) => computed.map((column) => `${alias}.${column}`).join();
  const otherwise = await database.em().transactional(async (em) => {
    const rows = `"${name}"."${schema.meta.tableName}"`;
    await em.execute(`create temporary table again (like ${rows} including generated) on commit drop`);
    // They cost most and differ in nothing.
    await em.execute('alter table again drop column if exists search_text, drop column if exists search_terms');
    await em.execute(`create temporary table held on commit drop as select one.* from "${name}".record_image i
      join ${rows} t on t.id = i.subject_id cross join lateral jsonb_populate_record(t, i.image) one`);
    await em.execute(`insert into again (${given}) select ${given} from held`);
    return em.execute(
      `select held.id, held.version from held join again using (id, version) where (${of('held')}) is distinct from (${of('again')}) limit 3`,
    );
  });
  return [...faults, ...otherwise.map((one) => `computed otherwise: ${JSON.stringify(one)}`)];
}
