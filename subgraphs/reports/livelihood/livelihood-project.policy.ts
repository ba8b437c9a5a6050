import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/**
 * Who the viewer is with regard to a project. The lead agency is that and nothing else, so that nobody checks its own work.
 * The government office leads many projects itself and still draws up the government's list: both are the government's part.
 */
export function livelihoodActors(viewer: Principal, { leadAgencyId }: { leadAgencyId: string }): Actor[] {
  if (viewer.agencyId === null || viewer.agencyId !== leadAgencyId) return [...viewer.roles];
  return ['LEAD_AGENCY', ...viewer.roles.filter((role) => role === 'GOVERNMENT_OFFICE')];
}
