import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { Principal } from '../../identity/principal.ts';
import { type AnyEntitySchema, columnsOf, selectList, tableOf } from '../entity-columns.ts';
import type { Visibility } from './visibility.ts';

/**
 * Rows that belong to a parent and are few enough to come whole: an inspection's laws, an item's history. Whoever has the
 * parent may see them; rows of a noun that is reached in other ways too bring its own rule along.
 */
export class Children {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly #table: Sql;
  readonly #link: string;
  readonly #order: string;
  readonly #visibility: Visibility | undefined;

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
    { visibility, since = [] }: { visibility?: Visibility; since?: readonly string[] } = {},
  ) {
    this.since = since;
    this.columns = columnsOf(entity);
    this.#table = tableOf(entity);
    this.name = `${entity.meta.tableName}.${parentProperty}`;
    this.#link = parentProperty;
    this.#order = orderProperties.map((property) => `t."${this.columns.get(property)}"`).join(', ');
    this.#visibility = visibility;
  }

  of(parents: readonly string[], viewer: Principal): Sql {
    const column = raw(`t."${this.columns.get(this.#link)}"`);
    const visible = this.#visibility?.of(viewer);
    const where = visible ? sql` and ${visible}` : empty;
    return sql`select ${column} as "__parent", ${selectList(this.columns, this.columns.keys())} from ${this.#table} t where ${column} = any(${parents}::uuid[])${where} order by ${column}, ${raw(this.#order)}`;
  }
}
