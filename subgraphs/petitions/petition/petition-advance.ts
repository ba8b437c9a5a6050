import { mutationsOf } from '../../../platform/subgraph/index.ts';
import { petitionCommands } from './petition.commands.ts';
import type { Petition } from './petition.entities.ts';
import { petitions } from './petition.queries.ts';
import type { PetitionAction } from './petition.workflow.ts';

/** Takes the step and reads the petition again, as it is afterwards. */
export const { advance: advancePetition, after: petitionAfterStep } = mutationsOf<Petition, PetitionAction>(
  petitionCommands,
  petitions,
);
