import sql, { type Sql } from 'sql-template-tag';
import {
  equals,
  isOneOf,
  isOverdue,
  Listing,
  type NamedLink,
  type Visibility,
} from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { tellsOfMatters } from '../records/audience.ts';
import { WorklistEntrySchema } from './worklist-entry.entities.ts';

export interface WorklistFilterValues {
  dueBefore?: string | null;
  overdue?: boolean | null;
  role?: Actor[] | null;
  agencyId?: string | null;
  code?: string[] | null;
}

const ofMatters = tellsOfMatters(
  '承担的机构；按其类型可见该事项的 / the agency that owes it; whoever may see the matter by its type',
  ({ agencyId }) => (agencyId === null ? [] : [sql`t.agency_id = ${agencyId}::uuid`]),
);

/** What is sealed is there for the roles that know of it, and in nobody else's list or count. */
const worklistVisibility: Visibility = {
  ...ofMatters,
  of: (viewer) =>
    sql`((t.known_to is null and ${ofMatters.of(viewer) ?? sql`true`}) or t.known_to && ${[...viewer.roles]}::text[])`,
};

export const worklist = new Listing<WorklistFilterValues, 'DUE_ON'>({
  name: 'worklist',
  entity: WorklistEntrySchema,
  visibility: worklistVisibility,
  filters: {
    dueBefore: (day) => sql`t.due_on < ${day}::date`,
    overdue: isOverdue(),
    role: isOneOf('role'),
    agencyId: equals('agency_id', 'uuid'),
    code: isOneOf('code'),
  },
  orders: { DUE_ON: { by: sql`t.due_on`, type: 'date' } },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  provider: 'agencyId',
  fieldColumns: {
    subject: ['subjectType', 'subjectId'],
    agency: ['agencyId'],
    updatedAt: ['projection'],
    deadline: ['code', 'dueOn', 'basis', 'class', 'explain', 'provisional'],
  },
});

export const ofAgency: NamedLink = { name: 'agency', link: (agency) => sql`t.agency_id = ${agency}` };

/** How much each agency is behind with; what only persons owe has no agency. */
export const overdueByAgency = (today: string, viewer: Principal): Sql =>
  sql`select t.agency_id as "agencyId", count(*)::int as "entries", min(t.due_on) as "earliestDueOn"
      from exchange.worklist_entry t where t.due_on < ${today}::date and ${worklistVisibility.of(viewer)} group by t.agency_id order by 2 desc, 1`;
