import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { WorkReport } from './work-report.entities.ts';
import type { Assessment, PublishedDocument, ReportingOrgan, WorkReportCategory } from './work-report.kinds.ts';

export interface PlanReportValues extends CommandInput {
  title: string;
  summary: string;
  category: WorkReportCategory;
  organ: ReportingOrgan;
  agencyId: string;
  committeeId: string;
  topicId?: string | null;
  meetingId?: string | null;
  hearingOn?: string | null;
}
export interface ScheduleReportValues extends CommandInput {
  meetingId: string;
}
export interface MoveHearingValues extends CommandInput {
  hearingOn: string;
}
export interface PriorOpinionsValues extends CommandInput {
  opinions: string[];
}
/** A file that the agency has uploaded before (POST /files). */
export interface ReportFile {
  sha256: string;
  fileName: string;
}
export interface DocumentValues extends CommandInput {
  text: string;
  file?: ReportFile | null;
}
export interface CommentValues extends CommandInput {
  comment?: string | null;
  noComment?: boolean | null;
}
export interface SubmitReportValues extends DocumentValues {
  responses: { priorOpinionId: string; response: string }[];
}
export interface DeliberationValues extends CommandInput {
  reporterRole: string;
  isEntrusted?: boolean | null;
  deliberatedOn?: string | null;
}
export interface SendOpinionsValues extends CommandInput {
  opinions: { text: string; dueOn?: string | null }[];
  consentedOn: string;
}
export interface HandlingValues extends CommandInput {
  title?: string | null;
  text: string;
}
export interface HandlingCommentValues extends CommandInput {
  comment: string;
}
export interface AssessmentValues extends CommandInput {
  assessment?: Assessment | null;
}
export interface FurtherHandlingValues extends CommandInput {
  dueOn: string;
}
export interface FollowUpValues extends CommandInput {
  title?: string | null;
  text: string;
}
export interface CloseReportValues extends CommandInput {
  outcome: string;
}
export interface PublishValues extends CommandInput {
  document: PublishedDocument;
  publishedOn?: string | null;
}

export type ReportTools<Input> = CommandTools<WorkReport, Input>;
