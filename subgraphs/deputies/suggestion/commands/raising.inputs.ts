import type { CommandInput } from '../../../../platform/commands/index.ts';
import type { SuggestionCategory, SuggestionPeriod } from '../suggestion.kinds.ts';

/** What a deputy writes. */
export interface SuggestionContent {
  title: string;
  body: string;
  category: SuggestionCategory;
  period: SuggestionPeriod;
  sessionName: string;
  divisionCode: string;
  originDemandIds?: string[] | null;
}
export interface DraftValues extends CommandInput, SuggestionContent {
  coSignerIds?: string[] | null;
}
export type ReviseValues = CommandInput & { [Name in keyof DraftValues]?: DraftValues[Name] | null };
/** An id of what was drafted or returned, or the content of what is raised at once. */
export type SubmitValues = CommandInput & { [Name in keyof SuggestionContent]?: SuggestionContent[Name] | null };
/** A suggestion on paper, signed there by those who raise it. */
export interface PaperValues extends CommandInput, SuggestionContent {
  coSignerIds: string[];
  receivedOn: string;
}
export interface MergeValues extends CommandInput {
  mergedIntoId: string;
}
export interface RegisterValues extends CommandInput {
  isPublic?: boolean | null;
}
