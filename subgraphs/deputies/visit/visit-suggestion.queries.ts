import sql from 'sql-template-tag';
import {
  equals,
  INTERNAL,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import type { VisitKind } from './visit.kinds.ts';
import { VisitSuggestionSchema } from './visit-suggestion.entities.ts';

export interface VisitSuggestionFilterValues {
  visitId?: string | null;
  visitKind?: VisitKind[] | null;
  siteId?: string | null;
  incorporated?: boolean | null;
  raisedOn?: LocalDateRange | null;
  search?: string | null;
}

export type VisitSuggestionOrderFieldName = 'RAISED_ON';

export const visitSuggestions = new Listing<VisitSuggestionFilterValues, VisitSuggestionOrderFieldName>({
  name: 'visitSuggestions',
  entity: VisitSuggestionSchema,
  visibility: INTERNAL,
  filters: {
    visitId: equals('visit_id', 'uuid'),
    visitKind: (kinds) =>
      sql`exists (select 1 from deputies.visit v where v.id = t.visit_id and v.kind = any(${kinds}::text[]))`,
    siteId: equals('site_id', 'uuid'),
    incorporated: equals('incorporated', 'boolean'),
    raisedOn: inDateRange('raised_on'),
    search: matchesText(),
  },
  orders: { RAISED_ON: { by: sql`t.raised_on`, type: 'date' } },
  defaultOrder: { field: 'RAISED_ON', direction: 'DESC' },
  fieldColumns: { visit: ['visitId'], site: ['siteId'] },
});

export const suggestionsOfVisit: NamedLink = { name: 'visitId', link: (parent) => sql`t.visit_id = ${parent}` };

export const suggestionsOfSite: NamedLink = { name: 'siteId', link: (parent) => sql`t.site_id = ${parent}` };
