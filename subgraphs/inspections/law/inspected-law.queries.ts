import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import type { InspectionKind } from '../inspection/inspection.kinds.ts';
import { inspectionThat } from '../inspection/inspection-that.ts';
import { InspectedLawSchema } from './inspected-law.entities.ts';
import type { LawLevel } from './inspected-law.kinds.ts';

export interface InspectedLawFilterValues {
  code?: string[] | null;
  level?: LawLevel[] | null;
  inspectionId?: string | null;
  inspectionKind?: InspectionKind[] | null;
  deliberatedOn?: LocalDateRange | null;
  isSynthetic?: boolean | null;
  search?: string | null;
}

export type InspectedLawOrderFieldName = 'CREATED_AT' | 'NAME';

export const inspectedLaws = new Listing<InspectedLawFilterValues, InspectedLawOrderFieldName>({
  name: 'inspectedLaws',
  entity: InspectedLawSchema,
  visibility: PUBLIC,
  filters: {
    code: isOneOf('code'),
    level: isOneOf('level'),
    inspectionId: equals('inspection_id', 'uuid'),
    inspectionKind: (kinds) => inspectionThat(isOneOf('kind')(kinds)),
    deliberatedOn: (range) => inspectionThat(inDateRange('deliberated_on')(range)),
    isSynthetic: equals('is_synthetic', 'boolean'),
    search: matchesText(),
  },
  orders: {
    CREATED_AT: { by: sql`t.created_at`, type: 'timestamptz' },
    NAME: { by: sql`t.name`, type: 'text' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fieldColumns: { inspection: ['inspectionId'] },
});

export const lawsOfInspection = new Children(InspectedLawSchema, 'inspectionId', ['position']);
