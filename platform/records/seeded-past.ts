import type { EntitySchema } from '@mikro-orm/core';
import type { AnyEntitySchema } from '../database/entity-columns.ts';
import { type DeadlineCode, type LocalDate, localDateOf } from '../deadlines/index.ts';
import type { WalkStep, Workflow } from '../workflow/index.ts';

/** Columns that the steps themselves tell. */
type Standing = 'id' | 'state' | 'dueOn' | 'createdAt' | 'updatedAt' | 'version';
type Column<Row> = Exclude<keyof Row & string, Standing>;
type Some<One> = One | readonly One[];

/**
 * The steps that gave a column what it holds; before the first of them it was null, or what `before` says. `lastStep` is
 * for what none of the steps brought. `dayOf`: the day of the latest of these steps.
 */
export type Filling<Value = unknown, Action extends string = string> =
  | { by: Some<Action | 'lastStep'>; before: Value }
  | (null extends Value ? Some<Action | 'lastStep'> | { dayOf: Some<Action>; clearedBy?: Some<Action> } : never);

/** What it takes to tell from the steps of a seeded record how it stood after each of them. */
export interface SeededPast<State extends string = string, Action extends string = string> {
  schema: AnyEntitySchema;
  workflow: Workflow<State, Action>;
  /** The steps that begin a limit, by its code. */
  begins: Readonly<Partial<Record<DeadlineCode, Some<Action>>>>;
  filled: Readonly<Record<string, Filling<any, Action>>>;
}

/** A step with what it replaced, where that is not what the column held at first. */
export interface SeededStep<State extends string = string, Action extends string = string>
  extends WalkStep<State, Action> {
  was?: Readonly<Record<string, unknown>>;
}

/** A noun's past. Every column is either there from the creation on (`made`) or filled by steps: the compiler asks for each. */
export function seededPast<
  Row extends object,
  State extends string,
  Action extends string,
  const Made extends readonly Column<Row>[],
>(past: {
  schema: EntitySchema<Row, any>;
  workflow: Workflow<State, Action>;
  begins?: Readonly<Partial<Record<DeadlineCode, Some<NoInfer<Action>>>>>;
  made: Made;
  filled: { readonly [Name in Exclude<Column<Row>, Made[number]>]: Filling<Row[Name], NoInfer<Action>> };
}): SeededPast<State, Action> {
  const { schema, workflow, begins = {}, filled } = past;
  return { schema, workflow, begins, filled: filled as SeededPast<State, Action>['filled'] };
}

/** Steps that say of days without a step of their own that each was not there until the record changed after it. */
export function withDays<Step extends SeededStep>(
  steps: readonly Step[],
  days: Readonly<Record<string, LocalDate | null>>,
): Step[] {
  return steps.map((step, place) => {
    const before = steps[place - 1];
    if (!before) return step;
    const ahead = Object.entries(days).filter(([, day]) => day !== null && day > localDateOf(before.at));
    return { ...step, was: { ...step.was, ...Object.fromEntries(ahead.map(([name]) => [name, null])) } };
  });
}

export const some = <One>(given: Some<One>): readonly One[] => (Array.isArray(given) ? given : [given as One]);
