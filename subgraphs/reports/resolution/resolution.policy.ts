import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** The agency that carries a resolution out is that and nothing else to it. */
export function resolutionActors(viewer: Principal, { agencyId }: { agencyId: string }): Actor[] {
  if (viewer.agencyId !== null && viewer.agencyId === agencyId) return ['REPORTING_ORGAN'];
  return [...viewer.roles];
}
