import sql from 'sql-template-tag';
import type { SubgraphDatabase } from '../../../platform/database/index.ts';

/** What those need who follow agencies' worklists: whether anything has come in, and which lists are other than before. */
export class WorklistFeed {
  readonly #database: SubgraphDatabase;

  /** @param database the one of the exchange */
  constructor(database: SubgraphDatabase) {
    this.#database = database;
  }

  /** How far the worklists have come; another text once they have come further. */
  async place(): Promise<string> {
    const places = await this.#database.rows<{ place: string }>(
      sql`select p.source || ' ' || p.transaction_id || ' ' || p.sequence || ' ' || p.role_holders as "place"
          from exchange.projection_place p order by p.source`,
    );
    return places.map(({ place }) => place).join();
  }

  /** A digest of each of these agencies' lists; an empty list has none. */
  async digests(agencyIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#database.rows<{ agencyId: string; digest: string }>(
      sql`select t.agency_id as "agencyId", md5(string_agg(t.id || ' ' || t.due_on || ' ' || t.explain, ',' order by t.id)) as "digest"
          from exchange.worklist_entry t where t.agency_id = any(${agencyIds}::uuid[]) group by t.agency_id`,
    );
    return new Map(rows.map(({ agencyId, digest }) => [agencyId, digest]));
  }
}
