import sql, { raw } from 'sql-template-tag';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { agencyViewer, ask } from '../../../platform/testing/index.ts';

/** The people of the loops, each with the roles that the directory gives its agency. */
export const service = agencyViewer('petition-service', 'PETITION_SERVICE');
export const station = agencyViewer('deputies-committee', 'COMMITTEE', 'DEPUTY_AFFAIRS_COMMITTEE', 'LIAISON_STATION');
export const agriculture = agencyViewer('agriculture-bureau');
export const water = agencyViewer('water-bureau');
export const health = agencyViewer('health-commission');
export const governmentOffice = agencyViewer('government-office', 'GOVERNMENT_OFFICE');
export const court = agencyViewer('intermediate-court');
export const commission = agencyViewer('supervisory-commission');
/** Stands above the government of the city. */
export const region = agencyViewer('region-office');
/** A petitioner at the window; until petitioners sign in themselves nobody else has this role. */
export const petitioner: Principal = { ...anonymous, roles: ['PETITIONER'] };
export const deputy = (n: number): Principal => ({
  ...anonymous,
  deputyId: seedId('deputy', n),
  roles: ['DEPUTY'],
});

const selection = 'id state version dueOn history { action reason } deadlines { code dueOn metOn explain provisional }';

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
  fields = selection,
): Promise<Taken> {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input`;
  const { data, errors } = await ask(
    subgraph,
    `mutation ($input: ${type}!) { ${action}(input: $input) { ${fields} ${more} } }`,
    { input },
    viewer,
  );
  const [error] = errors;
  return {
    record: data?.[action] ?? null,
    refusal: error ? { code: 'NONE', message: error.message, ...error.extensions } : {},
  };
}

/** Limits that run, by code. */
export const running = (record: any): Record<string, string> =>
  Object.fromEntries(
    record.deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]),
  );

const written = ['petition', 'petitioner', 'petition_proxy', 'demand', 'mediation', 'deadline', 'history', 'outbox'];
// The transaction that last wrote a row is in its xmin: whatever is written, added or removed shows in one of the two.
const image = raw(
  written
    .map(
      (table) => `select '${table}' as name, count(*) as rows, max(xmin::text::bigint) as last from petitions.${table}`,
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
        to_state as "to", changed_fields as "changed", version from petitions.outbox where subject_id = ${subjectId}::uuid order by sequence`,
  );
