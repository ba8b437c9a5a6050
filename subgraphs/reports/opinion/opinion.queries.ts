import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
} from '../../../platform/database/listing/index.ts';
import { DeliberationOpinionSchema } from './opinion.entities.ts';
import { opinionVisibility } from './opinion.visibility.ts';

export interface DeliberationOpinionFilterValues {
  workReportId?: string | null;
  agencyId?: string | null;
  isHandled?: boolean | null;
  isOverdue?: boolean | null;
  sentOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  search?: string | null;
}

export type DeliberationOpinionOrderFieldName = 'SENT_ON' | 'DUE_ON';

export const deliberationOpinions = new Listing<DeliberationOpinionFilterValues, DeliberationOpinionOrderFieldName>({
  name: 'deliberationOpinions',
  entity: DeliberationOpinionSchema,
  visibility: opinionVisibility,
  filters: {
    workReportId: equals('work_report_id', 'uuid'),
    agencyId: equals('agency_id', 'uuid'),
    isHandled: (value) => (value ? sql`t.handled_on is not null` : sql`t.handled_on is null`),
    // The due day of an opinion stays after it was handled, so that lateness can be told; only open ones are overdue.
    isOverdue: (value, { today }) =>
      value
        ? sql`(t.handled_on is null and t.due_on < ${today}::date)`
        : sql`(t.handled_on is not null or t.due_on is null or t.due_on >= ${today}::date)`,
    sentOn: inDateRange('sent_on'),
    dueOn: inDateRange('due_on'),
    search: matchesText(),
  },
  orders: {
    SENT_ON: { by: sql`t.sent_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'SENT_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: { agency: ['agencyId'], workReport: ['workReportId'], isOverdue: ['dueOn', 'handledOn'] },
});

export const opinionsOfReport = new Children(DeliberationOpinionSchema, 'workReportId', ['position'], {
  visibility: opinionVisibility,
  since: ['sentOn'],
});
