import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** The issuer is that and nothing else. Any committee may take up a registered document; from then on it alone decides. */
export function normativeActors(
  viewer: Principal,
  document: { issuerId: string; committeeId?: string | null },
): Actor[] {
  if (viewer.agencyId !== null && viewer.agencyId === document.issuerId) return ['ISSUER'];
  const { committeeId } = document;
  return viewer.roles.filter((role) => role !== 'COMMITTEE' || committeeId == null || viewer.agencyId === committeeId);
}
