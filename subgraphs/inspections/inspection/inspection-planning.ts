import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { nextNumber } from '../records/next-number.ts';
import { Inspection } from './inspection.entities.ts';
import type { PlanInspectionValues } from './inspection.inputs.ts';

/** The inspection that a plan begins; its laws follow in the step. */
export const plannedInspection =
  (input: PlanInspectionValues) => async (newId: () => string, _today: string, em: EntityManager) => {
    const { followUpOfId } = input;
    // Asked before there is a row: once there is, MikroORM writes it before it counts.
    if (followUpOfId != null && isUuid(followUpOfId) && (await em.count(Inspection, { id: followUpOfId })) === 0)
      throw new NotFound('Inspection', followUpOfId);
    return {
      id: newId(),
      number: await nextNumber(em, 'inspection', `${input.year}-`, 2),
      title: input.title,
      summary: input.summary,
      kind: input.kind,
      year: input.year,
      report: null,
      methods: input.methods,
      organiserId: input.organiserId,
      inspectedAgencyIds: input.inspectedAgencyIds,
      followUpOfId: input.followUpOfId ?? null,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      deliberatedOn: null,
      transferredOn: null,
      handlingReportedOn: null,
      closedOn: null,
      dueOn: null,
      isSynthetic: false,
    };
  };
