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
    publishedOn: p.date(),
    filedOn: p.date().nullable(),
    correctedOn: p.date().nullable(),
    outcome: p.text().$type<ReviewOutcome>().nullable(),
    opinion: p.text().nullable(),
    isSynthetic: p.boolean(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class NormativeDocument extends NormativeDocumentSchema.class {}
NormativeDocumentSchema.setClass(NormativeDocument);
