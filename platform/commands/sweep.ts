import type { EntityManager } from '@mikro-orm/postgresql';
import sql, { raw, type Sql } from 'sql-template-tag';
import { NIL } from 'uuid';
import type { Clock } from '../clock/clock.ts';
import type { SubgraphDatabase } from '../database/subgraph-database.ts';
import { addDays, type LocalDate, localDateOf } from '../deadlines/index.ts';
import { DomainError } from '../errors/index.ts';
import { type Principal, systemPrincipal } from '../identity/principal.ts';
import type { CommandRunner } from './command-runner.ts';
import type { NounCommands, WorkflowRow } from './noun-commands.ts';
import { announce } from './outbox.ts';

/** Days before its end on which a limit is announced, the nearest first; none of them lies before its start. */
const announcedDaysBefore = [0, 3, 10] as const;

const batchSize = 200;

export interface SweepResult {
  /** Steps that the system took because a limit had passed. */
  lapsed: number;
  /** `deadline.approaching` events written. */
  approaching: number;
  /** `deadline.missed` events written. */
  missed: number;
}

interface Limit {
  id: string;
  subjectId: string;
  code: string;
  anchorOn: LocalDate;
  dueOn: LocalDate;
  told: string[];
}

/**
 * What time alone brings about in one subgraph: the steps that follow when a limit has passed, and one event each when a
 * limit comes near (T−10, T−3, T) and when it was missed. What was said or done once is not repeated, whoever sweeps.
 */
export class Sweep {
  readonly #database: SubgraphDatabase;
  readonly #namespace: string;
  readonly #nouns: readonly NounCommands<any>[];
  readonly #clock: Clock;
  readonly #commandsOf: (viewer: Principal) => CommandRunner;
  readonly #deadline: Sql;
  readonly #notice: Sql;

  constructor(
    database: SubgraphDatabase,
    namespace: string,
    nouns: readonly NounCommands<any>[],
    clock: Clock,
    commandsOf: (viewer: Principal) => CommandRunner,
  ) {
    this.#database = database;
    this.#namespace = namespace;
    this.#nouns = nouns;
    this.#clock = clock;
    this.#commandsOf = commandsOf;
    this.#deadline = raw(`"${namespace}".deadline`);
    this.#notice = raw(`"${namespace}".deadline_notice`);
  }

  /** Sweeps once; null when another hub is at it. */
  async run(): Promise<SweepResult | null> {
    if (this.#nouns.length === 0) return { lapsed: 0, approaching: 0, missed: 0 };
    // The embedded database has a single holder, and one connection that an open transaction would block.
    if (this.#database.kind === 'embedded') return this.#sweep();
    return this.#database.em().transactional(async (em) => {
      const [lock] = await em.execute(`select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as taken`, [
        `sweep of ${this.#namespace}`,
      ]);
      return lock?.['taken'] ? this.#sweep() : null;
    });
  }

  async #sweep(): Promise<SweepResult> {
    let lapsed = 0;
    for (const noun of this.#nouns)
      for (const [code, action] of Object.entries(noun.whenLapsed ?? {}))
        lapsed += await this.#lapse(noun, code, action as string);
    return { lapsed, ...(await this.#announce()) };
  }

  /** Each step has a transaction of its own; one that is refused is no reason to leave the others. */
  async #lapse(noun: NounCommands<any>, code: string, action: string): Promise<number> {
    const today = localDateOf(this.#clock.now());
    const states = new Set(noun.workflow.transitions.filter((one) => one.action === action).map(({ from }) => from));
    let taken = 0;
    for (let after: string = NIL; ; ) {
      const rows = await this.#database.rows<{ id: string }>(
        sql`select distinct d.subject_id as "id" from ${this.#deadline} d
            where d.code = ${code}::text and d.met_on is null and d.due_on < ${today}::date and d.subject_id > ${after}::uuid
            order by 1 limit ${batchSize}::int`,
      );
      const last = rows.at(-1);
      if (!last) return taken;
      after = last.id;
      for (const { id, state } of await this.#rowsOf(
        noun,
        rows.map((row) => row.id),
      )) {
        if (!states.has(state)) continue;
        try {
          await this.#commandsOf(systemPrincipal).advance(noun, action, { id });
          taken++;
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
      }
    }
  }

  async #announce(): Promise<{ approaching: number; missed: number }> {
    const today = localDateOf(this.#clock.now());
    const [farthest] = announcedDaysBefore.slice(-1) as [number];
    const counts = { approaching: 0, missed: 0 };
    for (let after: string = NIL; ; ) {
      const limits = await this.#database.rows<Limit>(
        sql`select d.id, d.subject_id as "subjectId", d.code, d.anchor_on as "anchorOn", d.due_on as "dueOn",
              array(select n.notice from ${this.#notice} n where n.deadline_id = d.id) as "told"
            from ${this.#deadline} d
            where d.met_on is null and d.due_on <= ${addDays(today, farthest)}::date and d.id > ${after}::uuid
              and not exists (select from ${this.#notice} n where n.deadline_id = d.id and n.notice = 'MISSED')
            order by d.id limit ${batchSize}::int`,
      );
      const last = limits.at(-1);
      if (!last) return counts;
      after = last.id;
      const notices = limits.flatMap((limit) => {
        const notice = noticeOn(today, limit);
        return notice && !limit.told.includes(notice) ? [{ limit, notice }] : [];
      });
      const told = await this.#tell(notices);
      counts.approaching += told.approaching;
      counts.missed += told.missed;
    }
  }

  async #tell(notices: readonly { limit: Limit; notice: string }[]): Promise<{ approaching: number; missed: number }> {
    const counts = { approaching: 0, missed: 0 };
    if (notices.length === 0) return counts;
    const bySubject = Map.groupBy(notices, ({ limit }) => limit.subjectId);
    const now = this.#clock.now();
    await this.#database.em().transactional(async (transaction) => {
      const em = transaction as EntityManager;
      for (const noun of this.#nouns)
        for (const row of await this.#rowsOf(noun, [...bySubject.keys()], em)) {
          if (noun.isSealed?.(row)) continue;
          for (const { limit, notice } of bySubject.get(row.id) ?? []) {
            const begun = await em.execute(
              `insert into "${this.#namespace}".deadline_notice (deadline_id, notice, noticed_at) values (?, ?, ?)
               on conflict do nothing returning deadline_id`,
              [limit.id, notice, now],
            );
            if (begun.length === 0) continue;
            const missed = notice === 'MISSED';
            await announce(em, noun, row, {
              type: missed ? 'deadline.missed' : 'deadline.approaching',
              fromState: row.state,
              changedFields: [],
              occurredAt: now,
              data: { code: limit.code, dueOn: limit.dueOn, notice },
            });
            counts[missed ? 'missed' : 'approaching']++;
          }
        }
    });
    return counts;
  }

  #rowsOf(noun: NounCommands<any>, ids: readonly string[], em = this.#database.em()): Promise<WorkflowRow[]> {
    return em.find(noun.entity, { id: { $in: ids } } as never) as Promise<WorkflowRow[]>;
  }
}

/** What is to be said of a limit today: the nearest of its days that has come, or that it was missed; null for nothing yet. */
export function noticeOn(today: LocalDate, { anchorOn, dueOn }: Pick<Limit, 'anchorOn' | 'dueOn'>): string | null {
  if (dueOn < today) return 'MISSED';
  for (const days of announcedDaysBefore) {
    const on = addDays(dueOn, -days);
    if (today >= on && on >= anchorOn) return days === 0 ? 'T' : `T-${days}`;
  }
  return null;
}
