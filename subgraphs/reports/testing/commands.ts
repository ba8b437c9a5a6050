import sql, { raw } from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Principal } from '../../../platform/identity/principal.ts';
import { agencyViewer, ask, openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { reports } from '../index.ts';

/** The people of the loops, each with the roles that the directory gives its agency. */
export const office = agencyViewer('congress-office', 'CONGRESS_OFFICE', 'CHAIRPERSONS_MEETING', 'STANDING_COMMITTEE');
export const finance = agencyViewer('finance-committee', 'COMMITTEE', 'INSPECTION_GROUP');
export const environment = agencyViewer('environment-committee', 'COMMITTEE', 'INSPECTION_GROUP');
export const governmentOffice = agencyViewer('government-office', 'GOVERNMENT_OFFICE');
export const water = agencyViewer('water-bureau');
export const health = agencyViewer('health-commission');
export const court = agencyViewer('intermediate-court');

const selection =
  'id state version dueOn history { action reason } deadlines { code dueOn metOn class explain provisional }';

export interface Taken {
  /** The record after the step; null when it was refused. */
  record: any;
  /** The code of the refusal with its particulars; empty when the step was taken. */
  refusal: Record<string, any>;
}

/** A subgraph of the test file's own, and the ways to take steps on it. The clock stands on 2026-01-19 before each test. */
export function writableReports() {
  let opened: WritableSubgraph;
  beforeAll(async () => {
    opened = await openWritableSubgraph(reports);
  });
  afterAll(() => opened.close());
  beforeEach(() => at('2026-01-19'));
  // However much a step changes, it is one version of its record (none while the clock stands and only parts change).
  afterEach(async () => {
    const leaps = await opened.subgraph.database.rows(
      sql`select * from (
            select type, version, lag(version) over (partition by subject_id order by sequence) as before
            from reports.outbox) o where before is not null and version > before + 1`,
    );
    expect(leaps).toEqual([]);
  });

  const at = (day: string) => opened.clock.set(`${day}T10:00:00+08:00`);

  /** Takes a step by its mutation. */
  async function take(action: string, input: Record<string, unknown>, viewer: Principal, more = ''): Promise<Taken> {
    const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input`;
    const { data, errors } = await ask(
      opened.subgraph,
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

  /** Takes a step that is not refused. */
  async function taken(action: string, input: Record<string, unknown>, viewer: Principal, more = '') {
    const { record, refusal } = await take(action, input, viewer, more);
    expect(refusal).toEqual({});
    return record;
  }

  /** Takes a step that is refused, and sees to it that nothing was written. */
  async function refused(action: string, input: Record<string, unknown>, viewer: Principal) {
    const before = await image();
    const { record, refusal } = await take(action, input, viewer);
    expect(record).toBeNull();
    expect(await image()).toBe(before);
    return refusal;
  }

  async function read(field: string, id: string, fields: string, viewer?: Principal): Promise<any> {
    const { data, errors } = await ask(
      opened.subgraph,
      `query ($id: ID!) { ${field}(id: $id) { ${fields} } }`,
      { id },
      viewer,
    );
    expect(errors).toEqual([]);
    return data[field];
  }

  /** Stays the same as long as nothing is written to any table that commands write to. */
  const image = async (): Promise<string> => JSON.stringify(await opened.subgraph.database.rows(imageQuery));

  /** Events of a record, oldest first. */
  const eventsOf = (subjectId: string) =>
    opened.subgraph.database.rows<any>(
      sql`select type, subject_type as "subjectType", parties, from_state as "from", to_state as "to",
            changed_fields as "changed", version
          from reports.outbox where subject_id = ${subjectId}::uuid order by sequence`,
    );

  return { at, take, taken, refused, read, image, eventsOf, opened: () => opened };
}

/** The limits that run, by code. */
export const limits = (record: any): Record<string, string> =>
  Object.fromEntries(
    record.deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]),
  );

const written = [
  'meeting',
  'supervision_plan',
  'supervision_topic',
  'topic_source',
  'work_report',
  'report_document',
  'prior_opinion',
  'deliberation_opinion',
  'handling_report',
  'follow_up_supervision',
  'resolution',
  'fiscal_oversight_item',
  'livelihood_project',
  'normative_document',
  'deadline',
  'history',
  'outbox',
];
// The transaction that last wrote a row is in its xmin: whatever is written, added or removed shows in one of the two.
const imageQuery = raw(
  written
    .map(
      (table) => `select '${table}' as name, count(*) as rows, max(xmin::text::bigint) as last from reports.${table}`,
    )
    .join(' union all ')
    .concat(' order by name'),
);
