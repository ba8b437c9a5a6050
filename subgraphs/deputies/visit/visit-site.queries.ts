import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import type { VisitKind } from './visit.kinds.ts';
import { VisitSiteSchema } from './visit-site.entities.ts';
import type { ProjectSector } from './visit-site.kinds.ts';

export interface VisitSiteFilterValues {
  visitId?: string | null;
  visitKind?: VisitKind[] | null;
  visitedOn?: LocalDateRange | null;
  sector?: ProjectSector[] | null;
  divisionCode?: string | null;
  search?: string | null;
}

export type VisitSiteOrderFieldName = 'VISITED_ON';

export const visitSites = new Listing<VisitSiteFilterValues, VisitSiteOrderFieldName>({
  name: 'visitSites',
  entity: VisitSiteSchema,
  visibility: PUBLIC,
  filters: {
    visitId: equals('visit_id', 'uuid'),
    visitKind: (kinds) =>
      sql`exists (select 1 from deputies.visit v where v.id = t.visit_id and v.kind = any(${kinds}::text[]))`,
    visitedOn: inDateRange('visited_on'),
    sector: isOneOf('sector'),
    divisionCode: equals('division_code'),
    search: matchesText(),
  },
  orders: { VISITED_ON: { by: sql`t.visited_on`, type: 'date' } },
  defaultOrder: { field: 'VISITED_ON', direction: 'DESC' },
  fieldColumns: { visit: ['visitId'], division: ['divisionCode'] },
});

export const sitesOfVisit: NamedLink = { name: 'visitId', link: (parent) => sql`t.visit_id = ${parent}` };
