import type { CommandInput } from '../../../platform/commands/index.ts';

export interface RaiseValues extends CommandInput {
  groupId: string;
  activityId?: string | null;
  title: string;
  content: string;
}
export interface AssignValues extends CommandInput {
  handlingAgencyId: string;
}
export interface AnswerValues extends CommandInput {
  answer: string;
}
export interface ConvertValues extends CommandInput {
  suggestionId: string;
}
