import DataLoader from 'dataloader';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Clock } from '../../clock/clock.ts';
import { localDateOf } from '../../deadlines/index.ts';
import type { DisclosureNotes } from '../../disclosure/index.ts';
import { ValidationFailed } from '../../errors/index.ts';
import type { Principal } from '../../identity/principal.ts';
import type { SqlReader } from '../reader.ts';
import { isUuid } from '../uuid.ts';
import type { Children } from './children.ts';
import { Connection, type PagedRow } from './connection.ts';
import type { FilterContext, Listing, NamedLink, OrderBy } from './listing.ts';
import { type PageArguments, pageRequest } from './page-args.ts';

/** Arguments of a connection field: the page, the filter and the order. */
export interface ListArguments<Filter extends object = object, Field extends string = string> extends PageArguments {
  filter?: Filter | null;
  orderBy?: OrderBy<Field> | null;
}

/** What a row that was read as of a moment has beside its columns. */
export interface AsOf {
  asOf?: Date;
  /** Rows of its limits as they were then, by column. */
  limits?: object[];
}

/**
 * The reads of one request. Whatever the fields of one level ask for with the same arguments goes to the database as one
 * statement; nothing outlives the request.
 */
export class Loaders {
  readonly #reader: SqlReader;
  readonly #clock: Clock;
  readonly #viewer: Principal;
  readonly #notes: DisclosureNotes;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  /** @param notes of the rows that it gives out; children come with the record that they belong to */
  constructor(reader: SqlReader, clock: Clock, viewer: Principal, notes: DisclosureNotes) {
    this.#reader = reader;
    this.#clock = clock;
    this.#viewer = viewer;
    this.#notes = notes;
  }

