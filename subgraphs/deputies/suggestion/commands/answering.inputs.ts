import type { CommandInput } from '../../../../platform/commands/index.ts';
import type { AnswerCategory, ContactMethod } from '../suggestion.kinds.ts';

export interface ContactValues extends CommandInput {
  method: ContactMethod;
  contactedOn: string;
  note: string;
  deputyId?: string | null;
}
export interface CoOpinionValues extends CommandInput {
  opinion: string;
}
export interface CommitmentValues {
  text: string;
  dueOn: string;
}
export interface AnswerValues extends CommandInput {
  category: AnswerCategory;
  text: string;
  signedBy: string;
  isSignedByHead: boolean;
  commitments?: CommitmentValues[] | null;
}
