import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
} from '../../../platform/database/listing/index.ts';
import { handlingReportVisibility } from '../opinion/opinion.visibility.ts';
import { HandlingReportSchema } from './handling-report.entities.ts';
import type { HandlingStage } from './handling-report.kinds.ts';

export interface HandlingReportFilterValues {
  workReportId?: string | null;
  agencyId?: string | null;
  stage?: HandlingStage[] | null;
  submittedOn?: LocalDateRange | null;
  search?: string | null;
}

export type HandlingReportOrderFieldName = 'SUBMITTED_ON';

export const handlingReports = new Listing<HandlingReportFilterValues, HandlingReportOrderFieldName>({
  name: 'handlingReports',
  entity: HandlingReportSchema,
  visibility: handlingReportVisibility,
  filters: {
    workReportId: equals('work_report_id', 'uuid'),
    agencyId: equals('agency_id', 'uuid'),
    stage: isOneOf('stage'),
    submittedOn: inDateRange('submitted_on'),
    search: matchesText(),
  },
  orders: { SUBMITTED_ON: { by: sql`t.submitted_on`, type: 'date' } },
  defaultOrder: { field: 'SUBMITTED_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: { agency: ['agencyId'], workReport: ['workReportId'] },
});

export const handlingReportsOfReport = new Children(HandlingReportSchema, 'workReportId', ['submittedOn', 'id'], {
  visibility: handlingReportVisibility,
  since: ['submittedOn'],
});
