import sql from 'sql-template-tag';
import {
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { TrainingSchema } from './training.entities.ts';

export interface TrainingFilterValues {
  startedOn?: LocalDateRange | null;
  search?: string | null;
}

export type TrainingOrderFieldName = 'STARTED_ON';

export const trainings = new Listing<TrainingFilterValues, TrainingOrderFieldName>({
  name: 'trainings',
  entity: TrainingSchema,
  visibility: PUBLIC,
  filters: {
    startedOn: inDateRange('started_on'),
    search: matchesText(),
  },
  orders: { STARTED_ON: { by: sql`t.started_on`, type: 'date' } },
  defaultOrder: { field: 'STARTED_ON', direction: 'DESC' },
});
