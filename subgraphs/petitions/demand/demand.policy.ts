import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { rolesOnDeputysRecord } from '../records/deputy-record.policy.ts';

/** The agency that it was sent to answers it and is nothing else to it; a deputy acts on its own demands alone. */
export function demandActors(viewer: Principal, demand: { deputyId: string; agencyId?: string | null }): Actor[] {
  if (viewer.agencyId !== null && viewer.agencyId === demand.agencyId) return ['HANDLING_AGENCY'];
  return rolesOnDeputysRecord(viewer, demand.deputyId);
}

interface Matter {
  kind?: string | null;
  state: string;
}

/** The same condition as the column `is_sealed`. */
export const isSealedDemand = ({ kind, state }: Matter): boolean => kind === 'ACCUSATION' || state === 'SEALED_HANDOFF';

/**
 * Before it is triaged it may be an accusation, so that nobody hears of it either; and an appeal may turn out to be one as
 * the petition that it becomes.
 */
export const isUnannouncedDemand = (demand: Matter): boolean =>
  demand.kind == null || demand.kind === 'APPEAL' || isSealedDemand(demand);

/** Who has to deal with a demand that others do not hear of. */
export const dealingWith = (demand: Matter): Actor[] =>
  isSealedDemand(demand) ? ['PETITION_SERVICE'] : ['LIAISON_STATION'];
