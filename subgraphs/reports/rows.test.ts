import sql, { type Sql } from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { agencyViewer, ask, congressOffice, openedSubgraph } from '../../platform/testing/index.ts';
import { reports } from './index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

const agriculture = agencyViewer('agriculture-bureau');
const finance = agencyViewer('finance-committee', 'COMMITTEE');
const stranger = agencyViewer('data-authority', 'DATA_AUTHORITY');

const all = sql`true`;
const none = sql`false`;
const ofReport = (condition: Sql) =>
  sql`t.work_report_id in (select r.id from reports.work_report r where ${condition})`;
const opinionsOut = ofReport(sql`r.opinions_published_on is not null`);
const handlingOut = sql`(t.stage = 'FINAL' and ${ofReport(sql`r.handling_published_on is not null`)})`;
const partOf = ({ agencyId }: Principal) =>
  ofReport(sql`r.agency_id = ${agencyId}::uuid or r.committee_id = ${agencyId}::uuid`);
const fiscal = ({ agencyId }: Principal) =>
  sql`(t.state = 'CLOSED' or t.lead_agency_id = ${agencyId}::uuid or t.committee_id = ${agencyId}::uuid)`;

const cells: [list: string, table: string, rows: [who: string, viewer: Principal, rows: Sql][]][] = [
  [
    'workReports',
    'work_report',
    [
      ['the office', congressOffice, all],
      ['an agency', stranger, all],
      ['nobody', anonymous, sql`t.deliberated_on is not null`],
    ],
  ],
  [
    'deliberationOpinions',
    'deliberation_opinion',
    [
      ['the office', congressOffice, all],
      ['an organ', agriculture, sql`(${opinionsOut} or ${partOf(agriculture)})`],
      ['a committee', finance, sql`(${opinionsOut} or ${partOf(finance)})`],
      ['another agency', stranger, opinionsOut],
      ['nobody', anonymous, opinionsOut],
    ],
  ],
  [
    'handlingReports',
    'handling_report',
    [
      ['the office', congressOffice, all],
      ['an organ', agriculture, sql`(${handlingOut} or ${partOf(agriculture)})`],
      ['a committee', finance, sql`(${handlingOut} or ${partOf(finance)})`],
      ['another agency', stranger, handlingOut],
      ['nobody', anonymous, handlingOut],
    ],
  ],
  [
    'fiscalOversightItems',
    'fiscal_oversight_item',
    [
      ['the office', congressOffice, all],
      ['a committee', finance, fiscal(finance)],
      ['another agency', stranger, fiscal(stranger)],
      ['nobody', anonymous, none],
    ],
  ],
  [
    'supervisionPlans',
    'supervision_plan',
    [
      ['an agency', stranger, all],
      ['nobody', anonymous, none],
    ],
  ],
  ['meetings', 'meeting', [['nobody', anonymous, all]]],
  ['resolutions', 'resolution', [['nobody', anonymous, all]]],
];

it.each(
  cells.flatMap(([list, table, rows]) => rows.map((row): [string, ...typeof row, string] => [list, ...row, table])),
)('of %s %s sees what the rule says', async (list, _, viewer, rows, table) => {
  const inside = await subgraph.database.rows<{ id: string }>(
    sql`select t.id from reports.${sql([table])} t where ${rows} order by t.id`,
  );
  const { data, errors } = await ask(subgraph, `{ ${list}(first: 100) { totalCount nodes { id } } }`, {}, viewer);
  expect(errors).toEqual([]);
  expect(data[list].totalCount).toBe(inside.length);
  const ids = new Set(inside.map(({ id }) => id));
  expect(data[list].nodes.every(({ id }: { id: string }) => ids.has(id))).toBe(true);
});

it('a report leads to no more of its opinions and handling reports than the lists show', async () => {
  const lists = `deliberationOpinions(first: 100) { nodes { id } } handlingReports(first: 100) { nodes { id } }
    workReports(first: 100) { nodes { opinions { id } handlingReports { id } } }`;
  for (const viewer of [congressOffice, agriculture, stranger, anonymous]) {
    const { data } = await ask(subgraph, `{ ${lists} }`, {}, viewer);
    for (const [list, field] of [
      ['deliberationOpinions', 'opinions'],
      ['handlingReports', 'handlingReports'],
    ] as const) {
      const listed = new Set(data[list].nodes.map(({ id }: { id: string }) => id));
      const reached = data.workReports.nodes.flatMap((report: any) => report[field].map(({ id }: any) => id));
      expect(reached.every((id: string) => listed.has(id))).toBe(true);
      if (viewer === congressOffice) expect(reached.length).toBeGreaterThan(0);
    }
  }
});
