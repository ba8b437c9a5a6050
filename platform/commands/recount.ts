import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import sql, { raw, type Sql } from 'sql-template-tag';
import { NIL } from 'uuid';
import type { Clock } from '../clock/clock.ts';
import type { SubgraphDatabase } from '../database/subgraph-database.ts';
import {
  type ComputedDeadline,
  computeDeadline,
  type DeadlineTerms,
  ruleOf,
  type WorkingDayCalendar,
} from '../deadlines/index.ts';
import { systemPrincipal } from '../identity/principal.ts';
import { keepImage } from '../records/record-image.ts';
import { writeHistory } from './history.ts';
import { type LimitedPart, laterThan, type NounCommands, type WorkflowRow } from './noun-commands.ts';
import { announce } from './outbox.ts';
import { noteChange } from './record-change.ts';

const batchSize = 500;

interface RunningLimit extends ComputedDeadline {
  id: string;
  subjectId: string;
  terms: DeadlineTerms | null;
}

interface Recounted {
  limit: RunningLimit;
  again: ComputedDeadline;
}

/**
 * Counts the running limits of one subgraph again when the calendar has changed: a notice came out for a year that they
 * had reached into, or a day was corrected. Limits that were met stay as they were.
 */
export class Recount {
  readonly #database: SubgraphDatabase;
  readonly #namespace: string;
  readonly #nouns: readonly NounCommands<any>[];
  readonly #clock: Clock;
  readonly #deadline: Sql;

  constructor(database: SubgraphDatabase, namespace: string, nouns: readonly NounCommands<any>[], clock: Clock) {
    this.#database = database;
    this.#namespace = namespace;
    this.#nouns = nouns;
    this.#clock = clock;
    this.#deadline = raw(`"${namespace}".deadline`);
  }

  /** @returns how many limits came out differently */
  async run(before: WorkingDayCalendar, after: WorkingDayCalendar): Promise<number> {
    if (this.#nouns.length === 0) return 0;
    let changed = 0;
    for (let last: string = NIL; ; ) {
      const limits = await this.#database.rows<RunningLimit>(
        sql`select d.id, d.subject_id as "subjectId", d.code, d.anchor_on as "anchorOn", d.due_on as "dueOn", d.explain,
            d.provisional, d.terms from ${this.#deadline} d
            where d.met_on is null and d.id > ${last}::uuid order by d.id limit ${batchSize}::int`,
      );
      const end = limits.at(-1);
      if (!end) return changed;
      last = end.id;
      const recounted = limits.flatMap((limit) => {
        const again = recount(limit, before, after);
        return again ? [{ limit, again }] : [];
      });
      for (const [subjectId, ofSubject] of Map.groupBy(recounted, ({ limit }) => limit.subjectId))
        changed += await this.#write(subjectId, ofSubject, before, after);
    }
  }

