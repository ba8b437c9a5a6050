import type { EntityManager } from '@mikro-orm/postgresql';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import { SupervisionPlan } from './plan.entities.ts';
import type { AdoptPlanValues } from './plan.inputs.ts';

/** The plan of a year. Whoever comes second waits until the first has committed, and is told then. */
export const adoptedPlan =
  (input: AdoptPlanValues) => async (newId: () => string, today: string, em: EntityManager) => {
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', ['reports.supervision_plan']);
    if ((await em.count(SupervisionPlan, { year: input.year })) > 0)
      throw new ValidationFailed({
        path: 'input.year',
        message: `${input.year} 年已有计划,请用 adjustSupervisionPlan 调整 / ${input.year} has a plan already; adjust it`,
      });
    return {
      id: newId(),
      year: input.year,
      title: input.title?.trim() ?? `人大常委会${input.year}年监督工作计划`,
      adoptedOn: input.adoptedOn ?? today,
      publishedOn: null,
      dueOn: null,
      isSynthetic: false,
    };
  };
