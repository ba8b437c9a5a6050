import type { CommandInput } from '../../../platform/commands/index.ts';
import type { FiscalOversightKind } from './fiscal-oversight-item.kinds.ts';

export interface OpenPreReviewValues extends CommandInput {
  year: number;
  title: string;
  kind: FiscalOversightKind;
  focus: string;
  leadAgencyId: string;
  committeeId: string;
}
export interface DeliberateFiscalValues extends CommandInput {
  meetingId: string;
  deliberatedOn?: string | null;
}
export interface FiscalOpinionsValues extends CommandInput {
  opinions: string;
  handlingDueOn?: string | null;
}
export interface FiscalTextValues extends CommandInput {
  text: string;
}
