import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  isOverdue,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { PriorOpinionSchema, WorkReportSchema } from './work-report.entities.ts';
import type { ReportingOrgan, WorkReportCategory } from './work-report.kinds.ts';
import { workReportVisibility } from './work-report.visibility.ts';
import type { WorkReportState } from './work-report.workflow.ts';

export interface WorkReportFilterValues {
  state?: WorkReportState[] | null;
  category?: WorkReportCategory[] | null;
  organ?: ReportingOrgan[] | null;
  agencyId?: string | null;
  committeeId?: string | null;
  meetingId?: string | null;
  topicId?: string | null;
  hearingOn?: LocalDateRange | null;
  deliberatedOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  isOverdue?: boolean | null;
  isSynthetic?: boolean | null;
  search?: string | null;
}

export type WorkReportOrderFieldName = 'HEARING_ON' | 'DUE_ON' | 'UPDATED_AT';

export const workReports = new Listing<WorkReportFilterValues, WorkReportOrderFieldName>({
  name: 'workReports',
  entity: WorkReportSchema,
  visibility: workReportVisibility,
  filters: {
    state: isOneOf('state'),
    category: isOneOf('category'),
    organ: isOneOf('organ'),
    agencyId: equals('agency_id', 'uuid'),
    committeeId: equals('committee_id', 'uuid'),
    meetingId: equals('meeting_id', 'uuid'),
    topicId: equals('topic_id', 'uuid'),
    hearingOn: inDateRange('hearing_on'),
    deliberatedOn: inDateRange('deliberated_on'),
    dueOn: inDateRange('due_on'),
    isOverdue: isOverdue(),
    isSynthetic: equals('is_synthetic', 'boolean'),
    search: matchesText(),
  },
  orders: {
    HEARING_ON: { by: sql`t.hearing_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'HEARING_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: {
    agency: ['agencyId'],
    committee: ['committeeId'],
    meeting: ['meetingId'],
    topic: ['topicId'],
    isOverdue: ['dueOn'],
    documents: ['organ', 'agencyId', 'committeeId', 'reportPublishedOn'],
    history: ['organ', 'agencyId', 'committeeId', 'reportPublishedOn'],
    availableTransitions: ['state', 'organ', 'agencyId', 'committeeId'],
  },
});

export const reportsOfAgency: NamedLink = { name: 'agency', link: (parent) => sql`t.agency_id = ${parent}` };
export const reportsOfMeeting: NamedLink = { name: 'meeting', link: (parent) => sql`t.meeting_id = ${parent}` };
export const reportsOfTopic: NamedLink = { name: 'topic', link: (parent) => sql`t.topic_id = ${parent}` };

export const priorOpinionsOfReport = new Children(PriorOpinionSchema, 'workReportId', ['position']);
