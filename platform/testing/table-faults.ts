import sql from 'sql-template-tag';
import type { Subgraph } from '../subgraph/index.ts';

/** Groups of type names that MikroORM and PostgreSQL write differently. */
const family = (type: string): string =>
  type
    .replace(/^(int|int4|integer)$/, 'integer')
    .replace(/^(timestamptz|timestamp with time zone).*$/, 'timestamptz')
    .replace(/^(text\[\]|uuid\[\]|_text|_uuid|ARRAY)$/, 'array')
    .replace(/^(varchar.*|character varying)$/, 'text');

/** Where the tables that the migrations made differ from the entities; empty when they agree. */
export async function tableFaults({ name, database }: Subgraph): Promise<string[]> {
  const columns = await database.rows<{ table: string; column: string; type: string; nullable: boolean }>(
    sql`select table_name as "table", column_name as "column", data_type as "type", is_nullable = 'YES' as "nullable"
        from information_schema.columns where table_schema = ${name}`,
  );
  const found = new Map(columns.map((column) => [`${column.table}.${column.column}`, column]));
  const faults: string[] = [];
  for (const meta of database.orm.getMetadata().getAll().values())
    for (const property of Object.values(meta.properties)) {
      if (property.persist === false) continue;
      const key = `${meta.tableName}.${property.fieldNames[0]}`;
      const column = found.get(key);
      if (!column) faults.push(`${key}: no such column`);
      else if (family(column.type) !== family(property.columnTypes[0] as string))
        faults.push(`${key}: ${column.type} in the database, ${property.columnTypes[0]} in the entity`);
      else if (column.nullable !== Boolean(property.nullable) && !property.primary)
        faults.push(`${key}: nullability differs`);
    }
  return faults;
}
