import sql, { join, type Sql } from 'sql-template-tag';
import { divisionPrefix } from '../../codes/division-code.ts';
import type { Grant } from '../../identity/grant.ts';
import type { Principal } from '../../identity/principal.ts';

/** What the row filter of a grant looks at, over the alias `t`. */
export interface SharedRows {
  /** Types of the graph whose fields a grant may name to open these rows. */
  types: readonly string[];
  division: Sql;
  /** The day that the row belongs to. */
  day: Sql;
  /** The agency that handles it. */
  agency: Sql;
}

/** Rows that the viewer's grants take in. What a grant asks for beside, such as the purpose, its fields ask for. */
export const sharedWith = ({ grants, agencyId }: Principal, rows: SharedRows): Sql[] =>
  grants
    .filter(({ fields }) => fields.some((field) => rows.types.some((type) => field.startsWith(`${type}.`))))
    .map((grant) => takenIn(grant, rows, agencyId));

function takenIn(
  { divisionCode, isOwnOnly, periodFrom, periodUntil }: Grant,
  { division, day, agency }: SharedRows,
  viewer: string | null,
): Sql {
  const conditions = [sql`true`];
  if (divisionCode !== null) conditions.push(sql`${division} like ${`${divisionPrefix(divisionCode)}%`}`);
  if (isOwnOnly) conditions.push(sql`${agency} = ${viewer}::uuid`);
  if (periodFrom !== null) conditions.push(sql`${day} >= ${periodFrom}::date`);
  if (periodUntil !== null) conditions.push(sql`${day} <= ${periodUntil}::date`);
  return sql`(${join(conditions, ' and ')})`;
}
