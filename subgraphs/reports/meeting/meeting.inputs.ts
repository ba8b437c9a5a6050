import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { Meeting } from './meeting.entities.ts';

export interface PlanMeetingValues extends CommandInput {
  title?: string | null;
  agenda: string;
  convenedOn: string;
  closedOn?: string | null;
}
export interface MoveMeetingValues extends CommandInput {
  convenedOn: string;
  closedOn?: string | null;
}
export interface NextMeetingValues extends CommandInput {
  nextConvenedOn: string;
}

export type MeetingTools<Input> = CommandTools<Meeting, Input>;
