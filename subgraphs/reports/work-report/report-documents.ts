import sql from 'sql-template-tag';
import type { CommandInput } from '../../../platform/commands/index.ts';
import type { SqlReader } from '../../../platform/database/index.ts';
import { type AsOf, Children } from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { ReportDocument, ReportDocumentSchema } from './report-document.entities.ts';
import type { WorkReport } from './work-report.entities.ts';
import type { ReportFile, ReportTools } from './work-report.inputs.ts';
import type { DocumentKind } from './work-report.kinds.ts';
import { mayReadDocument, type ReportParties } from './work-report.policy.ts';

const documentsOfReport = new Children(ReportDocumentSchema, 'workReportId', ['position'], {
  since: ['filedAt'],
});

/** The report's row is locked while a command runs, so that its documents may be counted. */
export async function fileDocument(
  { em, row, viewer, now, newId, attach }: ReportTools<CommandInput>,
  kind: DocumentKind,
  text: string,
  file?: ReportFile | null,
): Promise<void> {
  if (file) attach({ sha256: file.sha256, fileName: file.fileName.trim() });
  em.create(
    ReportDocument,
    {
      id: newId(),
      workReportId: row.id,
      position: await em.count(ReportDocument, { workReportId: row.id }),
      kind,
      agencyId: viewer.agencyId as string,
      text: text.trim(),
      fileName: file?.fileName.trim() ?? null,
      sha256: file?.sha256 ?? null,
      filedAt: now,
    },
    { persist: true },
  );
}

/** What was filed on a report and the viewer may read; of a report as of a moment, what was there then. */
export async function readableDocuments(
  { loaders, viewer }: Pick<SubgraphContext, 'loaders' | 'viewer'>,
  report: WorkReport & AsOf,
): Promise<ReportDocument[]> {
  const filed = await loaders.childrenOf<ReportDocument>(documentsOfReport, report.id, report.asOf);
  return filed.filter(({ kind }) => mayReadDocument(viewer, report, kind));
}

/** The name under which a report has the file, when the viewer may read it there. */
export async function documentName(reader: SqlReader, viewer: Principal, sha256: string): Promise<string | null> {
  type Found = ReportParties & { kind: DocumentKind; fileName: string; reportPublishedOn: string | null };
  const found = await reader.rows<Found>(
    sql`select d.kind, d.file_name as "fileName", r.organ, r.agency_id as "agencyId", r.committee_id as "committeeId",
          r.report_published_on as "reportPublishedOn"
        from reports.report_document d join reports.work_report r on r.id = d.work_report_id
        where d.sha256 = ${sha256} order by d.filed_at, d.id`,
  );
  return found.find((one) => mayReadDocument(viewer, one, one.kind))?.fileName ?? null;
}
