import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { type AnyEntitySchema, columnsOf } from '../database/entity-columns.ts';
import { localDateOf } from '../deadlines/index.ts';
import type { HistoryEntry } from '../workflow/index.ts';
import type { RecordedDeadline } from './recorded-deadline.ts';
import { limitsOf, type Taken } from './seeded-limits.ts';
import { type Filling, type SeededPast, type SeededStep, some } from './seeded-past.ts';

/**
 * What a seeded record held after one of its steps, by property: only what differs from what it holds at the end, so that
 * the past of a million records stays small. Of a limit that is there at the end, its position and what differs.
 */
export interface SeededImage {
  subjectId: string;
  version: number;
  since: Date;
  image: Values;
  limits: readonly Values[];
}

/** Images after each step but the last: what that one left is the record itself. */
export function imagesOf(
  past: SeededPast,
  subjectId: string,
  history: readonly HistoryEntry[],
  steps: readonly SeededStep[],
  deadlines: readonly RecordedDeadline[],
): SeededImage[] {
  if (history.length < 2) return [];
  const taken = history.map(({ action, at }) => ({ action, on: localDateOf(at) }));
  const limits = limitsOf(past, subjectId, taken, deadlines);
  const unfilled = unfilledOf(past, taken);
  return history.slice(0, -1).map(({ to, at }, index) => {
    const running = limits.filter(({ begun, stopped }) => begun <= index && index < stopped);
    const due = running.filter(({ met }) => index < met).map(({ deadline }) => deadline.dueOn);
    return {
      subjectId,
      version: index + 1,
      since: at,
      image: {
        state: to,
        version: index + 1,
        updatedAt: at,
        dueOn: due.sort()[0] ?? null,
        // What a column held at a time is what the next step after it replaced: the earlier ones come last.
        ...Object.assign(
          {},
          ...steps
            .slice(index + 1)
            .map(({ was }) => was)
            .reverse(),
        ),
        ...daysAfter(index, taken, past),
        ...unfilled[index],
      },
      limits: running.map(({ deadline, met, held }) =>
        index < met && deadline.metOn !== null ? { ...held, metOn: null } : held,
      ),
    };
  });
}

type Values = Readonly<Record<string, unknown>>;

/** By past and actions taken: the same few hundred ways come up for all records. */
const ways = new WeakMap<SeededPast, Map<string, readonly Values[]>>();

/** The columns that later steps filled, as they were before, for the place of each step. */
function unfilledOf(past: SeededPast, taken: readonly Taken[]): readonly Values[] {
  let known = ways.get(past);
  if (!known) {
    known = new Map();
    ways.set(past, known);
  }
  const actions = taken.map(({ action }) => action);
  const key = actions.join();
  let found = known.get(key);
  if (!found) {
    const columns = Object.entries(past.filled);
    found = actions.map((_, place) =>
      Object.fromEntries(
        columns.flatMap(([column, filling]) => {
          const value = unfilled(filling, actions, place);
          return value === undefined ? [] : [[column, value]];
        }),
      ),
    );
    known.set(key, found);
  }
  return found;
}

/** What the column held before it was filled; undefined once it was, or when it never is. */
function unfilled(filling: Filling<any>, actions: readonly string[], place: number): unknown {
  if (typeof filling === 'object' && 'dayOf' in filling) return undefined;
  const { by, before } = typeof filling === 'object' && 'by' in filling ? filling : { by: filling, before: null };
  const first = actions.findIndex((action) => some<string>(by).includes(action));
  if (first >= 0) return place < first ? before : undefined;
  return some<string>(by).includes('lastStep') ? before : undefined;
}

/** The columns that hold the day of the latest of some steps. */
function daysAfter(place: number, taken: readonly Taken[], { filled }: SeededPast): Values {
  const latest = (actions: readonly string[]) =>
    taken.findLastIndex(({ action }, at) => at <= place && actions.includes(action));
  return Object.fromEntries(
    Object.entries(filled).flatMap(([column, filling]) => {
      if (typeof filling !== 'object' || !('dayOf' in filling)) return [];
      const given = latest(some(filling.dayOf));
      return [[column, given > latest(some(filling.clearedBy ?? [])) ? taken[given]?.on : null]];
    }),
  );
}

const imagesPerStatement = 5_000;

/** Writes images of records that are there already. */
export async function writeImages(
  em: EntityManager,
  schema: AnyEntitySchema,
  deadline: AnyEntitySchema,
  images: readonly SeededImage[],
): Promise<void> {
  const connection = em.getTransactionContext<Kysely<unknown>>() ?? em.getKysely();
  const [columns, ofLimits] = [columnsOf(schema), columnsOf(deadline)];
  for (let start = 0; start < images.length; start += imagesPerStatement) {
    const rows = images
      .slice(start, start + imagesPerStatement)
      .map(({ subjectId, version, since, image, limits }) => ({
        subject_id: subjectId,
        version,
        since,
        image: byColumn(columns, Object.entries(image)),
        limits: limits.map((limit) =>
          byColumn(
            ofLimits,
            Object.entries(limit).filter(([name]) => ofLimits.has(name)),
          ),
        ),
      }));
    const table = `"${schema.meta.schema}".record_image`;
    const text = `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`;
    await connection.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows)]));
  }
}

function byColumn(columns: ReadonlyMap<string, string>, values: [property: string, value: unknown][]): object {
  return Object.fromEntries(
    values.map(([property, value]) => {
      const column = columns.get(property);
      if (!column) throw new Error(`no such property: ${property}`);
      return [column, value];
    }),
  );
}
