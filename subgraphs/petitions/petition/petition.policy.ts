import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

interface Parties {
  state: string;
  handlingAgencyId?: string | null;
  reviewingAgencyId?: string | null;
  reexaminingAgencyId?: string | null;
}

const reexamined: readonly string[] = ['REEXAM_REQUESTED', 'REEXAMINED', 'FINAL'];

/**
 * The organ that reviews, and once re-examination is asked for, the one above it (信访工作条例 arts 35, 36). Null while
 * there is none, and where it is not in the directory: organs of the region judge what those of the city decided.
 */
export const upperOrganOf = ({ state, reviewingAgencyId, reexaminingAgencyId }: Parties): string | null =>
  (reexamined.includes(state) ? reexaminingAgencyId : reviewingAgencyId) ?? null;

/** Who the viewer is with regard to a petition. An agency that handles or judges it is nothing else to it. */
export function petitionActors({ agencyId, roles }: Principal, petition: Parties): Actor[] {
  if (agencyId !== null) {
    if (agencyId === petition.handlingAgencyId) return ['HANDLING_AGENCY'];
    if (agencyId === upperOrganOf(petition)) return ['UPPER_ORGAN'];
    if (agencyId === petition.reviewingAgencyId || agencyId === petition.reexaminingAgencyId) return [];
  }
  return [...roles];
}

/** The agreement of a settlement names the parties: its agency and the petition service read it, nobody else. */
export const mayReadSettlement = (
  { agencyId, roles }: Principal,
  { handlingAgencyId }: { handlingAgencyId?: string | null },
): boolean => agencyId !== null && (roles.includes('PETITION_SERVICE') || handlingAgencyId === agencyId);

interface Matter {
  matter?: string | null;
  state: string;
}

/** The same condition as the column `is_sealed`. */
export const isSealedPetition = ({ matter, state }: Matter): boolean =>
  matter === 'ACCUSATION' || state === 'SEALED_HANDOFF';

/** Before it is classified it may be an accusation, so that nobody hears of it either. */
export const isUnannounced = (petition: Matter): boolean => petition.matter == null || isSealedPetition(petition);
