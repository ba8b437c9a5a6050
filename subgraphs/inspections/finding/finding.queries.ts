import sql from 'sql-template-tag';
import {
  Children,
  equals,
  INTERNAL,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
  unsealed,
} from '../../../platform/database/listing/index.ts';
import { InspectionFindingSchema } from './finding.entities.ts';

/** A case clue is passed on to where it belongs and exists for nobody here, not even in a count. */
const findingVisibility = unsealed(sql`t.kind = 'SYSTEMIC'`, INTERNAL);

export interface FindingFilterValues {
  inspectionId?: string | null;
  lawCode?: string | null;
  divisionCode?: string | null;
  foundOn?: LocalDateRange | null;
  search?: string | null;
}

export type FindingOrderFieldName = 'FOUND_ON';

export const inspectionFindings = new Listing<FindingFilterValues, FindingOrderFieldName>({
  name: 'inspectionFindings',
  entity: InspectionFindingSchema,
  visibility: findingVisibility,
  filters: {
    inspectionId: equals('inspection_id', 'uuid'),
    lawCode: (code) => sql`t.law_id in (select l.id from inspections.inspected_law l where l.code = ${code}::text)`,
    divisionCode: equals('division_code'),
    foundOn: inDateRange('found_on'),
    search: matchesText(),
  },
  orders: { FOUND_ON: { by: sql`t.found_on`, type: 'date' } },
  defaultOrder: { field: 'FOUND_ON', direction: 'DESC' },
  fieldColumns: { inspection: ['inspectionId'], law: ['lawId'], division: ['divisionCode'] },
});

export const findingsOfInspection = new Children(InspectionFindingSchema, 'inspectionId', ['position'], {
  visibility: findingVisibility,
  since: ['createdAt'],
});
