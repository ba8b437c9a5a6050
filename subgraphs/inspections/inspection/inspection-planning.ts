import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../records/next-number.ts';
import type { PlanInspectionValues } from './inspection.inputs.ts';

/** The inspection that a plan begins; its laws follow in the step. */
export const plannedInspection =
  (input: PlanInspectionValues) => async (newId: () => string, _today: string, em: EntityManager) => ({
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
  });
