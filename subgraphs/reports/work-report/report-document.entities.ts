import { defineEntity, p } from '@mikro-orm/core';
import type { DocumentKind } from './work-report.kinds.ts';

/** What is filed on the way to the hearing: its text, and the file where one was uploaded. Nothing is ever replaced. */
export const ReportDocumentSchema = defineEntity({
  name: 'ReportDocument',
  tableName: 'report_document',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    workReportId: p.uuid(),
    position: p.integer(),
    kind: p.text().$type<DocumentKind>(),
    agencyId: p.uuid(),
    text: p.text(),
    fileName: p.text().nullable(),
    sha256: p.text().nullable(),
    filedAt: p.datetime(),
  },
});

export class ReportDocument extends ReportDocumentSchema.class {}
ReportDocumentSchema.setClass(ReportDocument);
