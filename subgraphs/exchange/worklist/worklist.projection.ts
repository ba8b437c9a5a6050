import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import sql from 'sql-template-tag';
import { NIL, v7 } from 'uuid';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { ChangePlace, DueMatter, DueMatters } from '../../../platform/commands/index.ts';
import { bulkInsert, isOfAnotherServer, type SubgraphDatabase } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { type WorklistEntry, WorklistEntrySchema } from './worklist-entry.entities.ts';

/** A subgraph that has matters: its name, and what is due there. */
export interface WorklistSource {
  name: string;
  due: DueMatters;
}

/** An agency with the roles that it has by what it is. */
export interface RoleHolder {
  id: string;
  roles: readonly Actor[];
}

const batchSize = 500;

/**
 * Keeps the worklist in step with the records: what has changed since the last time, by each subgraph's own notes, is read
 * again and written over. Without a place to go on from, or when the roles of agencies have changed, all is read.
 */
export class WorklistProjection {
  readonly #database: SubgraphDatabase;
  readonly #sources: readonly WorklistSource[];
  readonly #holders: () => Promise<readonly RoleHolder[]>;
  readonly #clock: Clock;
  #running: Promise<number> = Promise.resolve(0);

  /** @param database the one of the exchange */
  constructor(
    database: SubgraphDatabase,
    sources: readonly WorklistSource[],
    holders: () => Promise<readonly RoleHolder[]>,
    clock: Clock,
  ) {
    this.#database = database;
    this.#sources = sources;
    this.#holders = holders;
    this.#clock = clock;
  }

  /** Catches up with all subgraphs; gives the number of records that were read. One at a time in this process. */
  catchUp(): Promise<number> {
    this.#running = this.#running.catch(() => 0).then(() => this.#catchUp());
    return this.#running;
  }

  /** Before the first time: a restored database is read anew, for its transactions count from the beginning again. */
  async prepare(): Promise<void> {
    for (const { name, due } of this.#sources) {
      const restored = await due.settleRestored();
      await this.#database
        .em()
        .execute(`delete from exchange.projection_place where source = ? and (? or ${isOfAnotherServer})`, [
          name,
          restored,
        ]);
    }
  }

  /**
   * Whether committed changes are still to come in: they are read up to the oldest transaction that is under way.
   */
  async isBehind(): Promise<boolean> {
    for (const { name, due } of this.#sources) {
      const place = await this.#placeOf(name);
      if (!place || (await due.isBehind(place))) return true;
    }
    return false;
  }

  async #catchUp(): Promise<number> {
    const holders = Map.groupBy(
      (await this.#holders()).flatMap(({ id, roles }) => roles.map((role) => ({ role, id }))),
      ({ role }) => role,
    );
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([...holders].sort()))
      .digest('hex');
    let read = 0;
    for (const source of this.#sources) {
      const place = await this.#placeOf(source.name);
      const agencies = (role: Actor) => (holders.get(role) ?? []).map(({ id }) => id);
      read +=
        place?.roleHolders === fingerprint
          ? await this.#follow(source, place, agencies)
          : await this.#rebuild(source, fingerprint, agencies);
    }
    return read;
  }

  /** A name for what is written now, which tells when that is. */
  #writing(): string {
    return v7({ msecs: this.#clock.now().getTime() });
  }

  async #placeOf(source: string): Promise<(ChangePlace & { roleHolders: string }) | undefined> {
    const [place] = await this.#database.rows<ChangePlace & { roleHolders: string }>(
      sql`select p.transaction_id as "transactionId", p.sequence, p.role_holders as "roleHolders"
          from exchange.projection_place p where p.source = ${source}::text`,
    );
    return place;
  }

  async #follow(source: WorklistSource, from: ChangePlace, agencies: (role: Actor) => string[]): Promise<number> {
    let read = 0;
    for (let place = from; ; ) {
      const { subjectIds, place: next } = await source.due.changedSince(place, batchSize);
      if (subjectIds.length === 0) return read;
      const entries = entriesOf(source, await source.due.of(subjectIds), agencies, this.#writing());
      const moved = await this.#write(subjectIds, entries, async (em) => {
        const rows = await em.execute(
          `update exchange.projection_place set transaction_id = ?, sequence = ?
           where source = ? and transaction_id = ? and sequence = ? returning source`,
          [next.transactionId, next.sequence, source.name, place.transactionId, place.sequence],
        );
        return rows.length > 0;
      });
      // Another hub has come by with the same events.
      if (!moved) return read;
      read += subjectIds.length;
      place = next;
    }
  }

  async #rebuild(source: WorklistSource, fingerprint: string, agencies: (role: Actor) => string[]): Promise<number> {
    const place = await source.due.place();
    const projection = this.#writing();
    let read = 0;
    for (let after: string = NIL; ; ) {
      const subjectIds = await source.due.subjectsAfter(after, batchSize);
      const last = subjectIds.at(-1);
      if (last === undefined) break;
      await this.#write(subjectIds, entriesOf(source, await source.due.of(subjectIds), agencies, projection));
      after = last;
      read += subjectIds.length;
    }
    await this.#database.em().transactional(async (em) => {
      await em.execute('delete from exchange.worklist_entry where source = ? and projection <> ?', [
        source.name,
        projection,
      ]);
      await em.execute(
        `insert into exchange.projection_place (source, transaction_id, sequence, role_holders) values (?, ?, ?, ?)
         on conflict (source) do update set transaction_id = excluded.transaction_id, sequence = excluded.sequence, role_holders = excluded.role_holders`,
        [source.name, place.transactionId, place.sequence, fingerprint],
      );
    });
    return read;
  }

  /** Writes what is due on these records over what was; nothing when `move` says that it was done already. */
  async #write(
    subjectIds: readonly string[],
    entries: readonly object[],
    move?: (em: EntityManager) => Promise<boolean>,
  ): Promise<boolean> {
    return this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      if (move && !(await move(em))) return false;
      await em.execute('delete from exchange.worklist_entry where subject_id = any(?::uuid[])', [
        `{${subjectIds.join()}}`,
      ]);
      await bulkInsert(em, WorklistEntrySchema, entries);
      return true;
    });
  }
}

/** An entry for each agency that owes the limit; what only persons owe has one without an agency. */
function entriesOf(
  { name }: WorklistSource,
  matters: readonly DueMatter[],
  agencies: (role: Actor) => string[],
  projection: string,
): WorklistEntry[] {
  return matters.flatMap(({ owners, ...matter }) => {
    const entry = (role: Actor, agencyId: string | null): WorklistEntry => ({
      ...matter,
      id: entryId(matter.deadlineId, role, agencyId),
      source: name,
      role,
      agencyId,
      projection,
    });
    return owners.flatMap(({ role, agencyId }) => {
      const owing = agencyId === null ? agencies(role) : [agencyId];
      return owing.length > 0 ? owing.map((agency) => entry(role, agency)) : [entry(role, null)];
    });
  });
}

/** The time part of the deadline's UUIDv7 and a digest of the owner, so that an entry keeps its id when it is made again. */
function entryId(deadlineId: string, role: Actor, agencyId: string | null): string {
  const digest = createHash('sha256').update(`${deadlineId} ${role} ${agencyId}`).digest('hex');
  return `${deadlineId.slice(0, 19)}8${digest.slice(0, 3)}-${digest.slice(3, 15)}`;
}
