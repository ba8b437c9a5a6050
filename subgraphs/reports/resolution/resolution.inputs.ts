import type { CommandInput } from '../../../platform/commands/index.ts';

export interface AdoptResolutionValues extends CommandInput {
  title: string;
  text: string;
  meetingId: string;
  workReportId?: string | null;
  agencyId: string;
  adoptedOn?: string | null;
  executionDueOn: string;
}
export interface ReportExecutionValues extends CommandInput {
  text: string;
}
