import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { NormativeDocument } from './normative-document.entities.ts';
import type { NormativeDocumentKind } from './normative-document.kinds.ts';

export interface PublishDocumentValues extends CommandInput {
  title: string;
  documentNumber: string;
  kind: NormativeDocumentKind;
  issuerId: string;
  publishedOn: string;
}
export interface FileDocumentValues extends CommandInput {
  text: string;
  explanation: string;
}
export interface ExtendReviewValues extends CommandInput {
  months: number;
}
export interface OpinionValues extends CommandInput {
  opinion: string;
}
export interface ReplyValues extends CommandInput {
  reply: string;
}

export type DocumentTools<Input> = CommandTools<NormativeDocument, Input>;
