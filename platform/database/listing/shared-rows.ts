import sql, { join, type Sql } from 'sql-template-tag';
import { divisionPrefix } from '../../codes/division-code.ts';
import type { Grant } from '../../identity/grant.ts';
import type { Principal } from '../../identity/principal.ts';

/** Rows that may be shared, and what the row filter of a grant looks at, over the alias `t`. */
export interface SharedRows {
  /** Types of the graph whose fields a grant may name to open these rows. */
  types: readonly string[];
  /** Which rows may be shared at all; every row unless told. */
  only?: Sql;
  division: Sql;
  /** The day that the row belongs to. */
  day: Sql;
  /** The agency that handles it. */
  agency: Sql;
}

/** The viewer's grants that name fields of these rows. */
export const grantsOn = ({ grants }: Principal, { types }: SharedRows): readonly Grant[] =>
  grants.filter(({ fields }) => fields.some((field) => types.some((type) => field.startsWith(`${type}.`))));

/** The rows that a grant takes in. */
export function takenIn(
  { divisionCode, isOwnOnly, periodFrom, periodUntil }: Grant,
  { only = sql`true`, division, day, agency }: SharedRows,
  viewer: Principal,
): Sql {
  const conditions = [only];
  if (divisionCode !== null) conditions.push(sql`${division} like ${`${divisionPrefix(divisionCode)}%`}`);
  if (isOwnOnly) conditions.push(sql`${agency} = ${viewer.agencyId}::uuid`);
  if (periodFrom !== null) conditions.push(sql`${day} >= ${periodFrom}::date`);
  if (periodUntil !== null) conditions.push(sql`${day} <= ${periodUntil}::date`);
  return sql`(${join(conditions, ' and ')})`;
}

/**
 * What is read beside the columns of a row for a viewer with grants on such rows: whether the row is its own, and which of
 * the grants take it in (`GrantedRow`).
 */
export const standing = (own: Sql | null, grants: readonly Grant[], rows: SharedRows, viewer: Principal): Sql => {
  const ids = grants.map((grant) => sql`case when ${takenIn(grant, rows, viewer)} then ${grant.id} end`);
  return sql`, (${own ?? sql`true`}) is true as "isOwn", array_remove(array[${join(ids)}]::text[], null) as "grantIds"`;
};
