import sql from 'sql-template-tag';
import {
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { VisitSchema } from './visit.entities.ts';
import type { VisitKind } from './visit.kinds.ts';

export interface VisitFilterValues {
  kind?: VisitKind[] | null;
  startedOn?: LocalDateRange | null;
  search?: string | null;
}

export type VisitOrderFieldName = 'STARTED_ON';

export const visits = new Listing<VisitFilterValues, VisitOrderFieldName>({
  name: 'visits',
  entity: VisitSchema,
  visibility: PUBLIC,
  filters: {
    kind: isOneOf('kind'),
    startedOn: inDateRange('started_on'),
    search: matchesText(),
  },
  orders: { STARTED_ON: { by: sql`t.started_on`, type: 'date' } },
  defaultOrder: { field: 'STARTED_ON', direction: 'DESC' },
  provider: 'organiserId',
  fieldColumns: { organiser: ['organiserId'] },
});
