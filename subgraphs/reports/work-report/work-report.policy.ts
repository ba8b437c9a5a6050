import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import type { DocumentKind, ReportingOrgan } from './work-report.kinds.ts';

export interface ReportParties {
  organ: ReportingOrgan;
  agencyId: string;
  committeeId: string;
}

/**
 * Who the viewer is with regard to a report. The agency that reports is the reporting organ and nothing else; of the
 * committees only the one that prepares the hearing acts. The yearly report on recording and review (监督法第四十五条) comes from
 * the congress itself, whose office then reports and records: there is nobody else to do either.
 */
export function reportActors(viewer: Principal, report: ReportParties): Actor[] {
  const isOrgan = viewer.agencyId !== null && viewer.agencyId === report.agencyId;
  if (isOrgan && report.organ !== 'CONGRESS') return ['REPORTING_ORGAN'];
  const actors: Actor[] = viewer.roles.filter((role) => role !== 'COMMITTEE');
  if (viewer.agencyId !== null && viewer.agencyId === report.committeeId) actors.push('COMMITTEE');
  if (isOrgan) actors.push('REPORTING_ORGAN');
  return actors;
}

const readers: readonly Actor[] = ['REPORTING_ORGAN', 'COMMITTEE', 'CONGRESS_OFFICE'];

/** Drafts and comments stay among those who work on them; the report itself is everybody's once it is published. */
export function mayReadDocument(
  viewer: Principal,
  report: ReportParties & { reportPublishedOn?: string | null },
  kind: DocumentKind,
): boolean {
  if (kind === 'REPORT' && report.reportPublishedOn != null) return true;
  return reportActors(viewer, report).some((actor) => readers.includes(actor));
}
