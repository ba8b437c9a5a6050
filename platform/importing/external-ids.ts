import type { EntityManager } from '@mikro-orm/postgresql';

/** SQL of the table that remembers which record a row of a file became, for a migration of each subgraph that imports. */
export const externalIdTable = (namespace: string): string =>
  `create table "${namespace}"."external_id" (
    source text not null, noun text not null, external_id text not null, record_id uuid not null,
    row_hash text not null check (row_hash ~ '^[0-9a-f]{64}$'), imported_at timestamptz not null,
    primary key (source, noun, external_id))`;

/** The external ids of one noun in one source. */
export class ExternalIds {
  readonly #table: string;
  readonly #source: string;
  readonly #noun: string;

  constructor(namespace: string, source: string, noun: string) {
    this.#table = `"${namespace}".external_id`;
    this.#source = source;
    this.#noun = noun;
  }

  /** One import at a time, so that what it finds stays as it is until it ends. */
  async lock(em: EntityManager): Promise<void> {
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`import ${this.#table}`]);
  }

  /** The digest of the row that each of these ids came in with; ids that are new are left out. */
  async known(em: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await em.execute<{ external_id: string; row_hash: string }[]>(
      `select external_id, row_hash from ${this.#table} where source = ? and noun = ?
        and external_id in (select json_array_elements_text(?::json))`,
      [this.#source, this.#noun, JSON.stringify(ids)],
    );
    return new Map(rows.map(({ external_id, row_hash }) => [external_id, row_hash]));
  }

  async add(em: EntityManager, id: string, recordId: string, hash: string, now: Date): Promise<void> {
    await em.execute(
      `insert into ${this.#table} (source, noun, external_id, record_id, row_hash, imported_at) values (?, ?, ?, ?, ?, ?)`,
      [this.#source, this.#noun, id, recordId, hash, now],
    );
  }
}
