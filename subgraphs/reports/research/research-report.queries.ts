import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
  unsealed,
} from '../../../platform/database/listing/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { ResearchOutcomeSchema, ResearchReportSchema } from './research-report.entities.ts';
import type { ResearchField, ResearchKind } from './research-report.kinds.ts';

export interface ResearchReportFilterValues {
  kind?: ResearchKind[] | null;
  field?: ResearchField[] | null;
  agencyId?: string | null;
  committeeId?: string | null;
  completedOn?: LocalDateRange | null;
  hasOutcome?: boolean | null;
  search?: string | null;
}

export type ResearchReportOrderFieldName = 'COMPLETED_ON' | 'UPDATED_AT';

const withOutcome = sql`exists (select from reports.research_outcome o where o.report_id = t.id)`;

export const researchReports = new Listing<ResearchReportFilterValues, ResearchReportOrderFieldName>({
  name: 'researchReports',
  entity: ResearchReportSchema,
  filters: {
    kind: isOneOf('kind'),
    field: isOneOf('field'),
    agencyId: equals('agency_id', 'uuid'),
    committeeId: equals('committee_id', 'uuid'),
    completedOn: inDateRange('completed_on'),
    hasOutcome: (value) => (value ? withOutcome : sql`not ${withOutcome}`),
    search: matchesText(),
  },
  orders: {
    COMPLETED_ON: { by: sql`t.completed_on`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'COMPLETED_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: { agency: ['agencyId'], committee: ['committeeId'] },
  // A report on matters of religion is kept and not shown to anybody.
  visibility: unsealed(sql`not t.is_restricted`, PUBLIC),
});

export const researchOfAgency: NamedLink = { name: 'agency', link: (parent) => sql`t.agency_id = ${parent}` };
export const researchOutcomes = new Children(ResearchOutcomeSchema, 'reportId', ['occurredOn', 'id']);

/** How many leaders' instructions a report received. Nothing else of them is read anywhere. */
export function instructionCount({ loaders }: SubgraphContext, reportId: string): Promise<number> {
  return loaders.batched('research instructions', reportId, async (reader, ids) => {
    const rows = await reader.rows<{ id: string; count: number }>(
      sql`select report_id as "id", count(*)::int as "count" from reports.research_instruction where report_id = any(${ids}::uuid[]) group by report_id`,
    );
    const counts = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  });
}
