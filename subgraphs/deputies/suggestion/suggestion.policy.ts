import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** What of a suggestion decides who somebody is to it. */
export interface SuggestionParties {
  leadDeputyId: string;
  coSignerIds: readonly string[];
  leadAgencyId?: string | null;
  coAgencyIds: readonly string[];
  supervisingCommitteeId?: string | null;
}

/**
 * Who the viewer is with regard to a suggestion. A deputy acts in person and on suggestions of their own only; an agency
 * that handles one is nothing else to it; a committee acts where the chairpersons' meeting has made it supervise.
 */
export function suggestionActors(viewer: Principal, suggestion: SuggestionParties): Actor[] {
  const { agencyId, deputyId, roles } = viewer;
  if (deputyId !== null) {
    if (deputyId === suggestion.leadDeputyId) return ['DEPUTY'];
    return suggestion.coSignerIds.includes(deputyId) ? ['CO_SIGNER'] : [];
  }
  if (agencyId !== null && agencyId === suggestion.leadAgencyId) return ['LEAD_AGENCY'];
  if (agencyId !== null && suggestion.coAgencyIds.includes(agencyId)) return ['CO_AGENCY'];
  const supervises = agencyId !== null && agencyId === suggestion.supervisingCommitteeId;
  return roles.filter((role) => role !== 'DEPUTY' && (role !== 'COMMITTEE' || supervises));
}

/** A draft is there for those alone who may sign it. */
export const maySeeDraft = ({ deputyId }: Principal, { leadDeputyId, coSignerIds }: SuggestionParties): boolean =>
  deputyId !== null && (deputyId === leadDeputyId || coSignerIds.includes(deputyId));
