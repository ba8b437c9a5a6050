import type { Grant } from './grant.ts';
import type { Principal } from './principal.ts';

/** How a row stands to the viewer, where the viewer has grants on rows of its kind; nothing of it where there are none. */
export interface GrantedRow {
  /** Whether it would be there for the viewer without a grant, and is shown whole. */
  isOwn?: boolean;
  /** Ids of the viewer's grants that take it in. */
  grantIds?: readonly string[];
}

/** A grant that opens the field of the row; PURPOSE when one would and its purpose was not stated, GRANT when there is none. */
export function grantFor(
  { grants, purpose }: Principal,
  field: string,
  { grantIds = [] }: GrantedRow,
): Grant | 'GRANT' | 'PURPOSE' {
  const fitting = grants.filter((grant) => grantIds.includes(grant.id) && grant.fields.includes(field));
  if (fitting.length === 0) return 'GRANT';
  const stated = fitting.filter((grant) => isStated(grant, purpose));
  // What is free of a quota is not counted against one.
  return stated.find(({ dailyQuota }) => dailyQuota === null) ?? stated[0] ?? 'PURPOSE';
}

const isStated = ({ needsPurpose, purpose }: Grant, stated: string | null): boolean =>
  !needsPurpose || purpose === stated;

/** The viewer by what it is alone. */
export const withoutGrants = (viewer: Principal): Principal =>
  viewer.grants.length === 0 ? viewer : { ...viewer, grants: [] };

/** The viewer with the grants alone that open all of these fields for what the request states. */
export const withGrantsOn = (viewer: Principal, fields: readonly string[]): Principal => ({
  ...viewer,
  grants: viewer.grants.filter(
    (grant) => isStated(grant, viewer.purpose) && fields.every((field) => grant.fields.includes(field)),
  ),
});

/** What is told where the request does not state what the grant is for. */
export const purposeMissing =
  '请以请求头 x-purpose 说明授权所载的用途(百分号编码) / State the purpose of the grant in the header x-purpose, percent-encoded';
