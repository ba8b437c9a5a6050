import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { Assessment } from '../work-report/work-report.kinds.ts';
import type { LivelihoodProject } from './livelihood-project.entities.ts';

export interface CollectValues extends CommandInput {
  year: number;
  title: string;
  goal: string;
  leadAgencyId: string;
  divisionCode: string;
  plannedInvestmentYuan: number;
  plannedCompletionOn: string;
}
export interface VoteValues extends CommandInput {
  votesFor: number;
  deputiesTotal: number;
}
export interface ProgressValues extends CommandInput {
  progressPercent: number;
  paidInvestmentYuan: number;
}
export interface ClaimValues extends CommandInput {
  result: string;
}
export interface CheckValues extends CommandInput {
  finding: string;
}
export interface ReturnValues extends CommandInput {
  progressPercent: number;
  plannedCompletionOn: string;
}
export interface EvaluateValues extends CommandInput {
  assessment: Assessment;
}

export type ProjectTools<Input> = CommandTools<LivelihoodProject, Input>;
