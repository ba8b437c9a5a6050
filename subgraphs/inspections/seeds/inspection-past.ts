import { seededPast } from '../../../platform/records/index.ts';
import { InspectionSchema } from '../inspection/inspection.entities.ts';
import { inspectionWorkflow } from '../inspection/inspection.workflow.ts';

export const inspectionPast = seededPast({
  schema: InspectionSchema,
  workflow: inspectionWorkflow,
  begins: {
    INSPECTION_NOTICE: 'planInspection',
    INSPECTION_REPORT: 'startInspection',
    INSPECTION_TRANSFER: 'deliberateInspectionReport',
    HANDLING_REPORT: 'transferInspection',
    HANDLING_REPORT_COMMENT: 'transferInspection',
  },
  made: [
    'number',
    'title',
    'summary',
    'kind',
    'year',
    'methods',
    'organiserId',
    'inspectedAgencyIds',
    'followUpOfId',
    'startsOn',
    'endsOn',
    'isSynthetic',
  ],
  filled: {
    report: 'submitInspectionReport',
    deliberatedOn: 'deliberateInspectionReport',
    transferredOn: 'transferInspection',
    handlingReportedOn: 'reportHandling',
    closedOn: 'closeInspection',
  },
});
