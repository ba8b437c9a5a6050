import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/**
 * Who the viewer is to a group's opinion. The member who raised it speaks for the group; the agency that handles it is
 * that and nothing else to it.
 */
export function groupOpinionActors(
  { agencyId, deputyId, roles }: Principal,
  opinion: { raisedById?: string | null; handlingAgencyId?: string | null },
): Actor[] {
  if (deputyId !== null) return deputyId === opinion.raisedById ? ['DEPUTY'] : [];
  if (agencyId !== null && agencyId === opinion.handlingAgencyId) return ['HANDLING_AGENCY'];
  return roles.filter((role) => role !== 'DEPUTY' && role !== 'HANDLING_AGENCY');
}
