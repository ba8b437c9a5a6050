import sql from 'sql-template-tag';
import {
  Children,
  equals,
  INTERNAL,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
} from '../../../platform/database/listing/index.ts';
import { FollowUpSupervisionSchema } from './follow-up.entities.ts';

export interface FollowUpSupervisionFilterValues {
  agencyId?: string | null;
  committeeId?: string | null;
  workReportId?: string | null;
  isConcluded?: boolean | null;
  startedOn?: LocalDateRange | null;
  search?: string | null;
}

export type FollowUpSupervisionOrderFieldName = 'STARTED_ON';

export const followUps = new Listing<FollowUpSupervisionFilterValues, FollowUpSupervisionOrderFieldName>({
  name: 'followUpSupervisions',
  entity: FollowUpSupervisionSchema,
  visibility: INTERNAL,
  filters: {
    agencyId: equals('agency_id', 'uuid'),
    committeeId: equals('committee_id', 'uuid'),
    workReportId: equals('work_report_id', 'uuid'),
    isConcluded: (value) => (value ? sql`t.concluded_on is not null` : sql`t.concluded_on is null`),
    startedOn: inDateRange('started_on'),
    search: matchesText(),
  },
  orders: { STARTED_ON: { by: sql`t.started_on`, type: 'date' } },
  defaultOrder: { field: 'STARTED_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: { agency: ['agencyId'], committee: ['committeeId'], workReport: ['workReportId'] },
});

export const followUpsOfReport = new Children(FollowUpSupervisionSchema, 'workReportId', ['startedOn', 'id'], {
  visibility: INTERNAL,
  since: ['startedOn'],
});
