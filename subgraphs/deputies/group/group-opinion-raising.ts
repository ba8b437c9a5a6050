import type { EntityManager } from '@mikro-orm/postgresql';
import { idFault, type NewRow } from '../../../platform/commands/index.ts';
import { NotFound, ValidationFailed } from '../../../platform/errors/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { DeputyGroup } from './deputy-group.entities.ts';
import type { GroupOpinion } from './group-opinion.entities.ts';
import type { RaiseValues } from './group-opinion.inputs.ts';

/** The opinion that a member raises for the group. */
export const raisedOpinion =
  (input: RaiseValues, { deputyId }: Principal) =>
  async (newId: () => string, today: string, em: EntityManager): Promise<NewRow<GroupOpinion>> => {
    const faults = [idFault('groupId', input.groupId), idFault('activityId', input.activityId)];
    const found = faults.filter((fault) => fault !== null);
    if (found.length > 0) throw new ValidationFailed(...found);
    // Asked before there is a row: the row refers to the group.
    if ((await em.count(DeputyGroup, { id: input.groupId })) === 0) throw new NotFound('DeputyGroup', input.groupId);
    return {
      id: newId(),
      title: input.title.trim(),
      content: input.content.trim(),
      groupId: input.groupId.toLowerCase(),
      // Without one the policy refuses before anything is written.
      raisedById: deputyId,
      activityId: input.activityId?.toLowerCase() ?? null,
      handlingAgencyId: null,
      raisedOn: today,
      answer: null,
      answeredOn: null,
      concludedOn: null,
      convertedSuggestionId: null,
      dueOn: null,
      isSynthetic: false,
    };
  };
