import type { EntityManager } from '@mikro-orm/postgresql';
import sql from 'sql-template-tag';
import { localDateOf } from '../../../platform/deadlines/index.ts';
import { systemPrincipal } from '../../../platform/identity/principal.ts';
import type { Subgraph, SubgraphContext } from '../../../platform/subgraph/index.ts';

/** Records that an answer shows under a grant which has a quota. */
export interface Spent {
  grantId: string;
  dailyQuota: number;
  records: number;
}

/** Counts, for all hubs together, how many records are shown under a grant on a day in Asia/Shanghai. */
export class GrantQuotas {
  readonly #subgraph: Subgraph;

  /** @param subgraph the exchange */
  constructor(subgraph: Subgraph) {
    this.#subgraph = subgraph;
  }

  /**
   * Takes what an answer shows from the quotas of the day, all of it or nothing.
   * @returns the grant whose quota it would go beyond, and how much of that is left today; null when there is none
   */
  async spend(all: readonly Spent[]): Promise<(Spent & { left: number }) | null> {
    const day = localDateOf(this.#subgraph.context(systemPrincipal).clock.now());
    let beyond: (Spent & { left: number }) | null = null;
    await this.#subgraph.database
      .em()
      .transactional(async (transaction) => {
        for (const one of all) {
          const left = await leftAfter(transaction as EntityManager, day, one);
          if (left >= 0) continue;
          beyond = { ...one, left: left + one.records };
          throw new Beyond();
        }
      })
      .catch((error) => {
        if (!(error instanceof Beyond)) throw error;
      });
    return beyond;
  }
}

/** Rolls back what was taken before. */
class Beyond extends Error {}

/** What is left of the quota once the records are taken; less than nothing when they are too many. */
async function leftAfter(em: EntityManager, day: string, { grantId, dailyQuota, records }: Spent): Promise<number> {
  const [row] = await em.execute<{ records: number }[]>(
    `insert into exchange.grant_use (grant_id, day, records) values (?, ?, ?)
     on conflict (grant_id, day) do update set records = grant_use.records + excluded.records returning records`,
    [grantId, day, records],
  );
  return dailyQuota - (row?.records ?? records);
}

/** How many records were shown under a grant today. */
export function recordsToday({ loaders }: SubgraphContext, grantId: string): Promise<number> {
  const { today } = loaders.context;
  return loaders.batched(`records of grants on ${today}`, grantId, async (reader, ids) => {
    const rows = await reader.rows<{ id: string; records: number }>(
      sql`select grant_id as id, records from exchange.grant_use where day = ${today}::date and grant_id = any(${[...ids]}::uuid[])`,
    );
    const found = new Map(rows.map(({ id, records }) => [id, records]));
    return ids.map((id) => found.get(id) ?? 0);
  });
}
