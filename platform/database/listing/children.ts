import sql, { raw, type Sql } from 'sql-template-tag';
import { type AnyEntitySchema, columnsOf, selectList, tableOf } from '../entity-columns.ts';

/** Rows that belong to a parent and are few enough to come whole: an inspection's laws, an item's history. */
export class Children {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly #table: Sql;
  readonly #link: string;
  readonly #order: string;
  readonly #where: Sql | undefined;

  /** Properties of which the first that is set tells when the row came to be: a date, or an instant. */
  readonly since: readonly string[];

  /**
   * @param parentProperty the property that holds the parent's id
   * @param orderProperties ascending order within one parent
   */
  constructor(
    entity: AnyEntitySchema,
    parentProperty: string,
    orderProperties: readonly string[],
    { where, since = [] }: { where?: Sql; since?: readonly string[] } = {},
  ) {
    this.since = since;
    this.columns = columnsOf(entity);
    this.#table = tableOf(entity);
    this.name = `${entity.meta.tableName}.${parentProperty}${where ? `?${where.text}` : ''}`;
    this.#link = parentProperty;
    this.#order = orderProperties.map((property) => `t."${this.columns.get(property)}"`).join(', ');
    this.#where = where;
  }

  of(parents: readonly string[]): Sql {
    const column = raw(`t."${this.columns.get(this.#link)}"`);
    const where = this.#where ? sql` and ${this.#where}` : raw('');
    return sql`select ${column} as "__parent", ${selectList(this.columns, this.columns.keys())} from ${this.#table} t where ${column} = any(${parents}::uuid[])${where} order by ${column}, ${raw(this.#order)}`;
  }
}
