import { seededPast } from '../../../platform/records/index.ts';
import { SupervisionPlanSchema } from '../plan/plan.entities.ts';
import { planWorkflow } from '../plan/plan.workflow.ts';

export const planPast = seededPast({
  schema: SupervisionPlanSchema,
  workflow: planWorkflow,
  made: ['year', 'title', 'adoptedOn', 'isSynthetic'],
  filled: { publishedOn: 'publishSupervisionPlan' },
});
