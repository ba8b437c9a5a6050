import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** The agency that reports is the reporting organ and nothing else; of the committees only the reviewing one acts. */
export function fiscalActors(viewer: Principal, item: { leadAgencyId: string; committeeId: string }): Actor[] {
  if (viewer.agencyId !== null && viewer.agencyId === item.leadAgencyId) return ['REPORTING_ORGAN'];
  return viewer.roles.filter((role) => role !== 'COMMITTEE' || viewer.agencyId === item.committeeId);
}