  /** A row by id or another unique property; null when there is none. */
  async one<Row extends object>(
    listing: Listing<any, any>,
    key: string,
    fields: Iterable<string>,
    keyProperty = 'id',
  ): Promise<Row | null> {
    if (keyProperty === 'id' && !isUuid(key))
      throw new ValidationFailed({ path: 'id', message: `不是 UUID / not a UUID: ${key}` });
    const properties = listing.properties(fields);
    const row = await this.#batch<Row | null>(
      `one ${listing.name} ${keyProperty} ${properties.join()}`,
      async (keys) => {
        const rows = await this.#reader.rows<Row>(listing.byKeys(keys, properties, keyProperty, this.#viewer));
        const found = new Map(rows.map((row) => [(row as Record<string, string>)[keyProperty] as string, row]));
        return keys.map((one) => found.get(one) ?? null);
      },
    ).load(keyProperty === 'id' ? key.toLowerCase() : key);
    if (row) this.#notes.records(listing.disclosed, [row]);
    return row as Row | null;
  }

  /** A row as whoever has just taken a step with it sees it once more, though it may be nothing of theirs any longer. */
  async oneAfterStep<Row extends object>(
    listing: Listing<any, any>,
    id: string,
    fields: Iterable<string>,
  ): Promise<Row | null> {
    const [row] = await this.#reader.rows<Row>(listing.unsealedByKey(id, listing.properties(fields)));
    if (row) this.#notes.records(listing.disclosed, [row]);
    return row ?? null;
  }

  /**
   * A row by id as it stood at a moment; as it stands now without one. Null when there was none, or none to be seen.
   * @throws ValidationFailed when what it held then was not kept: the record is older than the keeping of images, and has changed since
   */
  async oneAsOf<Row extends object>(
    listing: Listing<any, any>,
    id: string,
    fields: Iterable<string>,
    at: Date | null | undefined,
  ): Promise<(Row & AsOf) | null> {
    if (!at) return this.one<Row>(listing, id, fields);
    const now = await this.one<Row & { createdAt: Date; updatedAt: Date }>(listing, id, [
      ...fields,
      'createdAt',
      'updatedAt',
    ]);
    if (!now || now.createdAt > at) return null;
    if (now.updatedAt <= at) return { ...now, asOf: at };
    const [row] = await this.#reader.rows<Row & { limits: object[] }>(
      listing.asOf(id, at, listing.properties(fields), this.#viewer),
    );
    if (row) return { ...row, asOf: at };
    const [then] = await this.#reader.rows<{ kept: boolean }>(listing.isKept(id, at));
    if (then?.kept) return null;
    throw new ValidationFailed({
      path: 'asOf',
      message:
        '该时刻的内容未保存(记录早于内容留存),请改取较晚时刻,或查 history / What the record held then was not kept, for it is older than the keeping; ask for a later moment or read its history',
    });
  }

  /** A page of a top-level list. */
  async page<Row extends object>(
    listing: Listing<any, any>,
    args: ListArguments<any, any>,
    fields: Iterable<string>,
  ): Promise<Connection<Row>> {
    const request = pageRequest(args);
    const filter = args.filter ?? null;
    const rows = await this.#reader.rows<Row & PagedRow>(
      listing.page(request, listing.properties(fields), filter, args.orderBy ?? null, this.#context()),
    );
    const count = async () => {
      const [row] = await this.#reader.rows<{ count: number }>(
        listing.count(filter, args.orderBy ?? null, this.#context()),
      );
      return row?.count ?? 0;
    };
    return new Connection(rows, request, listing.orderName(args.orderBy), count, this.#noting(listing));
  }

  /** A page of each parent's list, one statement for all parents of the level. */
  async pageOf<Row extends object>(
    listing: Listing<any, any>,
    link: NamedLink,
    parent: string,
    args: ListArguments<any, any>,
    fields: Iterable<string>,
  ): Promise<Connection<Row>> {
    const request = pageRequest(args);
    const { filter = null, orderBy = null } = args;
    const properties = listing.properties(fields);
    const shape = JSON.stringify([listing.name, link.name, request, filter, orderBy]);
    const rows = await this.#batch<(Row & PagedRow)[]>(`page ${shape} ${properties.join()}`, async (parents) =>
      this.#grouped(
        parents,
        await this.#reader.rows(listing.pages(parents, link, request, properties, filter, orderBy, this.#context())),
      ),
    ).load(parent);
    const count = () =>
      this.#batch<number>(`count ${JSON.stringify([listing.name, link.name, filter, orderBy])}`, async (parents) => {
        const counts = await this.#reader.rows<{ __parent: string; count: number }>(
          listing.counts(parents, link, filter, orderBy, this.#context()),
        );
        const found = new Map(counts.map((row) => [row.__parent, row.count]));
        return parents.map((one) => found.get(one) ?? 0);
      }).load(parent) as Promise<number>;
    return new Connection(
      rows as (Row & PagedRow)[],
      request,
      listing.orderName(orderBy),
      count,
      this.#noting(listing),
    );
  }

  /** All children of a parent, in their order; of a parent that is read as of a moment, those that were there then. */
  async childrenOf<Row extends object>(children: Children, parent: string, asOf?: Date): Promise<Row[]> {
    const rows = (await this.#batch<Row[]>(`children ${children.name}`, async (parents) =>
      this.#grouped(parents, await this.#reader.rows(children.of(parents, this.#viewer))),
    ).load(parent)) as Row[];
    return asOf ? rows.filter((row) => wasThere(row as Record<string, unknown>, children.since, asOf)) : rows;
  }

  /** Named scalars in one statement, e.g. the figures of a year. */
  async scalars(expressions: Record<string, Sql>): Promise<Record<string, number>> {
    const terms = Object.entries(expressions).map(([name, expression]) => sql`${expression} as ${aliasOf(name)}`);
    if (terms.length === 0) return {};
    const [row] = await this.#reader.rows<Record<string, number>>(sql`select ${join(terms)}`);
    return row ?? {};
  }

  /** Any other read of a level, batched under a name of its own. */
  batched<Value>(
    name: string,
    key: string,
    load: (reader: SqlReader, keys: readonly string[]) => Promise<Value[]>,
  ): Promise<Value> {
    return this.#batch<Value>(name, (keys) => load(this.#reader, keys)).load(key) as Promise<Value>;
  }

  /** Reads anew from here on: something was written. */
  forget(): void {
    this.#loaders.clear();
  }

  get context(): FilterContext {
    return this.#context();
  }

  #noting(listing: Listing<any, any>): (rows: readonly object[]) => void {
    return (rows) => this.#notes.records(listing.disclosed, rows);
  }

  #context(): FilterContext {
    return { today: localDateOf(this.#clock.now()), viewer: this.#viewer };
  }

  #batch<Value>(name: string, load: (keys: readonly string[]) => Promise<Value[]>): DataLoader<string, unknown> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(load, { maxBatchSize: 10_000 });
      this.#loaders.set(name, loader);
    }
    return loader;
  }

  #grouped<Row>(parents: readonly string[], rows: object[]): Row[][] {
    const groups = new Map<string, Row[]>(parents.map((parent) => [parent, []]));
    for (const row of rows) groups.get((row as { __parent: string }).__parent)?.push(row as Row);
    return parents.map((parent) => groups.get(parent) as Row[]);
  }
}

/** What has a date alone was there from the beginning of that day in Asia/Shanghai. */
function wasThere(row: Record<string, unknown>, since: readonly string[], asOf: Date): boolean {
  const from = since.map((name) => row[name]).find((value) => value != null);
  if (from === undefined) return true;
  return from instanceof Date ? from <= asOf : String(from) <= localDateOf(asOf);
}

function aliasOf(name: string): Sql {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error(`not an alias: ${name}`);
  return sql([`"${name}"`]);
}
