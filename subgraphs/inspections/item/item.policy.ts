import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

const organisers: readonly Actor[] = ['COMMITTEE', 'INSPECTION_GROUP'];

/**
 * Who the viewer is with regard to an item. An agency of the item is nothing else to it: a committee that led an item could
 * otherwise verify its own work. Of the committees only the one that organised the inspection acts, also for its group.
 */
export function itemActors(
  viewer: Principal,
  item: { organiserId: string; leadAgencyId: string; coAgencyIds: readonly string[] },
): Actor[] {
  if (viewer.agencyId !== null && viewer.agencyId === item.leadAgencyId) return ['LEAD_AGENCY'];
  if (viewer.agencyId !== null && item.coAgencyIds.includes(viewer.agencyId)) return ['CO_AGENCY'];
  return viewer.roles.filter((role) => viewer.agencyId === item.organiserId || !organisers.includes(role));
}
