import type { Principal } from '../../../platform/identity/principal.ts';

/** Whom a record tells of, and whose records it names. */
interface Told {
  client: { agencyId: string | null; deputyId: string | null };
  providers: readonly string[];
}

/** The congress office, by a token that is good for it, sees who was given what. */
export const mayAudit = ({ roles, scopes }: Principal): boolean =>
  roles.includes('CONGRESS_OFFICE') && (scopes === null || scopes.includes('audit:read'));

/** Whether the answer was the viewer's own: of the agency, or of the deputy in person. */
export const isOwn = ({ agencyId, deputyId }: Principal, { client }: Pick<Told, 'client'>): boolean =>
  (agencyId !== null || deputyId !== null) && client.agencyId === agencyId && client.deputyId === deputyId;

/** Who may have a receipt proven: whoever it was given to, the providers of the records, and the audit. */
export const mayVerify = (viewer: Principal, told: Told & { isShown: boolean }): boolean =>
  mayAudit(viewer) ||
  isOwn(viewer, told) ||
  (told.isShown && viewer.agencyId !== null && told.providers.includes(viewer.agencyId));
