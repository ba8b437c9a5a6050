import type { GraphQLResolveInfo } from 'graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { petitionCommands } from './petition.commands.ts';
import type { Petition } from './petition.entities.ts';
import { petitions } from './petition.queries.ts';
import type { PetitionAction } from './petition.workflow.ts';

/** Takes the step and reads the petition again, as it is afterwards. */
export async function advancePetition(
  context: SubgraphContext,
  action: PetitionAction,
  input: StepInputFields,
  info: GraphQLResolveInfo,
) {
  const id = await context.commands.advance(petitionCommands, action, input);
  return petitionAfterStep(context, id, info);
}

/** A repeated request finds nothing any more once the petition is sealed. */
export async function petitionAfterStep({ loaders }: SubgraphContext, id: string, info: GraphQLResolveInfo) {
  const petition = await loaders.one<Petition>(petitions, id, fieldsOf(info));
  if (!petition) throw new NotFound('Petition', id);
  return petition;
}
