import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { DisclosedSource } from '../../disclosure/index.ts';
import { withGrantsOn } from '../../identity/grants.ts';
import type { Principal } from '../../identity/principal.ts';
import { type AnyEntitySchema, columnsOf, selectList, tableOf } from '../entity-columns.ts';
import { isUuid } from '../uuid.ts';
import { among } from './conditions.ts';
import { decodeCursor, type OrderType } from './cursor.ts';
import type { PageRequest } from './page-args.ts';
import { grantsOn, standing } from './shared-rows.ts';
import { ownRows, published, seesWhole, type Visibility } from './visibility.ts';

/** What a filter may need beside its value. */
export interface FilterContext {
  /** Today in Asia/Shanghai, from the request's clock. */
  today: string;
  viewer: Principal;
  /** Whether rows are asked for that belong to parents. */
  ofParents?: boolean;
}

export type FilterConditions<Filter> = {
  [Name in keyof Filter]-?: (value: NonNullable<Filter[Name]>, context: FilterContext) => Sql;
};

/** One expression over the alias `t`, never null, with an index on (expression, id). */
export interface OrderTerm {
  by: Sql;
  type: OrderType;
}

export interface OrderBy<Field extends string = string> {
  field: Field;
  direction: 'ASC' | 'DESC';
}

/** How rows belong to a parent: a condition over `t` and the parent's key. */
export type Link = (parent: Sql) => Sql;

/** A parent's connection: the link gets a name because functions cannot be compared. */
export interface NamedLink {
  name: string;
  link: Link;
  /** Fields of a row that are known of it once it is found by the link; the field of its name unless told. */
  tells?: readonly string[];
}

export interface ListingDefinition<Filter extends object, Field extends string> {
  /** The connection's field in the graph, e.g. `petitions`; part of every cursor. */
  name: string;
  entity: AnyEntitySchema;
  filters: FilterConditions<Filter>;
  orders: Record<Field, OrderTerm>;
  defaultOrder: OrderBy<Field>;
  /** Columns that a field of the GraphQL type needs when its name is not a property of the entity. */
  fieldColumns?: Record<string, readonly string[]>;
  /** Who may see its rows, on every path: pages, counts, keys, as of a moment, figures. */
  visibility: Visibility;
  /**
   * Fields of a row that are known of it once a filter or an order has placed it, where that is not the one field of the same
   * name (`dueOn`, `DUE_ON`). A row that is there by a grant is looked at for that alone which the grant names.
   */
  tells?: Partial<Record<(keyof Filter & string) | Field, readonly string[]>>;
  /** The property with the agency whose records they are, which handles or leads them: it learns who was given them. */
  provider?: string;
  /** Rows of which nobody but the receiving unit knows, by the properties that tell. */
  sealed?: { by: readonly string[]; is(row: any): boolean };
}

/**
 * The reads of one noun, each as one SQL statement for a whole level of the answer: a keyset page, the pages of many
 * parents, counts and single rows. Only the columns that were asked for are read.
 */
export class Listing<Filter extends object, Field extends string = string> {
  readonly definition: ListingDefinition<Filter, Field>;
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
  /** How its rows are noted when they are given out. */
  readonly disclosed: DisclosedSource;
  readonly #table: Sql;
  readonly #kept: Sql;
  readonly #always: readonly string[];
  readonly #limits: Sql;
  /** By a frozen list of fields. */
  readonly #known = new WeakMap<Iterable<string>, readonly string[]>();

  constructor(definition: ListingDefinition<Filter, Field>) {
    this.definition = definition;
    this.name = definition.name;
    this.columns = columnsOf(definition.entity);
    this.#table = tableOf(definition.entity);
    this.#kept = raw(`"${definition.entity.meta.schema}".record_image`);
    const { provider = null, sealed } = definition;
    this.disclosed = {
      type: definition.entity.meta.className,
      provider,
      isSealed: (row) => sealed?.is(row) ?? false,
    };
    this.#always = ['id', ...(provider === null ? [] : [provider]), ...(sealed?.by ?? [])];
    this.#limits = raw(`"${definition.entity.meta.schema}".deadline`);
  }

  /** Properties to read for the given fields of the GraphQL type; the key, and what tells whose it is, always come along. */
  properties(fields: Iterable<string>): readonly string[] {
    // Those of a document are asked for again and again, by every row of a level.
    if (!Object.isFrozen(fields)) return this.#propertiesOf(fields);
    let known = this.#known.get(fields);
    if (!known) {
      known = this.#propertiesOf(fields);
      this.#known.set(fields, known);
    }
    return known;
  }

  #propertiesOf(fields: Iterable<string>): string[] {
    const wanted = new Set(this.#always);
    for (const field of fields) {
      const needed = this.definition.fieldColumns?.[field];
      if (needed) for (const property of needed) wanted.add(property);
      else if (this.columns.has(field)) wanted.add(field);
    }
    return [...wanted].sort();
  }

  orderName(orderBy: OrderBy<Field> | null | undefined): string {
    const { field, direction } = orderBy ?? this.definition.defaultOrder;
    return `${this.name}:${field}:${direction}`;
  }

