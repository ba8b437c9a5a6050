import type { EntityManager } from '@mikro-orm/postgresql';
import { type NounCommands, type Step, withRedactedReasons } from '../../../platform/commands/index.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { sealedForService } from '../records/sealing.ts';
import { Petition } from './petition.entities.ts';
import { isSealedPetition, isUnannounced, petitionActors, upperOrganOf } from './petition.policy.ts';
import { petitionVisibility } from './petition.visibility.ts';
import { petitionWorkflow } from './petition.workflow.ts';
import { handlingSteps } from './petition-handling.steps.ts';
import { intakeSteps } from './petition-intake.steps.ts';
import { reviewSteps } from './petition-review.steps.ts';

const steps: Record<string, Step<Petition, any>> = { ...intakeSteps, ...handlingSteps, ...reviewSteps };

/** The deputy who received the demand that it came from, or who files it for the petitioner. */
async function broughtInBy({ originDemandId, proxyId }: Petition, em: EntityManager): Promise<string[]> {
  if (!originDemandId && !proxyId) return [];
  const rows = await em.execute(
    `select deputy_id::text as deputy from petitions.demand where id = ?
     union select deputy_id::text from petitions.petition_proxy where id = ?`,
    [originDemandId ?? null, proxyId ?? null],
  );
  return rows.map(({ deputy }) => deputy as string);
}

const named = (id: string | null | undefined) => (id ? [id] : []);

export const petitionCommands: NounCommands<Petition> = {
  noun: 'Petition',
  namespace: 'petitions',
  workflow: petitionWorkflow,
  entity: Petition,
  visibility: sealedForService(petitionVisibility),
  isSealed: isUnannounced,
  leavesNoCopy: isSealedPetition,
  knownTo: () => ['PETITION_SERVICE'],
  actorsOf: petitionActors,
  agenciesOf: (petition) => ({
    HANDLING_AGENCY: named(petition.handlingAgencyId),
    UPPER_ORGAN: named(upperOrganOf(petition)),
  }),
  deputiesOf: broughtInBy,
  // Until it is classified its text is withheld.
  titleOf: ({ state, title, registrationNo }) => (state === 'REGISTERED' ? registrationNo : title),
  whenLapsed: { PETITION_REVIEW_REQUEST: 'closePetition', PETITION_REEXAM_REQUEST: 'closePetition' },
  refersTo: { agencyId: 'Agency', divisionCode: 'Division', 'petitioner.divisionCode': 'Division' },
  steps: withRedactedReasons(actionsOf(petitionWorkflow), steps),
};
