import sql, { raw, type Sql } from 'sql-template-tag';
import { settleRestored } from '../database/restored.ts';
import { settledBefore } from '../database/settled.ts';
import type { SubgraphDatabase } from '../database/subgraph-database.ts';
import type { ComputedDeadline, DeadlineCode } from '../deadlines/index.ts';
import type { Actor } from '../workflow/index.ts';
import type { NounCommands, WorkflowRow } from './noun-commands.ts';

/** Who owes what a limit asks for: an agency, or whoever has the role when the record names nobody. */
export interface Owner {
  role: Actor;
  agencyId: string | null;
}

/** A limit that runs on a record. */
export interface DueMatter extends ComputedDeadline {
  deadlineId: string;
  subjectType: string;
  subjectId: string;
  /** What lists call the record; no personal data, and of a sealed one nothing at all. */
  title: string;
  /** Roles that may know of it; null when it is not sealed. */
  knownTo: Actor[] | null;
  owners: readonly Owner[];
}

/** How far a reader of the changes has come: a transaction is read once no older one is under way, so that none is missed. */
export interface ChangePlace {
  transactionId: string;
  sequence: string;
}

type RunningLimit = ComputedDeadline & { deadlineId: string; subjectId: string };

/** What is due in one subgraph and which of its records have changed: the source of a worklist over all subgraphs. */
export class DueMatters {
  readonly #database: SubgraphDatabase;
  readonly #nouns: readonly NounCommands<any>[];
  readonly #deadline: Sql;
  readonly #table: string;
  readonly #changes: Sql;

  constructor(database: SubgraphDatabase, namespace: string, nouns: readonly NounCommands<any>[]) {
    this.#database = database;
    this.#nouns = nouns;
    this.#deadline = raw(`"${namespace}".deadline`);
    this.#table = `"${namespace}".record_change`;
    this.#changes = raw(this.#table);
  }

  /** The nouns that something can be due on. */
  get nouns(): readonly string[] {
    return this.#nouns
      .filter(({ workflow }) => workflow.transitions.some(({ limit }) => limit))
      .map(({ noun }) => noun);
  }

  /** Takes in a restored database; true when places that were remembered before are worth nothing here. */
  settleRestored(): Promise<boolean> {
    return settleRestored(this.#database, this.#table);
  }

  /** Where the changes stand now: what comes after it has not been seen by whoever reads the records next. */
  async place(): Promise<ChangePlace> {
    return { transactionId: await settledBefore(this.#database), sequence: '0' };
  }

  /** Records changed after a place, and the place that this leads to. */
  async changedSince(place: ChangePlace, limit: number): Promise<{ subjectIds: string[]; place: ChangePlace }> {
    const bound = await settledBefore(this.#database);
    const rows = await this.#database.rows<ChangePlace & { subjectId: string }>(
      sql`select c.transaction_id::text as "transactionId", c.sequence::text as "sequence", c.subject_id as "subjectId"
          from ${this.#changes} c
          where (c.transaction_id, c.sequence) > (${place.transactionId}::text::xid8, ${place.sequence}::text::bigint)
          and c.transaction_id < ${bound}::text::xid8
          order by c.transaction_id, c.sequence limit ${limit}::int`,
    );
    const { transactionId, sequence } = rows.at(-1) ?? place;
    return { subjectIds: [...new Set(rows.map(({ subjectId }) => subjectId))], place: { transactionId, sequence } };
  }

  /** Whether there are changes after this place, be it settled or not. */
  async isBehind(place: ChangePlace): Promise<boolean> {
    const [row] = await this.#database.rows<{ behind: boolean }>(
      sql`select exists (select from ${this.#changes} c
          where (c.transaction_id, c.sequence) > (${place.transactionId}::text::xid8, ${place.sequence}::text::bigint)) as "behind"`,
    );
    return row?.behind ?? false;
  }

  /** Ids of records with running limits, upwards from after the given one. */
  async subjectsAfter(id: string, limit: number): Promise<string[]> {
    const rows = await this.#database.rows<{ id: string }>(
      sql`select distinct d.subject_id as "id" from ${this.#deadline} d
          where d.met_on is null and d.subject_id > ${id}::uuid order by 1 limit ${limit}::int`,
    );
    return rows.map((row) => row.id);
  }

  /** The running limits of these records; of sealed ones those that somebody who knows of them has to meet. */
  async of(subjectIds: readonly string[]): Promise<DueMatter[]> {
    if (subjectIds.length === 0) return [];
    const running = await this.#database.rows<RunningLimit>(
      sql`select d.id as "deadlineId", d.subject_id as "subjectId", d.code, d.anchor_on as "anchorOn", d.due_on as "dueOn",
          d.basis, d.class, d.explain, d.provisional
          from ${this.#deadline} d where d.met_on is null and d.subject_id = any(${subjectIds}::uuid[])`,
    );
    const bySubject = Map.groupBy(running, ({ subjectId }) => subjectId);
    const matters: DueMatter[] = [];
    for (const noun of this.#nouns) {
      const rows = await this.#database.em().find(noun.entity, { id: { $in: [...bySubject.keys()] } } as never);
      for (const row of rows as WorkflowRow[]) {
        const knownTo = noun.isSealed?.(row) ? [...(noun.knownTo?.(row) ?? [])] : null;
        if (knownTo?.length === 0) continue;
        for (const limit of bySubject.get(row.id) ?? [])
          matters.push({
            ...limit,
            subjectType: noun.noun,
            title: knownTo ? sealedTitle : noun.titleOf(row),
            knownTo,
            owners: ownersOf(noun, limit.code, row).filter(({ role }) => !knownTo || knownTo.includes(role)),
          });
      }
    }
    return matters;
  }
}

const sealedTitle = '尚未公开的事项 / A matter that is not public';

/** Whoever may take the step that the limit is set for, or has to move the record to where it is open; the system owes nothing. */
function ownersOf(noun: NounCommands<any>, code: string, row: WorkflowRow): Owner[] {
  const due = noun.workflow.transitions.filter(({ limit }) => limit === code);
  const open = due.filter(({ from }) => from === row.state);
  const agencies = noun.agenciesOf(row);
  const takers = (rows: typeof due) => rows.flatMap(({ actors }) => actors);
  const roles = new Set(open.length > 0 ? takers(open) : (noun.owedIn?.[row.state] ?? takers(due)));
  roles.delete('SYSTEM');
  if (roles.size === 0) for (const role of noun.owedBy?.[code as DeadlineCode] ?? []) roles.add(role);
  return [...roles].flatMap((role): Owner[] => {
    const named = agencies[role];
    return named ? named.map((agencyId) => ({ role, agencyId })) : [{ role, agencyId: null }];
  });
}