  /** Rows of one page, one more than asked for so that a further page shows; in reading order of the request. */
  page(
    request: PageRequest,
    properties: readonly string[],
    filter: Filter | null,
    order: OrderBy<Field> | null,
    context: FilterContext,
  ): Sql {
    return this.#rows(this.#where(filter, context, this.#toldBy(order)), request, properties, order, context.viewer);
  }

  /** The same for many parents at once; each row carries its parent's key as `__parent`. */
  pages(
    parents: readonly string[],
    link: NamedLink,
    request: PageRequest,
    properties: readonly string[],
    filter: Filter | null,
    order: OrderBy<Field> | null,
    context: FilterContext,
  ): Sql {
    const type = this.#parentType(parents);
    const rowsOf = (parent: Sql) =>
      this.#rows(this.#linked(parent, link, filter, order, context), request, properties, order, context.viewer);
    const [only] = parents;
    // Of one it is asked by itself: the plan of a list of unknown length would be made anew each time.
    if (only !== undefined && parents.length === 1)
      return sql`select ${only}::${type} as "__parent", page.* from (${rowsOf(sql`${only}::${type}`)}) as page`;
    return sql`select parent.key as "__parent", page.* from unnest(${parents}::${type}[]) as parent(key) cross join lateral (${rowsOf(raw('parent.key'))}) as page`;
  }

  /** How many rows a list has in all, in the order in which it is read: by what it tells, some are not in it. */
  count(filter: Filter | null, order: OrderBy<Field> | null, context: FilterContext): Sql {
    return sql`select count(*)::int as "count" from ${this.#table} t ${this.#clause(this.#where(filter, context, this.#toldBy(order)))}`;
  }

  counts(
    parents: readonly string[],
    link: NamedLink,
    filter: Filter | null,
    order: OrderBy<Field> | null,
    context: FilterContext,
  ): Sql {
    const conditions = this.#linked(raw('parent.key'), link, filter, order, context);
    return sql`select parent.key as "__parent", (select count(*)::int from ${this.#table} t ${this.#clause(conditions)}) as "count" from unnest(${parents}::${this.#parentType(parents)}[]) as parent(key)`;
  }

  /** Rows by a unique property, the key unless told. */
  byKeys(keys: readonly string[], properties: readonly string[], keyProperty: string, viewer: Principal): Sql {
    const column = raw(`t."${this.columns.get(keyProperty)}"`);
    const isWanted = among(column, keyProperty === 'id' ? 'uuid' : 'text', keys);
    const conditions = [isWanted, ...this.#visible(viewer)];
    return sql`select ${this.#selected(new Set([...properties, keyProperty]), viewer)} from ${this.#table} t ${this.#clause(conditions)}`;
  }

  /** A row by its key unless it is sealed, for whoever has just taken a step with it. */
  unsealedByKey(key: string, properties: readonly string[]): Sql {
    const unsealed = published(this.definition.visibility);
    const conditions = [sql`t.id = ${key}::uuid`, ...(unsealed ? [unsealed] : [])];
    return sql`select ${selectList(this.columns, properties)} from ${this.#table} t ${this.#clause(conditions)}`;
  }

  /**
   * The row as it stood at a moment, with its limits of then as `limits`, from the images that are kept of it. One without
   * the key tells only what differed from the oldest whole one, or from the row where no command has made any. A row that
   * the viewer may not see now is not seen as of then either.
   */
  asOf(id: string, at: Date, properties: readonly string[], viewer: Principal): Sql {
    const image = sql`select i.image, i.limits, i.image->'id' is not null as whole from ${this.#kept} i where i.subject_id = ${id}::uuid and i.since <= ${at}::timestamptz order by i.version desc limit 1`;
    const base = sql`select w.image, w.limits from ${this.#kept} w where w.subject_id = ${id}::uuid and w.image->'id' is not null order by w.version limit 1`;
    const ofBase = sql`select one.held from jsonb_array_elements(w.limits) as one(held) union all select to_jsonb(d) from ${this.#limits} d where w.limits is null and d.subject_id = ${id}::uuid`;
    const limits = sql`select coalesce(jsonb_agg(coalesce(b.held, '{}') || one.held order by one.place), '[]') from jsonb_array_elements(i.limits) with ordinality as one(held, place) left join (${ofBase}) b on b.held->'position' = one.held->'position'`;
    const conditions = [
      sql`exists (select from ${this.#table} t ${this.#clause([sql`t.id = ${id}::uuid`, ...this.#visible(viewer)])})`,
      ...this.#visible(viewer),
    ];
    return sql`select ${this.#selected(properties, viewer)}, case when i.whole then i.limits else (${limits}) end as "limits" from (${image}) i left join lateral (${base}) w on not i.whole left join ${this.#table} r on r.id = ${id}::uuid and not i.whole cross join lateral jsonb_populate_record(jsonb_populate_record(r, coalesce(w.image, '{}')), i.image) t ${this.#clause(conditions)}`;
  }

  /** Whether what the row held at the moment was kept: then the viewer may not see it as it was. */
  isKept(id: string, at: Date): Sql {
    return sql`select exists (select from ${this.#kept} i where i.subject_id = ${id}::uuid and i.since <= ${at}::timestamptz) as "kept"`;
  }

  /**
   * A scalar over the rows of a filter, for figures: `count(*)`, `sum(t.persons)`, … Published totals count all that is not
   * sealed, also for those who may not see the rows; an agency is told what its own rows add up to. A grant opens fields and
   * no sums of them.
   */
  aggregate(expression: Sql, filter: Filter | null, context: FilterContext): Sql {
    const { visibility } = this.definition;
    const counted = seesWhole(visibility, context.viewer) ? published(visibility) : ownRows(visibility, context.viewer);
    const conditions = [...(counted ? [counted] : []), ...this.#filtered(filter, context)];
    return sql`(select coalesce(${expression}, 0)::int from ${this.#table} t ${this.#clause(conditions)})`;
  }

  #rows(
    conditions: Sql[],
    request: PageRequest,
    properties: readonly string[],
    orderBy: OrderBy<Field> | null,
    viewer: Principal,
  ): Sql {
    const { field, direction } = orderBy ?? this.definition.defaultOrder;
    const term = this.definition.orders[field];
    const upward = (direction === 'ASC') !== request.backward;
    const where = [...conditions];
    if (request.cursor !== null) {
      const place = decodeCursor(
        this.orderName(orderBy),
        term.type,
        request.cursor,
        request.backward ? 'before' : 'after',
      );
      where.push(
        sql`(${term.by}, t.id) ${raw(upward ? '>' : '<')} (${place.value}::${raw(term.type)}, ${place.key}::uuid)`,
      );
    }
    const way = raw(upward ? 'asc' : 'desc');
    return sql`select ${this.#selected(properties, viewer)}, (${term.by})::text as "__place" from ${this.#table} t ${this.#clause(where)} order by ${term.by} ${way}, t.id ${way} limit ${request.size + 1}`;
  }

  /** @param told fields that are known of a row that is found, beside those that the filter tells */
  #where(filter: Filter | null, context: FilterContext, told: readonly string[] = []): Sql[] {
    return [...this.#visible(this.#asking(context.viewer, filter, told)), ...this.#filtered(filter, context)];
  }

  #linked(
    parent: Sql,
    link: NamedLink,
    filter: Filter | null,
    order: OrderBy<Field> | null,
    context: FilterContext,
  ): Sql[] {
    const { name, tells = [name] } = link;
    return [
      link.link(parent),
      ...this.#where(filter, { ...context, ofParents: true }, [...tells, ...this.#toldBy(order)]),
    ];
  }

