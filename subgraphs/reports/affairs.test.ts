import { readFileSync } from 'node:fs';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  chineseDaysCalendar,
  computeDeadline,
  type DeadlineCode,
  isDeadlineCode,
  localDateOf,
  ruleOf,
} from '../../platform/deadlines/index.ts';
import { figureValues } from '../../platform/figures/index.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../platform/testing/index.ts';
import { drawWorkflow } from '../../platform/workflow/index.ts';
import { affairsFigures } from './affairs.ts';
import { fiscalOversightWorkflow } from './fiscal/fiscal-oversight-item.workflow.ts';
import { reports } from './index.ts';
import { livelihoodWorkflow } from './livelihood/livelihood-project.workflow.ts';
import { normativeDocumentWorkflow } from './normative/normative-document.workflow.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

const today = '2026-01-19';
const workflows = [fiscalOversightWorkflow, livelihoodWorkflow, normativeDocumentWorkflow];
const year2025 = { from: '2025-01-01', to: '2025-12-31' };

async function answer(source: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await ask(subgraph, source, variables);
  expect(errors).toEqual([]);
  return data;
}

/** All rows of a list with some fields, for a filter. */
async function listed(connection: string, filter: object, fields: string): Promise<any[]> {
  const type = connection.charAt(0).toUpperCase() + connection.slice(1, -1);
  const query = `query ($filter: ${type}Filter, $after: String) {
    ${connection}(filter: $filter, first: 100, after: $after) { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const rows: any[] = [];
  for (let after: string | null = null; ; ) {
    const page: any = (await answer(query, { filter, after }))[connection];
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(rows).toHaveLength(page.totalCount);
      return rows;
    }
    after = page.pageInfo.endCursor;
  }
}

describe('the figures of 2025', () => {
  const published = {
    fiscalOversightItems: 12,
    livelihoodProjects: 20,
    researchReports: 7,
    normativeDocumentsCorrected: 2,
    reviewCasesSelected: 2,
    regulationsEnacted: 1,
    regulationsRevised: 1,
    legislativeComments: 196,
  };
  const values = (year: number) =>
    figureValues(subgraph.context(anonymous).loaders, affairsFigures, year, Object.keys(affairsFigures));

  it('are those of the summary', async () => {
    expect(await values(2025)).toEqual(published);
  });

  it('are nought in a year without records', async () => {
    expect(new Set(Object.values(await values(1999)))).toEqual(new Set([0]));
  });

  it.each(Object.entries(affairsFigures))('%s counts the records that its filter lists', async (code, definition) => {
    const rows = await listed(definition.listing.name, definition.filter(2025), 'id');
    expect(rows).toHaveLength(published[code as keyof typeof published]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });
});

describe('what the summary names', () => {
  it.each([
    ['fiscalOversightItems', ['预算决算', '政府债务', '国资管理', '审计整改']],
    ['livelihoodProjects', ['优化医疗资源', '公办托育', '温暖工程']],
    ['regulations', ['巴彦淖尔市农田灌溉用水管理条例', '巴彦淖尔市城市客运交通管理条例']],
    [
      'researchReports',
      [
        '医疗资源流失问题调研',
        '设施农业发展调研',
        '医保基金使用监督调研',
        '安全生产责任制落实监督调研',
        '防汛应急监督调研',
        '养老服务监督调研',
        '法院服务民营经济专题调研',
        '防沙治沙和风电光伏一体化工程专题调研',
        '特色产业调研',
      ],
    ],
    ['normativeDocuments', []],
    ['reviewCases', []],
  ])('of %s, and nothing else, is not marked synthetic', async (connection, titles) => {
    const rows = await listed(connection, {}, 'title isSynthetic');
    expect(
      rows
        .filter((row) => !row.isSynthetic)
        .map((row) => row.title)
        .sort(),
    ).toEqual([...titles].sort());
  });

  it('of the regulations does not include their dates', async () => {
    for (const row of await listed('regulations', {}, 'datesAreSynthetic passedOn approvedOn effectiveOn')) {
      expect(row.datesAreSynthetic).toBe(true);
      expect(row.passedOn < row.approvedOn && row.approvedOn < row.effectiveOn).toBe(true);
    }
  });

  it('of the results of research covers 医疗、文旅、防汛、农业', async () => {
    const rows = await listed('researchReports', { kind: ['RESULT'] }, 'field');
    expect(new Set(rows.map((row) => row.field))).toEqual(
      new Set(['HEALTH', 'CULTURE_AND_TOURISM', 'FLOOD_CONTROL', 'AGRICULTURE']),
    );
  });
});

describe('a restricted research report', () => {
  const id = seedId('research-report', 12);

  it('is kept', async () => {
    const rows = await subgraph.database.rows<{ restricted: boolean }>(
      sql`select is_restricted as "restricted" from reports.research_report where id = ${id}::uuid`,
    );
    expect(rows).toEqual([{ restricted: true }]);
  });

  it('is on no path: not by id, not in a list, a search, a count or as an entity', async () => {
    expect(
      (await ask(subgraph, 'query ($id: ID!) { researchReport(id: $id) { id } }', { id })).errors[0]?.extensions,
    ).toMatchObject({ code: 'NOT_FOUND' });
    const entities = await ask(
      subgraph,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ResearchReport { id title } } }',
      { r: [{ __typename: 'ResearchReport', id }] },
    );
    expect(entities.data._entities).toEqual([null]);
    const rows = await listed('researchReports', {}, 'id title');
    expect(rows).toHaveLength(14);
    expect(rows.filter((row) => row.id === id || row.title.includes('宗教'))).toEqual([]);
    for (const filter of [{ search: '宗教' }, { field: ['ETHNIC_AND_RELIGIOUS_AFFAIRS'] }])
      expect(await listed('researchReports', filter, 'id')).toEqual([]);
  });

  it('keeps leaders’ instructions to their number', async () => {
    const rows = await listed('researchReports', { kind: ['RESULT'] }, 'instructionCount outcomes { text }');
    for (const row of rows) {
      expect(row.instructionCount).toBeGreaterThan(0);
      expect(row.outcomes.length).toBeGreaterThan(0);
    }
    expect(reports.sdl).not.toContain('ResearchInstruction');
  });
});

describe('search', () => {
  it('finds 灌溉 inside 农田灌溉用水', async () => {
    const rows = await listed('regulations', { search: '灌溉' }, 'title');
    expect(rows.map((row) => row.title)).toEqual(['巴彦淖尔市农田灌溉用水管理条例']);
  });

  it.each([
    ['fiscalOversightItems', '灌溉', 'title focus'],
    ['livelihoodProjects', '灌溉', 'title goal'],
    ['researchReports', '灌溉', 'title summary'],
    ['normativeDocuments', '灌溉', 'title documentNumber'],
    ['reviewCases', '农膜', 'title summary'],
    ['legislativeComments', '灌溉', 'text'],
  ])('of %s for %s gives the rows that hold it, and all of them', async (connection, word, fields) => {
    const holds = (row: object) => Object.values(row).join(' ').includes(word);
    const found = await listed(connection, { search: word }, fields);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(holds)).toBe(true);
    expect(found).toHaveLength((await listed(connection, {}, fields)).filter(holds).length);
  });
});

describe('filters', () => {
  const within = (range: { from: string; to: string }) => (value: string | null) =>
    value !== null && value >= range.from && value <= range.to;
  const autumn = { from: '2025-09-01', to: '2025-11-30' };
  const government = seedId('agency', 'government-office');
  const water = seedId('agency', 'water-bureau');

  it.each<[string, object, string, (row: any) => boolean]>([
    ['fiscalOversightItems', { year: 2025 }, 'year', (row) => row.year === 2025],
    ['fiscalOversightItems', { state: ['SUPERVISED_CLOSURE'] }, 'state', (row) => row.state === 'SUPERVISED_CLOSURE'],
    ['fiscalOversightItems', { kind: ['STATE_ASSETS'] }, 'kind', (row) => row.kind === 'STATE_ASSETS'],
    ['fiscalOversightItems', { leadAgencyId: water }, 'leadAgency { id }', (row) => row.leadAgency.id === water],
    ['fiscalOversightItems', { deliberatedOn: autumn }, 'deliberatedOn', (row) => within(autumn)(row.deliberatedOn)],
    ['fiscalOversightItems', { overdue: true }, 'isOverdue dueOn', (row) => row.isOverdue && row.dueOn < today],
    ['fiscalOversightItems', { overdue: false }, 'isOverdue', (row) => !row.isOverdue],
    ['researchReports', { kind: ['SUPERVISORY'] }, 'kind', (row) => row.kind === 'SUPERVISORY'],
    ['researchReports', { field: ['HEALTH'] }, 'field', (row) => row.field === 'HEALTH'],
    ['researchReports', { agencyId: water }, 'agency { id }', (row) => row.agency.id === water],
    ['researchReports', { completedOn: autumn }, 'completedOn', (row) => within(autumn)(row.completedOn)],
    ['researchReports', { hasOutcome: true }, 'outcomes { id }', (row) => row.outcomes.length > 0],
    ['livelihoodProjects', { state: ['IMPLEMENTING'] }, 'state', (row) => row.state === 'IMPLEMENTING'],
    [
      'livelihoodProjects',
      { leadAgencyId: government },
      'leadAgency { id }',
      (row) => row.leadAgency.id === government,
    ],
    ['livelihoodProjects', { divisionCode: '150802' }, 'division { code }', (row) => row.division.code === '150802'],
    [
      'livelihoodProjects',
      { plannedCompletionOn: autumn },
      'plannedCompletionOn',
      (row) => within(autumn)(row.plannedCompletionOn),
    ],
    ['livelihoodProjects', { overdue: false }, 'isOverdue', (row) => !row.isOverdue],
    ['normativeDocuments', { state: ['UNDER_REVIEW'] }, 'state', (row) => row.state === 'UNDER_REVIEW'],
    ['normativeDocuments', { kind: ['JUDICIAL_DOCUMENT'] }, 'kind', (row) => row.kind === 'JUDICIAL_DOCUMENT'],
    ['normativeDocuments', { outcome: ['ABOLISHED'] }, 'outcome', (row) => row.outcome === 'ABOLISHED'],
    ['normativeDocuments', { issuerId: water }, 'issuer { id }', (row) => row.issuer.id === water],
    ['normativeDocuments', { publishedOn: autumn }, 'publishedOn', (row) => within(autumn)(row.publishedOn)],
    ['normativeDocuments', { correctedOn: year2025 }, 'correctedOn', (row) => within(year2025)(row.correctedOn)],
    ['normativeDocuments', { overdue: true }, 'isOverdue dueOn', (row) => row.isOverdue && row.dueOn < today],
    ['normativeDocuments', { overdue: false }, 'isOverdue', (row) => !row.isOverdue],
    ['reviewCases', { selectedOn: year2025 }, 'selectedOn', (row) => within(year2025)(row.selectedOn)],
    ['regulations', { act: ['ENACTED'] }, 'act', (row) => row.act === 'ENACTED'],
    ['regulations', { passedOn: year2025 }, 'passedOn', (row) => within(year2025)(row.passedOn)],
    ['regulations', { effectiveOn: autumn }, 'effectiveOn', (row) => within(autumn)(row.effectiveOn)],
    [
      'legislativeComments',
      { regulationId: seedId('regulation', 2) },
      'regulation { title }',
      (row) => row.regulation.title === '巴彦淖尔市城市客运交通管理条例',
    ],
    [
      'legislativeComments',
      { stationId: seedId('liaison-station', 8) },
      'station { id }',
      (row) => row.station.id === seedId('liaison-station', 8),
    ],
    ['legislativeComments', { adopted: true }, 'isAdopted', (row) => row.isAdopted],
    [
      'legislativeComments',
      { receivedOn: { from: '2025-05-01', to: '2025-05-31' } },
      'receivedOn',
      (row) => row.receivedOn.startsWith('2025-05'),
    ],
  ])('%s %j', async (connection, filter, fields, holds) => {
    const found = await listed(connection, filter, fields);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(holds)).toBe(true);
    expect(found).toHaveLength((await listed(connection, {}, fields)).filter(holds).length);
  });

  it('of committees finds nothing for one that has no item', async () => {
    const committeeId = seedId('agency', 'environment-committee');
    expect(await listed('fiscalOversightItems', { committeeId }, 'id')).toEqual([]);
    expect((await listed('researchReports', { committeeId }, 'committee { id }')).length).toBeGreaterThan(0);
  });

  it('of overdue livelihood projects find none: every promise of 2025 was kept or still runs', async () => {
    expect(await listed('livelihoodProjects', { overdue: true }, 'id')).toEqual([]);
  });
});

describe('pages', () => {
  it.each([
    ['fiscalOversightItems', ['CREATED_AT', 'UPDATED_AT', 'DUE_ON']],
    ['researchReports', ['COMPLETED_ON', 'UPDATED_AT']],
    ['livelihoodProjects', ['CREATED_AT', 'UPDATED_AT', 'DUE_ON', 'PROGRESS']],
    ['normativeDocuments', ['PUBLISHED_ON', 'UPDATED_AT', 'DUE_ON']],
    ['reviewCases', ['SELECTED_ON']],
    ['regulations', ['PASSED_ON', 'UPDATED_AT']],
    ['legislativeComments', ['RECEIVED_ON', 'UPDATED_AT']],
  ])('of %s go forward and back over the same rows, in each order', async (connection, fields) => {
    const page = async (args: string) =>
      (
        await answer(
          `{ ${connection}(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
      )[connection];
    for (const field of fields)
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: { field: ${field}, direction: ${direction} }`;
        const whole = (await page(`first: 100, ${order}`)).nodes.slice(0, 40);
        const forward: object[] = [];
        for (let at = ''; forward.length < whole.length; ) {
          const next = await page(`first: 7, ${order}${at}`);
          forward.push(...next.nodes);
          at = `, after: "${next.pageInfo.endCursor}"`;
        }
        expect(forward.slice(0, whole.length)).toEqual(whole);
        const other = direction === 'ASC' ? 'DESC' : 'ASC';
        const last = await page(`last: 100, orderBy: { field: ${field}, direction: ${other} }`);
        expect(last.nodes.reverse().slice(0, whole.length)).toEqual(whole);
      }
  });
});

describe('reads', () => {
  it.each([
    [
      4,
      '{ fiscalOversightItems(first: 12) { nodes { title isOverdue leadAgency { id } committee { id } meeting { title } history { action } deadlines { code dueOn } } } }',
    ],
    [2, '{ meetings(first: 20) { nodes { id fiscalOversightItems { nodes { title } } } } }'],
    [
      3,
      '{ researchReports(first: 20) { nodes { title agency { id } instructionCount outcomes { text agency { id } } } } }',
    ],
    [
      4,
      '{ livelihoodProjects(first: 20) { totalCount nodes { title division { code } history { action } deadlines { code } } } }',
    ],
    [
      4,
      '{ normativeDocuments(first: 24) { nodes { title issuer { id } history { action } deadlines { code } reviewCases { title } } } }',
    ],
    [2, '{ reviewCases { nodes { title document { title issuer { id } } } } }'],
    [
      3,
      '{ regulations { nodes { title legislativeComments(first: 5) { totalCount nodes { text station { id } } } } } }',
    ],
    [2, '{ legislativeComments(first: 50) { nodes { text regulation { title } station { id } } } }'],
    [1, '{ fiscalOversightItems { nodes { isOverdue } } }'],
  ])('cost %d statements: %s', async (count, query) => {
    const { statements, errors } = await ask(subgraph, query);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(count);
  });

  it('give each agency its own part, one statement for all agencies', async () => {
    const slugs = ['government-office', 'water-bureau', 'health-commission', 'agriculture-bureau'];
    const { data, errors, statements } = await ask(
      subgraph,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Agency { id
        fiscalOversightItems { nodes { leadAgency { id } } } livelihoodProjects { nodes { leadAgency { id } } }
        normativeDocuments { nodes { issuer { id } } } researchReports { nodes { agency { id } } } } } }`,
      { r: slugs.map((slug) => ({ __typename: 'Agency', id: seedId('agency', slug) })) },
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(4);
    for (const agency of data._entities) {
      const owners = [
        ...agency.fiscalOversightItems.nodes.map((node: any) => node.leadAgency.id),
        ...agency.livelihoodProjects.nodes.map((node: any) => node.leadAgency.id),
        ...agency.normativeDocuments.nodes.map((node: any) => node.issuer.id),
        ...agency.researchReports.nodes.map((node: any) => node.agency.id),
      ];
      expect(owners.length).toBeGreaterThan(0);
      expect(new Set(owners)).toEqual(new Set([agency.id]));
    }
  });

  it.each([
    'fiscalOversightItem',
    'researchReport',
    'livelihoodProject',
    'normativeDocument',
    'reviewCase',
    'regulation',
    'legislativeComment',
  ])('of one %s: by id, by reference, and refused for an unknown or malformed id', async (field) => {
    const type = field.charAt(0).toUpperCase() + field.slice(1);
    const [{ id }] = (await listed(`${field}s`, {}, 'id')) as [{ id: string }];
    const one = (key: string) => ask(subgraph, `query ($id: ID!) { ${field}(id: $id) { id version } }`, { id: key });
    expect((await one(id)).data[field].id).toBe(id);
    const entities = await answer(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id version } } }`,
      { r: [{ __typename: type, id }] },
    );
    expect(entities._entities[0].id).toBe(id);
    expect((await one('019412f0-0000-7000-8000-000000000000')).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await one('no-uuid')).errors[0]?.extensions['code']).toBe('VALIDATION_FAILED');
  });
});

interface StoredDeadline {
  subject: string;
  code: DeadlineCode;
  anchorOn: string;
  dueOn: string;
  metOn: string | null;
  class: string;
}

const ownDeadlines = () =>
  subgraph.database.rows<StoredDeadline>(sql`
    select subject_id as "subject", code, anchor_on as "anchorOn", due_on as "dueOn", met_on as "metOn", class
    from reports.deadline where subject_id in (
      select id from reports.fiscal_oversight_item union all select id from reports.livelihood_project
      union all select id from reports.normative_document)`);

describe('limits', () => {
  it('are those of the register, recomputed, and were met in time where they were met', async () => {
    const calendar = chineseDaysCalendar();
    const stored = await ownDeadlines();
    expect(stored.length).toBeGreaterThan(100);
    for (const { code, anchorOn, dueOn, metOn } of stored) {
      const set = ruleOf(code, anchorOn).direction === 'SET' ? { dueOn } : {};
      expect([code, computeDeadline({ code, anchorOn, calendar, ...set }).dueOn]).toEqual([code, dueOn]);
      if (metOn !== null) expect([code, metOn <= dueOn, metOn >= anchorOn]).toEqual([code, true, true]);
    }
  });

  it('of law run out for nobody', async () => {
    const late = (await ownDeadlines()).filter(({ metOn, dueOn }) => metOn === null && dueOn < today);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter((deadline) => deadline.class === 'STATUTORY')).toEqual([]);
  });

  it('put final accounts and the execution of plan and budget between June and September', async () => {
    const rows = await listed(
      'fiscalOversightItems',
      { kind: ['FINAL_ACCOUNTS', 'BUDGET_EXECUTION', 'PLAN_EXECUTION', 'AUDIT_REPORT'] },
      'deliberatedOn',
    );
    expect(rows).toHaveLength(4);
    for (const { deliberatedOn } of rows)
      expect(deliberatedOn >= '2025-06-01' && deliberatedOn <= '2025-09-30').toBe(true);
  });

  it('give the audit rectification six months from the audit report', async () => {
    const [report] = await listed('fiscalOversightItems', { kind: ['AUDIT_REPORT'] }, 'deliberatedOn');
    const [item] = await listed(
      'fiscalOversightItems',
      { kind: ['AUDIT_RECTIFICATION'] },
      'deadlines { code dueOn metOn }',
    );
    expect(report.deliberatedOn).toBe('2025-07-29');
    expect(item.deadlines[0]).toEqual({
      code: 'AUDIT_RECTIFICATION_HEARING',
      dueOn: '2026-01-29',
      metOn: '2025-12-23',
    });
  });

  it('named in a workflow are in the register', () => {
    for (const { transitions } of workflows)
      for (const { limit } of transitions) if (limit !== null) expect(isDeadlineCode(limit)).toBe(true);
  });
});

describe('history', () => {
  it('ends in the state of its record, within office hours of working days, up to the day of the summary', async () => {
    const calendar = chineseDaysCalendar();
    for (const connection of ['fiscalOversightItems', 'livelihoodProjects', 'normativeDocuments'])
      for (const row of await listed(
        connection,
        {},
        'state createdAt updatedAt version history { toState at agencyId }',
      )) {
        expect(row.history.at(-1).toState).toBe(row.state);
        expect([row.history[0].at, row.history.at(-1).at]).toEqual([row.createdAt, row.updatedAt]);
        expect(row.version).toBe(row.history.length);
        for (const { at, agencyId } of row.history) {
          const day = localDateOf(new Date(at));
          expect([day, calendar.isWorkday(day), day <= today]).toEqual([day, true, true]);
          const minutes = (new Date(at).getUTCHours() + 8) * 60 + new Date(at).getUTCMinutes();
          expect(minutes >= 9 * 60 && minutes <= 17 * 60 + 30).toBe(true);
          expect(agencyId).not.toBeNull();
        }
      }
  });

  it('of a livelihood project of the city shows no vote, of one of a banner or county it does', async () => {
    for (const row of await listed('livelihoodProjects', {}, 'division { code } history { action }')) {
      const voted = row.history.some((entry: any) => entry.action === 'recordLivelihoodVote');
      expect([row.division.code, voted]).toEqual([row.division.code, row.division.code !== '150800']);
    }
  });
});

describe('legislative comments', () => {
  it('precede the passing of the regulation, differ from one another and name no person', async () => {
    const rows = await listed('legislativeComments', {}, 'text receivedOn regulation { passedOn }');
    for (const row of rows) expect(row.receivedOn < row.regulation.passedOn).toBe(true);
    expect(new Set(rows.map((row) => row.text)).size).toBeGreaterThan(rows.length * 0.8);
    expect(reports.sdl).not.toMatch(/type LegislativeComment[^}]*(name|phone|person)/i);
  });
});

it('draws the workflows as they are', () => {
  const text = readFileSync(new URL('./AFFAIRS.md', import.meta.url), 'utf8');
  const drawn = [...text.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, drawing]) => drawing);
  expect(drawn).toEqual(workflows.map((workflow) => drawWorkflow<string, string>(workflow)));
});