  async #write(
    subjectId: string,
    recounted: readonly Recounted[],
    before: WorkingDayCalendar,
    after: WorkingDayCalendar,
  ): Promise<number> {
    return this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      for (const noun of this.#nouns) {
        const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
        const row = (await em.findOne(noun.entity, { id: subjectId } as never, lock)) as WorkflowRow | null;
        if (row) return this.#writeOn(em, noun, row, recounted, before, after);
        for (const { entity, recordOf } of noun.partsWithLimits ?? []) {
          const part = await em.findOne(entity, { id: subjectId } as never, lock);
          if (part) return this.#writeOnPart(em, part, recordOf(part), recounted, before, after);
        }
      }
      return 0;
    });
  }

  /** A part has no history and no events of its own: its record tells that something of it changed. */
  async #writeOnPart(
    em: EntityManager,
    part: LimitedPart,
    recordId: string,
    recounted: readonly Recounted[],
    before: WorkingDayCalendar,
    after: WorkingDayCalendar,
  ): Promise<number> {
    const changed = await this.#update(em, recounted, before, after);
    if (changed.length === 0) return 0;
    part.dueOn = await this.#earliest(em, part.id);
    part.updatedAt = laterThan(part.updatedAt, this.#clock.now());
    await em.flush();
    await noteChange(em, this.#namespace, recordId);
    return changed.length;
  }

  async #writeOn(
    em: EntityManager,
    noun: NounCommands<any>,
    row: WorkflowRow,
    recounted: readonly Recounted[],
    before: WorkingDayCalendar,
    after: WorkingDayCalendar,
  ): Promise<number> {
    const now = this.#clock.now();
    const table = em.getMetadata().get(noun.entity).tableName;
    await keepImage(em, this.#namespace, table, row.id, row.updatedAt);
    const changed = await this.#update(em, recounted, before, after);
    if (changed.length === 0) return 0;
    row.dueOn = await this.#earliest(em, row.id);
    row.updatedAt = laterThan(row.updatedAt, now);
    await em.flush();
    await keepImage(em, this.#namespace, table, row.id, now);
    await noteChange(em, this.#namespace, row.id);
    for (const { limit, again } of changed) {
      const moved = again.dueOn !== limit.dueOn;
      if (moved)
        await writeHistory(em, this.#namespace, {
          subjectId: row.id,
          action: 'recountDeadline',
          fromState: row.state,
          toState: row.state,
          at: now,
          actor: 'SYSTEM',
          agencyId: systemPrincipal.agencyId,
          reason: `放假安排调整,${limit.code} 由${limit.dueOn}改为${again.dueOn}`,
        });
      await announce(em, noun, row, {
        type: 'deadline.recounted',
        fromState: row.state,
        changedFields: moved ? ['dueOn'] : [],
        occurredAt: now,
        data: { code: limit.code, dueOn: again.dueOn },
      });
    }
    return changed.length;
  }

  /** @returns those that were written, with what counts from them: a command may have met or replaced a limit meanwhile */
  async #update(
    em: EntityManager,
    recounted: readonly Recounted[],
    before: WorkingDayCalendar,
    after: WorkingDayCalendar,
  ): Promise<Recounted[]> {
    const changed: Recounted[] = [];
    for (const one of recounted) if (await this.#store(em, one)) changed.push(one);
    // Grows while it is walked: what counts from a limit that moved moves with it.
    for (const { limit, again } of changed) {
      if (again.dueOn === limit.dueOn) continue;
      for (const dependent of await this.#countedFrom(em, limit)) {
        if (!dependent.terms && !comesOut(dependent, before) && !comesOut(dependent, after)) continue;
        const { code, terms } = dependent;
        const moved = computeDeadline({ code, anchorOn: again.dueOn, ...terms, calendar: after });
        if (!(await this.#store(em, { limit: dependent, again: moved }))) continue;
        const known = changed.find((one) => one.limit.id === dependent.id);
        if (known) known.again = moved;
        else changed.push({ limit: dependent, again: moved });
      }
    }
    return changed;
  }

  async #store(em: EntityManager, { limit, again }: Recounted): Promise<boolean> {
    const rows = await em.execute(
      `update "${this.#namespace}".deadline set anchor_on = ?, due_on = ?, explain = ?, provisional = ?
       where id = ? and met_on is null returning id`,
      [again.anchorOn, again.dueOn, again.explain, again.provisional, limit.id],
    );
    return rows.length > 0;
  }

  /** The running limits of the same record that count from the day on which this one was due. */
  async #countedFrom(em: EntityManager, { subjectId, dueOn }: RunningLimit): Promise<RunningLimit[]> {
    const rows: RunningLimit[] = await em.execute(
      `select id, subject_id as "subjectId", code, anchor_on::text as "anchorOn", due_on::text as "dueOn", explain, provisional, terms
       from "${this.#namespace}".deadline where subject_id = ? and anchor_on = ? and met_on is null`,
      [subjectId, dueOn],
    );
    return rows.filter(({ code }) => ruleOf(code).anchor.name.endsWith('.dueOn'));
  }

  async #earliest(em: EntityManager, subjectId: string): Promise<string | null> {
    const [earliest] = await em.execute(
      `select min(due_on)::text as due from "${this.#namespace}".deadline where subject_id = ? and met_on is null`,
      [subjectId],
    );
    return earliest?.['due'] ?? null;
  }
}

/** The limit by the new calendar; null when it comes out the same, or when nobody can tell what it was computed from. */
function recount(limit: RunningLimit, before: WorkingDayCalendar, after: WorkingDayCalendar): ComputedDeadline | null {
  const { code, anchorOn } = limit;
  const terms = limit.terms ?? {};
  // Without its terms a limit is plain when the old calendar gives it again.
  if (!limit.terms && !comesOut(limit, before)) return null;
  const again = computeDeadline({ code, anchorOn, ...terms, calendar: after });
  const same =
    again.dueOn === limit.dueOn && again.explain === limit.explain && again.provisional === limit.provisional;
  return same ? null : again;
}

function comesOut({ code, anchorOn, dueOn, explain }: RunningLimit, calendar: WorkingDayCalendar): boolean {
  try {
    const plain = computeDeadline({ code, anchorOn, calendar });
    return plain.dueOn === dueOn && plain.explain === explain;
  } catch {
    // A limit that a document sets cannot be computed without the date; it does not roll either.
    return false;
  }
}
