import { readFileSync } from 'node:fs';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { chineseDaysCalendar, computeDeadline, type DeadlineCode } from '../../platform/deadlines/index.ts';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph, tableFaults } from '../../platform/testing/index.ts';
import { drawWorkflow } from '../../platform/workflow/index.ts';
import { reports } from './index.ts';
import { meetingWorkflow } from './meeting/meeting.workflow.ts';
import { planWorkflow } from './plan/plan.workflow.ts';
import { resolutionWorkflow } from './resolution/resolution.workflow.ts';
import { workReportWorkflow } from './work-report/work-report.workflow.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

it('keeps tables and entities alike', async () => {
  expect(await tableFaults(subgraph)).toEqual([]);
});

it('draws its workflows in the README', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  expect(readme).toContain(drawWorkflow(planWorkflow));
  expect(readme).toContain(drawWorkflow(meetingWorkflow));
  expect(readme).toContain(drawWorkflow(workReportWorkflow));
  expect(readme).toContain(drawWorkflow(resolutionWorkflow));
});

it('holds eight meetings in 2025, each within two months of the one before', async () => {
  const { data, errors } = await ask(
    subgraph,
    '{ meetings(filter: { year: 2025 }) { totalCount nodes { convenedOn deadlines { code dueOn metOn overdueDays } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.meetings.totalCount).toBe(8);
  for (const { deadlines } of data.meetings.nodes) expect(deadlines).toMatchObject([{ overdueDays: 0 }]);
});

describe('limits', () => {
  it('are what the register makes of their anchors', async () => {
    const calendar = chineseDaysCalendar();
    const rows = await subgraph.database.rows<{ code: DeadlineCode; anchor: string; due: string; class: string }>(
      sql`select distinct code, anchor_on::text as anchor, due_on::text as due, class from reports.deadline
          where class in ('STATUTORY', 'LOCAL_DEFAULT', 'DESIGN') and explain not like '%同意延长%'`,
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const { code, anchor, due } of rows)
      expect(computeDeadline({ code, anchorOn: anchor, calendar }).dueOn, `${code} from ${anchor}`).toBe(due);
  });

  it('set by statute were met in time whenever their day has come', async () => {
    const late = await subgraph.database.rows(
      sql`select code, due_on::text, met_on::text from reports.deadline
          where class = 'STATUTORY' and coalesce(met_on, date '2026-01-19') > due_on`,
    );
    expect(late).toEqual([]);
  });
});

it('says of every limit that runs who owes it', async () => {
  const subjects = await subgraph.due.subjectsAfter('00000000-0000-0000-0000-000000000000', 1_000);
  const matters = await subgraph.due.of(subjects);
  expect(new Set(matters.map(({ subjectType }) => subjectType)).size).toBeGreaterThan(4);
  expect(matters.filter(({ owners }) => owners.length === 0).map(({ code }) => code)).toEqual([]);
});

describe('resolutions', () => {
  it('are due on the day that they set, and accepted only after the report on carrying them out', async () => {
    const { data, errors } = await ask(
      subgraph,
      '{ resolutions { nodes { state executionReport dueOn isOverdue deadlines { code class metOn overdueDays } history { toState } meeting { year } workReport { title } agency { id } } } }',
    );
    expect(errors).toEqual([]);
    expect(new Set(data.resolutions.nodes.map(({ state }: { state: string }) => state))).toContain('EXECUTING');
    for (const { state, executionReport, deadlines, history } of data.resolutions.nodes) {
      expect(deadlines).toMatchObject([{ code: 'RESOLUTION_EXECUTION', class: 'SET_BY_RESOLUTION', overdueDays: 0 }]);
      expect(history.at(-1).toState).toBe(state);
      expect(executionReport !== null).toBe(['EXECUTION_REPORTED', 'ACCEPTED'].includes(state));
    }
  });
});

describe('follow-up supervision', () => {
  it('knows the one that the summary names, and those after work reports', async () => {
    const { data } = await ask(
      subgraph,
      '{ followUpSupervisions(first: 100) { nodes { title isSynthetic workReport { state } agency { id } committee { id } } } named: followUpSupervisions(filter: { search: "河套文化街" }) { nodes { isSynthetic concludedOn } } }',
    );
    expect(data.named.nodes).toMatchObject([{ isSynthetic: false }]);
    const after = data.followUpSupervisions.nodes.filter(({ workReport }: any) => workReport !== null);
    expect(after.length).toBeGreaterThan(3);
    for (const { workReport } of after) expect(['FOLLOW_UP', 'CLOSED']).toContain(workReport.state);
  });
});

it.each([
  ['partyReports(filter: { kind: [REQUEST] })', 'kind', (one: any) => one.kind === 'REQUEST'],
  ['partyReports(filter: { search: "农膜" })', 'title', (one: any) => one.title.includes('农膜')],
  ['appointmentDecisions(filter: { kind: [REMOVE] })', 'kind', (one: any) => one.kind === 'REMOVE'],
  ['appointmentDecisions(filter: { organ: [COURT] })', 'organ', (one: any) => one.organ === 'COURT'],
  ['appointmentDecisions(filter: { search: "审判员" })', 'office', (one: any) => one.office.includes('审判员')],
  ['handlingReports(filter: { stage: [FINAL] })', 'stage', (one: any) => one.stage === 'FINAL'],
  ['handlingReports(filter: { search: "灌溉" })', 'title', (one: any) => one.title.includes('灌溉')],
  [
    'handlingReports(filter: { submittedOn: { from: "2026-01-01" } })',
    'submittedOn',
    (one: any) => one.submittedOn >= '2026-01-01',
  ],
  ['followUpSupervisions(filter: { isConcluded: true })', 'concludedOn', (one: any) => one.concludedOn !== null],
  [
    'followUpSupervisions(filter: { startedOn: { from: "2025-11-01" } })',
    'startedOn',
    (one: any) => one.startedOn >= '2025-11-01',
  ],
  ['resolutions(filter: { state: [ACCEPTED] })', 'state', (one: any) => one.state === 'ACCEPTED'],
  ['resolutions(filter: { isOverdue: false })', 'isOverdue', (one: any) => !one.isOverdue],
  ['resolutions(filter: { search: "饮水" })', 'title', (one: any) => one.title.includes('饮水')],
  [
    'meetings(filter: { convenedOn: { from: "2026-01-01" } })',
    'convenedOn',
    (one: any) => one.convenedOn >= '2026-01-01',
  ],
  ['meetings(filter: { search: "审计" })', 'agenda', (one: any) => one.agenda.includes('审计')],
  ['statedFigures(filter: { code: ["rulesRevised"] })', 'code', (one: any) => one.code === 'rulesRevised'],
])('%s finds what it says', async (field, column, holds) => {
  const { data, errors } = await ask(subgraph, `{ list: ${field} { nodes { ${column} } } }`);
  expect(errors).toEqual([]);
  expect(data.list.nodes.length).toBeGreaterThan(0);
  for (const node of data.list.nodes) expect(holds(node)).toBe(true);
});

it('is found by other subgraphs, one statement a type', async () => {
  const id = seedId('work-report', 1);
  const { data, errors, statements } = await ask(
    subgraph,
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on WorkReport { title } ... on Meeting { number } ... on AnnualReview { year } } }',
    {
      of: [
        { __typename: 'WorkReport', id },
        { __typename: 'WorkReport', id: seedId('work-report', 2) },
        { __typename: 'Meeting', id: seedId('meeting', 3) },
        { __typename: 'AnnualReview', year: 2025 },
        { __typename: 'WorkReport', id: seedId('work-report', 'none') },
      ],
    },
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(2);
  expect(data._entities).toEqual([
    { title: '关于行政检察工作情况的报告' },
    { title: '关于全市诚信建设工程推进情况的报告' },
    { number: 3 },
    { year: 2025 },
    null,
  ]);
});

it('describes every type, field, argument and value, Chinese first', () => {
  const undescribed: string[] = [];
  const check = (name: string, description: string | null | undefined) => {
    if (!/^[^/]*\p{Script=Han}.* \/ /su.test(description ?? '')) undescribed.push(name);
  };
  for (const type of Object.values(subgraph.schema.getTypeMap())) {
    if (/^(_|Query$|Mutation$|String|Boolean|Int|Float|ID|federation|link)/.test(type.name)) continue;
    check(type.name, type.description);
    if ('getValues' in type)
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if ('getFields' in type)
      for (const one of Object.values(type.getFields())) {
        check(`${type.name}.${one.name}`, one.description);
        if ('args' in one) for (const arg of one.args) check(`${type.name}.${one.name}(${arg.name})`, arg.description);
      }
  }
  expect(undescribed).toEqual([]);
});