  /** The viewer with those grants alone under which it may know what finding a row tells. */
  #asking(viewer: Principal, filter: Filter | null, told: readonly string[]): Principal {
    if (viewer.grants.length === 0) return viewer;
    const byFilter = Object.entries(filter ?? {}).flatMap(([name, value]) =>
      value == null ? [] : (this.definition.tells?.[name as keyof Filter & string] ?? [name]),
    );
    const fields = [...byFilter, ...told].map((field) => `${this.disclosed.type}.${field}`);
    return fields.length === 0 ? viewer : withGrantsOn(viewer, fields);
  }

  /** The usual order goes by what every row is listed by, also where it is there by a grant. */
  #toldBy(order: OrderBy<Field> | null): readonly string[] {
    const { defaultOrder, tells } = this.definition;
    if (order === null || order.field === defaultOrder.field) return [];
    return tells?.[order.field] ?? [propertyNamed(order.field)];
  }

  /** The columns, and for viewers with grants on such rows how each stands to them. */
  #selected(properties: Iterable<string>, viewer: Principal): Sql {
    const columns = selectList(this.columns, properties);
    const { visibility } = this.definition;
    const { shared } = visibility;
    const grants = shared ? grantsOn(viewer, shared) : [];
    if (!shared || grants.length === 0) return columns;
    return sql`${columns}${standing(ownRows(visibility, viewer), grants, shared, viewer)}`;
  }

  #filtered(filter: Filter | null, context: FilterContext): Sql[] {
    const conditions: Sql[] = [];
    for (const [name, value] of Object.entries(filter ?? {})) {
      if (value === null || value === undefined) continue;
      conditions.push(
        this.definition.filters[name as keyof Filter](value as NonNullable<Filter[keyof Filter]>, context),
      );
    }
    return conditions;
  }

  #visible(viewer: Principal): Sql[] {
    const condition = this.definition.visibility.of(viewer);
    return condition ? [condition] : [];
  }

  #clause(conditions: Sql[]): Sql {
    return conditions.length ? sql`where ${join(conditions, ' and ')}` : empty;
  }

  #parentType(parents: readonly string[]): Sql {
    return raw(parents.every(isUuid) ? 'uuid' : 'text');
  }
}

/** `DUE_ON` as `dueOn`. */
const propertyNamed = (order: string): string =>
  order.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
