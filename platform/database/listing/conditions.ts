import sql, { raw, type Sql } from 'sql-template-tag';
import { ValidationFailed } from '../../errors/index.ts';
import { isUuid } from '../uuid.ts';

/** Both ends inclusive; either may be open. */
export interface LocalDateRange {
  from?: string | null;
  to?: string | null;
}

const column = (name: string): Sql => raw(`t."${name}"`);

/** Ready conditions for the filters that most nouns share; `name` is a column of `t`. */
export const equals =
  (name: string, type = 'text') =>
  (value: string | number | boolean) =>
    sql`${column(name)} = ${checked(name, type, value)}::${raw(type)}`;

export const isOneOf =
  (name: string, type = 'text') =>
  (values: readonly (string | number)[], { ofParents = false }: { ofParents?: boolean } = {}) => {
    const accepted = values.map((value) => checked(name, type, value));
    // Each parent's few rows are found by the parent; an equality would have its index, of many rows, read for every one of them.
    return ofParents ? inList(column(name), type, accepted) : among(column(name), type, accepted);
  };

/**
 * One of the values. One alone is asked for as an equality: behind a list, PostgreSQL takes no further order from an index, and
 * plans a short one anew each time.
 */
export function among(expression: Sql, type: string, values: readonly (string | number)[]): Sql {
  const [only] = values;
  return only !== undefined && values.length === 1
    ? sql`${expression} = ${only}::${raw(type)}`
    : inList(expression, type, values);
}

const inList = (expression: Sql, type: string, values: readonly (string | number)[]): Sql =>
  sql`${expression} = any(${values}::${raw(type)}[])`;

/** PostgreSQL refuses a malformed uuid with an error of its own, which would reach the client as an internal one. */
function checked<Value>(name: string, type: string, value: Value): Value {
  if (type === 'uuid' && !isUuid(String(value)))
    throw new ValidationFailed({ path: `filter.${name}`, message: `不是 UUID / not a UUID: ${value}` });
  return value;
}

export const inDateRange =
  (name: string) =>
  (range: LocalDateRange): Sql => {
    if (range.from && range.to && range.from > range.to)
      throw new ValidationFailed({ path: `filter.${name}`, message: '起始日期晚于截止日期 / from is later than to' });
    if (range.from && range.from === range.to) return sql`${column(name)} = ${range.from}::date`;
    if (range.from && range.to) return sql`${column(name)} between ${range.from}::date and ${range.to}::date`;
    if (range.from) return sql`${column(name)} >= ${range.from}::date`;
    if (range.to) return sql`${column(name)} <= ${range.to}::date`;
    return sql`${column(name)} is not null`;
  };

/** Overdue is derived, never stored: a running limit (`due_on`) that ended before today in Asia/Shanghai. */
export const isOverdue =
  (name = 'due_on') =>
  (value: boolean, { today }: { today: string }) =>
    value ? sql`${column(name)} < ${today}::date` : sql`(${column(name)} is null or ${column(name)} >= ${today}::date)`;

/**
 * Full-text search over the generated column `search_terms` (single characters and bigrams, GIN index) that finds a word
 * inside longer Chinese text on any locale; `text` is the generated column of folded text that the match is checked on.
 */
export const matchesText =
  () =>
  (query: string): Sql => {
    const words = query.trim().split(/\s+/u).filter(Boolean);
    if (words.length === 0 || query.length > 100)
      throw new ValidationFailed({
        path: 'filter.search',
        message: '须为 1 至 100 个字符 / must have 1 to 100 characters',
      });
    const conditions = words.map(
      (word) =>
        sql`(t.search_terms @> platform.search_terms(${word}) and position(platform.fold(${word}) in t.search_text) > 0)`,
    );
    return conditions.reduce((left, right) => sql`${left} and ${right}`);
  };
