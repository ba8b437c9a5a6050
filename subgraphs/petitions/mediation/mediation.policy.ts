import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { rolesOnDeputysRecord } from '../records/deputy-record.policy.ts';

/** The court that was asked for confirmation decides it and is nothing else; a deputy acts on its own mediations alone. */
export function mediationActors(viewer: Principal, mediation: { deputyId: string; courtId?: string | null }): Actor[] {
  if (viewer.agencyId !== null && viewer.agencyId === mediation.courtId) return ['HANDLING_AGENCY'];
  return rolesOnDeputysRecord(viewer, mediation.deputyId);
}
