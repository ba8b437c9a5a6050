import sql from 'sql-template-tag';
import { Children, equals, INTERNAL, Listing } from '../../../platform/database/listing/index.ts';
import { SupervisionPlanSchema, SupervisionTopicSchema } from './plan.entities.ts';

export interface SupervisionPlanFilterValues {
  year?: number | null;
}

export type SupervisionPlanOrderFieldName = 'YEAR';

export const supervisionPlans = new Listing<SupervisionPlanFilterValues, SupervisionPlanOrderFieldName>({
  name: 'supervisionPlans',
  entity: SupervisionPlanSchema,
  visibility: INTERNAL,
  filters: { year: equals('year', 'int') },
  orders: { YEAR: { by: sql`t.year`, type: 'integer' } },
  defaultOrder: { field: 'YEAR', direction: 'DESC' },
  fieldColumns: { availableTransitions: ['state'] },
});

/** All topics of a plan, for its calendar; a year has some dozens. */
export const allTopicsOfPlan = new Children(SupervisionTopicSchema, 'planId', ['plannedOn', 'position']);
