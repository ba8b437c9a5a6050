import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { RectificationItem } from './item.entities.ts';
import type { EvidenceKind, Severity, VerificationMethod } from './item.kinds.ts';

export interface IdentifyInput extends CommandInput {
  findingId: string;
  measure: string;
  severity: Severity;
  leadAgencyId: string;
  coAgencyIds?: string[] | null;
}
export interface IssueInput extends CommandInput {
  completionDueOn: string;
  severity?: Severity | null;
}
export interface ReissueInput extends CommandInput {
  leadAgencyId: string;
  coAgencyIds?: string[] | null;
}
export interface PlanInput extends CommandInput {
  goals: string;
  measures: string;
  responsiblePerson: string;
  finishOn: string;
}
export interface ProgressInput extends CommandInput {
  content: string;
  percent: number;
  coPartDone?: boolean | null;
}
export interface EvidenceInput extends CommandInput {
  kind: EvidenceKind;
  sha256: string;
  fileName: string;
}
export interface VerdictInput extends CommandInput {
  method: VerificationMethod;
  verifiers: string[];
  opinion: string;
  checkedOn: string;
  invitedDeputyId?: string | null;
}
export interface NewDueDateInput extends CommandInput {
  completionDueOn: string;
}
export interface ResumeInput extends CommandInput {
  completionDueOn?: string | null;
}
export interface RejectInput extends VerdictInput, NewDueDateInput {}
export interface ReopenInput extends CommandInput {
  followUpInspectionId: string;
}
export interface LongTermInput extends CommandInput {
  milestones: string[];
}

export type ItemTools<Input> = CommandTools<RectificationItem, Input>;
