import type { PublishDocumentValues } from './normative-document.inputs.ts';

/** The document that its publication begins. */
export const publishedDocument = (input: PublishDocumentValues) => (newId: () => string) => ({
  id: newId(),
  title: input.title.trim(),
  documentNumber: input.documentNumber.trim(),
  kind: input.kind,
  issuerId: input.issuerId,
  committeeId: null,
  publishedOn: input.publishedOn,
  filedOn: null,
  correctedOn: null,
  outcome: null,
  text: null,
  explanation: null,
  opinion: null,
  issuerReply: null,
  dueOn: null,
  isSynthetic: false,
});
