import sql, { raw } from 'sql-template-tag';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { agencyViewer, ask } from '../../../platform/testing/index.ts';

/** The people of the loop, each with the roles that the directory gives its agency. */
export const office = agencyViewer('congress-office', 'CONGRESS_OFFICE', 'CHAIRPERSONS_MEETING', 'STANDING_COMMITTEE');
export const committee = agencyViewer('environment-committee', 'COMMITTEE', 'INSPECTION_GROUP');
export const otherCommittee = agencyViewer('finance-committee', 'COMMITTEE', 'INSPECTION_GROUP');
export const governmentOffice = agencyViewer('government-office', 'GOVERNMENT_OFFICE');
export const agriculture = agencyViewer('agriculture-bureau');
export const ecology = agencyViewer('ecology-bureau');
export const water = agencyViewer('water-bureau');
export const health = agencyViewer('health-commission');

const selection = 'id state version dueOn history { action } deadlines { code dueOn metOn explain provisional }';

export interface Taken {
  /** The record after the step; null when it was refused. */
  record: any;
  /** The code of the refusal with its particulars; empty when the step was taken. */
  refusal: Record<string, any>;
}

/** Takes a step by its mutation. */
export async function take(
  subgraph: Subgraph,
  action: string,
  input: Record<string, unknown>,
  viewer: Principal,
  more = '',
): Promise<Taken> {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input`;
  const { data, errors } = await ask(
    subgraph,
    `mutation ($input: ${type}!) { ${action}(input: $input) { ${selection} ${more} } }`,
    { input },
    viewer,
  );
  const [error] = errors;
  return {
    record: data?.[action] ?? null,
    refusal: error ? { code: 'NONE', message: error.message, ...error.extensions } : {},
  };
}

const written = [
  'inspection',
  'inspection_member',
  'inspected_law',
  'inspection_finding',
  'rectification_item',
  'progress_entry',
  'evidence',
  'verification',
  'recommendation',
  'deadline',
  'history',
  'outbox',
];
// The transaction that last wrote a row is in its xmin: whatever is written, added or removed shows in one of the two.
const image = raw(
  written
    .map(
      (table) =>
        `select '${table}' as name, count(*) as rows, max(xmin::text::bigint) as last from inspections.${table}`,
    )
    .join(' union all ')
    .concat(' order by name'),
);

/** Stays the same as long as nothing is written to any table that commands write to. */
export const imageOf = async ({ database }: Subgraph): Promise<string> => JSON.stringify(await database.rows(image));

/** Events of a record, oldest first. */
export const eventsOf = ({ database }: Subgraph, subjectId: string) =>
  database.rows<any>(
    sql`select type, subject_type as "subjectType", subject_id as "subjectId", parties, from_state as "from",
        to_state as "to", changed_fields as "changed", version from inspections.outbox where subject_id = ${subjectId}::uuid order by sequence`,
  );
