import { type EntitySchema, UnderscoreNamingStrategy } from '@mikro-orm/core';
import sql, { join, raw, type Sql } from 'sql-template-tag';

const naming = new UnderscoreNamingStrategy();

export type AnyEntitySchema = EntitySchema<any, any>;

/** The qualified table of an entity, as `"schema"."table"`. */
export function tableOf(schema: AnyEntitySchema): Sql {
  const { schema: namespace, tableName } = schema.meta;
  if (!namespace || !tableName) throw new Error(`${schema.meta.className}: schema and tableName are required`);
  return raw(`"${namespace}"."${tableName}"`);
}

/** Column of each persistent property. */
export function columnsOf(schema: AnyEntitySchema): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schema.meta.properties as Record<string, { fieldName?: string; persist?: boolean }>)
      .filter(([, property]) => property.persist !== false)
      .map(([name, property]) => [name, property.fieldName ?? naming.propertyToColumnName(name)]),
  );
}

/** `t."received_on" as "receivedOn", …` for the given properties. */
export function selectList(columns: ReadonlyMap<string, string>, properties: Iterable<string>): Sql {
  const terms = [];
  for (const property of properties) {
    const column = columns.get(property);
    if (!column) throw new Error(`no such property: ${property}`);
    terms.push(raw(`t."${column}" as "${property}"`));
  }
  return terms.length ? join(terms) : sql`1`;
}
