import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

const organisers: readonly Actor[] = ['COMMITTEE', 'INSPECTION_GROUP'];

/**
 * Who the viewer is with regard to an inspection. An inspected agency is the reporting organ and nothing else. Of the
 * committees only the organising one acts, also for the group that it has formed; what the chairpersons' meeting and the
 * standing committee decide is recorded by the congress office.
 */
export function inspectionActors(
  viewer: Principal,
  inspection: { organiserId: string; inspectedAgencyIds: readonly string[] },
): Actor[] {
  if (viewer.agencyId !== null && inspection.inspectedAgencyIds.includes(viewer.agencyId)) return ['REPORTING_ORGAN'];
  return viewer.roles.filter((role) => viewer.agencyId === inspection.organiserId || !organisers.includes(role));
}
