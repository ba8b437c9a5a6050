import { seededPast } from '../../../platform/records/index.ts';
import { ResolutionSchema } from '../resolution/resolution.entities.ts';
import { resolutionWorkflow } from '../resolution/resolution.workflow.ts';

export const resolutionPast = seededPast({
  schema: ResolutionSchema,
  workflow: resolutionWorkflow,
  begins: { RESOLUTION_EXECUTION: 'adoptResolution' },
  made: ['title', 'text', 'workReportId', 'meetingId', 'agencyId', 'adoptedOn', 'executionDueOn', 'isSynthetic'],
  filled: { executionReport: 'reportResolutionExecution' },
});
