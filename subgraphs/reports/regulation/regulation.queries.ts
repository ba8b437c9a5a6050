import sql from 'sql-template-tag';
import {
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { RegulationSchema } from './regulation.entities.ts';
import type { RegulationAct } from './regulation.kinds.ts';

export interface RegulationFilterValues {
  act?: RegulationAct[] | null;
  passedOn?: LocalDateRange | null;
  effectiveOn?: LocalDateRange | null;
  search?: string | null;
}

export type RegulationOrderFieldName = 'PASSED_ON' | 'UPDATED_AT';

export const regulations = new Listing<RegulationFilterValues, RegulationOrderFieldName>({
  name: 'regulations',
  entity: RegulationSchema,
  visibility: PUBLIC,
  filters: {
    act: isOneOf('act'),
    passedOn: inDateRange('passed_on'),
    effectiveOn: inDateRange('effective_on'),
    search: matchesText(),
  },
  orders: {
    PASSED_ON: { by: sql`t.passed_on`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'PASSED_ON', direction: 'DESC' },
});
