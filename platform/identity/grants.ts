import { divisionPrefix } from '../codes/division-code.ts';
import type { Grant } from './grant.ts';
import type { Principal } from './principal.ts';

/** What a grant's row filter looks at. */
export interface GrantedRow {
  divisionCode: string;
  /** The day that the row belongs to. */
  day: string;
  /** The agency that handles it. */
  agencyId: string | null;
}

/** A grant that opens the field of the row; PURPOSE when one would and its purpose was not stated, GRANT when there is none. */
export function grantFor(
  { grants, purpose, agencyId }: Principal,
  field: string,
  row: GrantedRow,
  today: string,
): Grant | 'GRANT' | 'PURPOSE' {
  const fitting = grants.filter(
    (grant) => grant.expiresOn >= today && grant.fields.includes(field) && takesIn(grant, row, agencyId),
  );
  if (fitting.length === 0) return 'GRANT';
  return fitting.find((grant) => grant.purpose === purpose) ?? 'PURPOSE';
}

function takesIn(grant: Grant, { divisionCode, day, agencyId }: GrantedRow, viewer: string | null): boolean {
  if (grant.divisionCode !== null && !divisionCode.startsWith(divisionPrefix(grant.divisionCode))) return false;
  if (grant.isOwnOnly && agencyId !== viewer) return false;
  return (
    (grant.periodFrom === null || day >= grant.periodFrom) && (grant.periodUntil === null || day <= grant.periodUntil)
  );
}
