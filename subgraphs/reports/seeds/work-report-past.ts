import { seededPast } from '../../../platform/records/index.ts';
import { WorkReportSchema } from '../work-report/work-report.entities.ts';
import { workReportWorkflow } from '../work-report/work-report.workflow.ts';

export const workReportPast = seededPast({
  schema: WorkReportSchema,
  workflow: workReportWorkflow,
  begins: {
    REPORT_DRAFT_TO_COMMITTEE: 'planReport',
    REPORT_COMMENT: 'submitReportDraft',
    REPORT_TO_SC: 'planReport',
    REPORT_TO_MEMBERS: 'planReport',
    FINAL_ACCOUNTS_WINDOW: 'planReport',
    PLAN_BUDGET_EXEC_WINDOW: 'planReport',
    ANNUAL_ASSETS_REPORT: 'planReport',
    ANNUAL_DEBT_REPORT: 'planReport',
    ANNUAL_ENV_REPORT: 'planReport',
    ANNUAL_REVIEW_REPORT: 'planReport',
    AUDIT_RECTIFICATION_HEARING: 'planReport',
    OPINION_DISPATCH: 'recordDeliberation',
    OPINION_RECEIPT: 'sendOpinions',
    HANDLING_REPORT: 'receiveOpinions',
    HANDLING_REPORT_COMMENT: 'receiveOpinions',
  },
  made: [
    'title',
    'summary',
    'category',
    'organ',
    'agencyId',
    'committeeId',
    'meetingId',
    'topicId',
    'hearingOn',
    'isEntrusted',
    'isSynthetic',
    // Documents were published without a step of their own: their days say since when.
    'reportPublishedOn',
    'opinionsPublishedOn',
    'handlingPublishedOn',
    'executionPublishedOn',
  ],
  filled: {
    deliberatedOn: 'recordDeliberation',
    reporterRole: 'recordDeliberation',
    assessment: 'deliberateHandlingReport',
  },
});
