import sql, { join, raw, type Sql } from 'sql-template-tag';
import { withoutGrants } from '../../identity/grants.ts';
import { anonymous, type Principal } from '../../identity/principal.ts';
import type { Actor } from '../../workflow/index.ts';
import { grantsOn, type SharedRows, takenIn } from './shared-rows.ts';

export type VisibilityRule = 'PUBLIC' | 'INTERNAL' | 'PARTIES' | 'UNLISTED';

/** Who may see the rows of a type, on every path that reaches them. */
export interface Visibility {
  readonly rule: VisibilityRule;
  /** Who that is, 中文 / English; the data dictionary shows it of nouns with a workflow. */
  readonly who: string;
  /** Roles that see every row that is not sealed, whatever they are to it. */
  readonly roles: readonly Actor[];
  /** Which rows there are for the viewer, over the alias `t`; null when all of them. */
  of(viewer: Principal): Sql | null;
  /** Rows that a grant opens to others, field by field; no rows where it is left out. */
  readonly shared?: SharedRows | undefined;
}

/** The congress office sees all that is not sealed. */
const officeRoles: readonly Actor[] = ['CONGRESS_OFFICE'];

export const PUBLIC: Visibility = { rule: 'PUBLIC', who: '任何人 / Anybody', roles: [], of: () => null };

export const INTERNAL: Visibility = {
  rule: 'INTERNAL',
  who: '已登录的机构和代表 / Any agency or deputy that is signed in',
  roles: [],
  of: (viewer) => (isSignedIn(viewer) ? null : sql`false`),
};

/** Read by key alone, by code that has looked already at who asks. It is no type of its own in the graph. */
export const UNLISTED: Visibility = { rule: 'UNLISTED', who: '', roles: [], of: () => null };

export interface Parties {
  /** 中文 / English; the congress office goes without saying. */
  who: string;
  /** An agency's own affair, of which the congress office has no view either. */
  isPrivate?: true;
  /** Roles that see every row, like the congress office. */
  roles?: readonly Actor[];
  /** What the congress office and these roles see; every row unless told. */
  announced?: Sql;
  /** Conditions over `t`, any of which makes the viewer a party. Never asked without somebody who is signed in. */
  are(viewer: Principal): readonly Sql[];
  /** Rows that may be shared by a grant (政务数据共享条例第二十条). */
  shared?: SharedRows;
}

/** There for the agencies and deputies with a role on the row, and for the congress office. */
export function parties({ who, isPrivate, roles = [], announced, are, shared }: Parties): Visibility {
  const overseers: readonly Actor[] = ['SYSTEM', ...(isPrivate ? [] : officeRoles)];
  return {
    rule: 'PARTIES',
    who: isPrivate ? who : `人大常委会办公室、${who.replace(' / ', ' / the congress office, ')}`,
    roles,
    of(viewer) {
      if (!isSignedIn(viewer)) return sql`false`;
      const has = (some: readonly Actor[]) => viewer.roles.some((role) => some.includes(role));
      if (has(overseers)) return announced ?? null;
      const overall = has(roles) ? [announced ?? sql`true`] : [];
      const granted = shared ? grantsOn(viewer, shared).map((grant) => takenIn(grant, shared, viewer)) : [];
      return anyOf([...overall, ...are(viewer), ...granted]);
    },
    shared,
  };
}

/** Rows outside the condition are sealed: they exist for nobody. The others are seen by the rule. */
export const unsealed = (condition: Sql, rule: Visibility): Visibility => ({
  ...rule,
  of(viewer) {
    const rest = rule.of(viewer);
    return rest ? sql`(${condition} and ${rest})` : condition;
  },
});

/** Rows that meet the condition are there by one rule, the others by another. */
export const once = (condition: Sql, when: string, after: Visibility, before: Visibility): Visibility => ({
  rule: before.rule,
  who: `${when}：${after.who}；${before.who}`,
  roles: before.roles,
  of(viewer) {
    const [late, early] = [after.of(viewer), before.of(viewer)];
    if (!early) return null;
    return late ? sql`(${condition} and ${late} or ${early})` : sql`(${condition} or ${early})`;
  },
});

/** Whose own a row of the parent's table is, sees what belongs to it. `column` of `t` holds the parent's id. */
export const asParent = (parent: Visibility, table: string, column: string): Visibility => ({
  ...parent,
  of(viewer) {
    const seen = ownRows(parent, viewer);
    return seen && sql`${raw(`t."${column}"`)} in (select t.id from ${raw(table)} t where ${seen})`;
  },
  shared: undefined,
});

/** Rows that are there for the viewer without a grant; null when all of them. */
export const ownRows = ({ of }: Visibility, viewer: Principal): Sql | null => of(withoutGrants(viewer));

const isSignedIn = ({ agencyId, deputyId, roles }: Principal): boolean =>
  agencyId !== null || deputyId !== null || roles.length > 0;

/** Any of these; none of them is nobody. */
const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : sql`(${join(conditions, ' or ')})`;

/** What published totals count, for whomever: all that is not sealed. */
export const published = ({ of }: Visibility): Sql | null => of({ ...anonymous, roles: ['CONGRESS_OFFICE'] });

/** Whether the viewer is told the whole of a published total: nobody in particular, and whoever sees all of it. */
export function seesWhole(visibility: Visibility, viewer: Principal): boolean {
  if (!isSignedIn(viewer)) return true;
  const [seen, whole] = [ownRows(visibility, viewer), published(visibility)];
  return seen?.text === whole?.text && JSON.stringify(seen?.values) === JSON.stringify(whole?.values);
}
