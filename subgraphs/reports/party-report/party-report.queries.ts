import sql from 'sql-template-tag';
import {
  INTERNAL,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
} from '../../../platform/database/listing/index.ts';
import { PartyReportSchema } from './party-report.entities.ts';
import type { PartyReportKind } from './party-report.kinds.ts';

export interface PartyReportFilterValues {
  kind?: PartyReportKind[] | null;
  reportedOn?: LocalDateRange | null;
  search?: string | null;
}

export type PartyReportOrderFieldName = 'REPORTED_ON';

export const partyReports = new Listing<PartyReportFilterValues, PartyReportOrderFieldName>({
  name: 'partyReports',
  entity: PartyReportSchema,
  visibility: INTERNAL,
  filters: { kind: isOneOf('kind'), reportedOn: inDateRange('reported_on'), search: matchesText() },
  orders: { REPORTED_ON: { by: sql`t.reported_on`, type: 'date' } },
  defaultOrder: { field: 'REPORTED_ON', direction: 'DESC' },
});
