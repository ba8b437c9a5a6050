import { defineEntity, p } from '@mikro-orm/core';
import type { NormativeDocumentKind, ReviewOutcome } from './normative-document.kinds.ts';
import type { NormativeDocumentState } from './normative-document.workflow.ts';

export const NormativeDocumentSchema = defineEntity({
  name: 'NormativeDocument',
  tableName: 'normative_document',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    documentNumber: p.text(),
    kind: p.text().$type<NormativeDocumentKind>(),
    state: p.text().$type<NormativeDocumentState>(),
    issuerId: p.uuid(),
    /** The committee that has taken up the review. */
    committeeId: p.uuid().nullable(),
    publishedOn: p.date(),
    filedOn: p.date().nullable(),
    correctedOn: p.date().nullable(),
    outcome: p.text().$type<ReviewOutcome>().nullable(),
    text: p.text().nullable(),
    explanation: p.text().nullable(),
    opinion: p.text().nullable(),
    issuerReply: p.text().nullable(),
    isSynthetic: p.boolean(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class NormativeDocument extends NormativeDocumentSchema.class {}
NormativeDocumentSchema.setClass(NormativeDocument);
