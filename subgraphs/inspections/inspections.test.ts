import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph, tableFaults } from '../../platform/testing/index.ts';
import { drawWorkflow } from '../../platform/workflow/index.ts';
import { inspections } from './index.ts';
import { inspectionWorkflow } from './inspection/inspection.workflow.ts';
import { itemWorkflow } from './item/item.workflow.ts';
import { recommendationWorkflow } from './recommendation/recommendation.workflow.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(inspections);
});

const agency = (slug: string) => seedId('agency', slug);
const entities = (selection: string, representations: object[]) =>
  ask(subgraph, `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`, { r: representations });

describe('annualReview.inspections', () => {
  const review = (year: number, fields: string) =>
    entities(`... on AnnualReview { inspections { ${fields} } }`, [{ __typename: 'AnnualReview', year }]);

  it('gives the figures of 2025 by one statement', async () => {
    const { data, errors, statements } = await review(
      2025,
      'lawsInspected rectificationItemsIssued rectificationItemsVerified',
    );
    expect(errors).toEqual([]);
    expect(data._entities[0].inspections).toEqual({
      lawsInspected: 7,
      rectificationItemsIssued: 30,
      rectificationItemsVerified: 24,
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/recommendation/);
  });

  it('gives for every figure the records behind it', async () => {
    const { data } = await review(
      2025,
      'figures { code value unit definition records { connection filter aggregate field } }',
    );
    const { figures } = data._entities[0].inspections;
    expect(figures).toHaveLength(3);
    for (const { value, records } of figures) {
      const { connection, filter, aggregate, field } = records;
      const input = `${connection[0].toUpperCase()}${connection.slice(1, -1)}Filter`;
      const { data: list, errors } = await ask(
        subgraph,
        `query ($filter: ${input}) { ${connection}(filter: $filter, first: 100) { totalCount nodes { id ${field ?? ''} } } }`,
        { filter },
      );
      expect(errors).toEqual([]);
      const { totalCount, nodes } = list[connection];
      expect(nodes).toHaveLength(totalCount);
      expect(aggregate === 'COUNT_DISTINCT' ? new Set(nodes.map((node: any) => node[field])).size : totalCount).toBe(
        value,
      );
    }
  });

  it('gives zeros for a year without records', async () => {
    const { data } = await review(
      1999,
      'lawsInspected rectificationItemsIssued rectificationItemsVerified figures { value }',
    );
    expect(data._entities[0].inspections).toEqual({
      lawsInspected: 0,
      rectificationItemsIssued: 0,
      rectificationItemsVerified: 0,
      figures: [{ value: 0 }, { value: 0 }, { value: 0 }],
    });
  });
});

describe('reading', () => {
  it('takes one statement a level, however many parents there are', async () => {
    const { statements, errors } = await ask(
      subgraph,
      `{ inspections(first: 8) { nodes { title organiser { id } inspectedAgencies { id } laws { name } findings { title }
          followUpOf { title } followUps { title } recommendations { title } deadlines { code } history { action }
          rectificationItems(first: 10) { totalCount nodes { title law { name } finding { title } leadAgency { id } coAgencies { id }
            division { code } progress { percent } evidence { fileName } verifications { verifiers } deadlines { code } history { action } } } } } }`,
    );
    expect(errors).toEqual([]);
    // 1 list, 7 on inspections, page and count of items, 7 on items (those of deadline and history are shared in shape only).
    expect(statements).toHaveLength(17);
  });

  it('gives the items of many agencies, by role, with one statement each', async () => {
    const slugs = ['agriculture-bureau', 'ecology-bureau', 'water-bureau', 'government-office'];
    const { data, errors, statements } = await entities(
      `... on Agency { id
        all: rectificationItems(first: 100) { totalCount nodes { leadAgency { id } coAgencies { id } } }
        lead: rectificationItems(first: 100, role: LEAD) { totalCount nodes { leadAgency { id } } }
        co: rectificationItems(first: 100, role: CO) { totalCount nodes { coAgencies { id } } }
        inspections(first: 100) { nodes { organiser { id } inspectedAgencies { id } } } }`,
      slugs.map((slug) => ({ __typename: 'Agency', id: agency(slug) })),
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(7);
    for (const { id, all, lead, co, inspections: inspected } of data._entities) {
      expect(all.totalCount).toBe(lead.totalCount + co.totalCount);
      expect(lead.totalCount).toBeGreaterThan(0);
      expect(lead.nodes.every((node: any) => node.leadAgency.id === id)).toBe(true);
      expect(co.nodes.every((node: any) => node.coAgencies.some((one: any) => one.id === id))).toBe(true);
      expect(inspected.nodes.every((node: any) => node.inspectedAgencies.some((one: any) => one.id === id))).toBe(true);
    }
  });

  it('resolves references to each entity', async () => {
    const { data, errors } = await entities(
      '... on Inspection { number } ... on RectificationItem { number } ... on Recommendation { number } ... on InspectedLaw { name }',
      [
        { __typename: 'Inspection', id: seedId('inspection', 3) },
        { __typename: 'RectificationItem', id: seedId('rectification-item', 30) },
        { __typename: 'Recommendation', id: seedId('recommendation', 1) },
        { __typename: 'InspectedLaw', id: seedId('inspected-law', '4/1') },
      ],
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { number: '2025-03' },
      { number: '2025-06-03' },
      { number: '2025-001' },
      { name: '内蒙古自治区水污染防治条例' },
    ]);
  });

  it('links a follow-up inspection with what it follows', async () => {
    const { data } = await ask(
      subgraph,
      '{ inspections(filter: { kind: [FOLLOW_UP] }) { nodes { followUpOf { number followUps { number } } } } }',
    );
    expect(data.inspections.nodes).toEqual([{ followUpOf: { number: '2025-03', followUps: [{ number: '2025-08' }] } }]);
  });
});

describe('filters', () => {
  type Case = [connection: string, filter: object, fields: string, count: number, holds: (node: any) => boolean];
  const cases: Case[] = [
    ['inspections', { state: ['CLOSED', 'FOLLOW_UP'] }, 'state', 5, (n) => ['CLOSED', 'FOLLOW_UP'].includes(n.state)],
    ['inspections', { kind: ['ENFORCEMENT_RESEARCH'] }, 'kind title', 1, (n) => n.title.includes('边境地区')],
    [
      'inspections',
      { organiserId: agency('environment-committee') },
      'organiser { id }',
      4,
      (n) => n.organiser.id === agency('environment-committee'),
    ],
    [
      'inspections',
      { inspectedAgencyId: agency('water-bureau') },
      'inspectedAgencies { id }',
      2,
      (n) => n.inspectedAgencies.some((a: any) => a.id === agency('water-bureau')),
    ],
    [
      'inspections',
      { lawCode: 'cn-yellow-river-protection' },
      'laws { code }',
      1,
      (n) => n.laws.some((l: any) => l.code === 'cn-yellow-river-protection'),
    ],
    ['inspections', { year: 2025 }, 'year', 8, (n) => n.year === 2025],
    ['inspections', { year: 2024 }, 'year', 0, () => true],
    [
      'inspections',
      { startsOn: { from: '2025-07-01', to: '2025-07-31' } },
      'startsOn',
      3,
      (n) => n.startsOn.startsWith('2025-07'),
    ],
    [
      'inspections',
      { deliberatedOn: { from: '2025-10-01' } },
      'deliberatedOn',
      2,
      (n) => n.deliberatedOn >= '2025-10-01',
    ],
    ['inspections', { dueOn: { to: '2026-02-06' } }, 'dueOn', 1, (n) => n.dueOn <= '2026-02-06'],
    ['inspections', { overdue: true }, 'isOverdue', 0, (n) => n.isOverdue],
    ['inspections', { overdue: false }, 'isOverdue', 8, (n) => !n.isOverdue],
    ['inspections', { isSynthetic: false }, 'isSynthetic', 4, (n) => !n.isSynthetic],
    ['inspections', { search: '农膜' }, 'title summary', 2, (n) => `${n.title}${n.summary}`.includes('农膜')],
    [
      'inspectedLaws',
      { code: ['nm-agricultural-film-pollution-prevention'] },
      'code',
      2,
      (n) => n.code.startsWith('nm-agricultural'),
    ],
    ['inspectedLaws', { level: ['MUNICIPAL'] }, 'name level', 1, (n) => n.name === '巴彦淖尔市城市客运交通管理条例'],
    [
      'inspectedLaws',
      { inspectionId: seedId('inspection', 4) },
      'inspection { id }',
      2,
      (n) => n.inspection.id === seedId('inspection', 4),
    ],
    [
      'inspectedLaws',
      { inspectionKind: ['ENFORCEMENT_INSPECTION'] },
      'inspection { kind }',
      7,
      (n) => n.inspection.kind === 'ENFORCEMENT_INSPECTION',
    ],
    [
      'inspectedLaws',
      { deliberatedOn: { to: '2025-06-30' } },
      'inspection { deliberatedOn }',
      3,
      (n) => n.inspection.deliberatedOn <= '2025-06-30',
    ],
    ['inspectedLaws', { isSynthetic: true }, 'isSynthetic', 5, (n) => n.isSynthetic],
    ['inspectedLaws', { search: '循环经济' }, 'name', 1, (n) => n.name.includes('循环经济')],
    [
      'inspectionFindings',
      { inspectionId: seedId('inspection', 5) },
      'inspection { id }',
      4,
      (n) => n.inspection.id === seedId('inspection', 5),
    ],
    [
      'inspectionFindings',
      { lawCode: 'nm-water-pollution-prevention' },
      'law { code }',
      4,
      (n) => n.law.code === 'nm-water-pollution-prevention',
    ],
    ['inspectionFindings', { divisionCode: '150823' }, 'division { code }', 3, (n) => n.division.code === '150823'],
    ['inspectionFindings', { foundOn: { from: '2025-09-01' } }, 'foundOn', 3, (n) => n.foundOn >= '2025-09-01'],
    ['inspectionFindings', { search: '秸秆' }, 'title description', 1, (n) => n.title.includes('秸秆')],
    [
      'rectificationItems',
      { state: ['IN_PROGRESS', 'LONG_TERM'] },
      'state',
      5,
      (n) => ['IN_PROGRESS', 'LONG_TERM'].includes(n.state),
    ],
    ['rectificationItems', { severity: ['SERIOUS'] }, 'severity', 7, (n) => n.severity === 'SERIOUS'],
    [
      'rectificationItems',
      { inspectionId: seedId('inspection', 1) },
      'inspection { id }',
      6,
      (n) => n.inspection.id === seedId('inspection', 1),
    ],
    [
      'rectificationItems',
      { lawCode: 'cn-yellow-river-protection' },
      'law { code }',
      2,
      (n) => n.law.code === 'cn-yellow-river-protection',
    ],
    [
      'rectificationItems',
      { agencyId: agency('water-bureau') },
      'leadAgency { id } coAgencies { id }',
      7,
      (n) => [n.leadAgency, ...n.coAgencies].some((a: any) => a.id === agency('water-bureau')),
    ],
    [
      'rectificationItems',
      { leadAgencyId: agency('water-bureau') },
      'leadAgency { id }',
      3,
      (n) => n.leadAgency.id === agency('water-bureau'),
    ],
    [
      'rectificationItems',
      { coAgencyId: agency('water-bureau') },
      'coAgencies { id }',
      4,
      (n) => n.coAgencies.some((a: any) => a.id === agency('water-bureau')),
    ],
    ['rectificationItems', { divisionCode: '150802' }, 'division { code }', 5, (n) => n.division.code === '150802'],
    [
      'rectificationItems',
      { issuedOn: { from: '2025-07-01', to: '2025-07-31' } },
      'issuedOn',
      11,
      (n) => n.issuedOn === '2025-07-02',
    ],
    ['rectificationItems', { dueOn: { to: '2026-02-06' } }, 'dueOn', 2, (n) => n.dueOn <= '2026-02-06'],
    [
      'rectificationItems',
      { completionDueOn: { to: '2025-12-31' } },
      'completionDueOn',
      15,
      (n) => n.completionDueOn <= '2025-12-31',
    ],
    [
      'rectificationItems',
      { verifiedOn: { from: '2025-01-01', to: '2025-12-31' } },
      'verifiedOn',
      23,
      (n) => n.verifiedOn.startsWith('2025'),
    ],
    ['rectificationItems', { overdue: true }, 'isOverdue', 1, (n) => n.isOverdue],
    ['rectificationItems', { overdue: false }, 'isOverdue', 29, (n) => !n.isOverdue],
    ['rectificationItems', { stale: true }, 'isStale', 1, (n) => n.isStale],
    ['rectificationItems', { stale: false }, 'isStale', 29, (n) => !n.isStale],
    ['rectificationItems', { isSynthetic: false }, 'isSynthetic', 0, () => true],
    ['rectificationItems', { search: '灌溉' }, 'title measure', 2, (n) => `${n.title}${n.measure}`.includes('灌溉')],
    ['recommendations', { state: ['REPORTED_TO_CONGRESS'] }, 'state', 2, (n) => n.state === 'REPORTED_TO_CONGRESS'],
    [
      'recommendations',
      { kind: ['SUPERVISORY'] },
      'kind issuer { id }',
      3,
      (n) => n.issuer.id === agency('supervisory-commission'),
    ],
    ['recommendations', { issuerId: agency('procuratorate') }, 'kind', 6, (n) => n.kind === 'PROCURATORIAL'],
    [
      'recommendations',
      { recipientId: agency('health-commission') },
      'recipient { id }',
      3,
      (n) => n.recipient.id === agency('health-commission'),
    ],
    [
      'recommendations',
      { inspectionId: seedId('inspection', 4) },
      'inspection { id }',
      2,
      (n) => n.inspection.id === seedId('inspection', 4),
    ],
    ['recommendations', { reportedToCongress: true }, 'reportedToCongress', 2, (n) => n.reportedToCongress],
    ['recommendations', { issuedOn: { from: '2025-12-01' } }, 'issuedOn', 2, (n) => n.issuedOn >= '2025-12-01'],
    ['recommendations', { dueOn: { from: '2026-01-01' } }, 'dueOn', 2, (n) => n.dueOn >= '2026-01-01'],
    ['recommendations', { overdue: true }, 'isOverdue', 1, (n) => n.isOverdue],
    ['recommendations', { search: '供暖' }, 'title', 1, (n) => n.title.includes('供暖')],
  ];

  it.each(cases)('%s %j', async (connection, filter, fields, count, holds) => {
    const input = `${connection[0]?.toUpperCase()}${connection.slice(1, -1)}Filter`;
    const { data, errors } = await ask(
      subgraph,
      `query ($filter: ${input}) { ${connection}(filter: $filter, first: 100) { totalCount nodes { ${fields} } } }`,
      { filter },
    );
    expect(errors).toEqual([]);
    const { totalCount, nodes } = data[connection];
    expect(nodes.filter((node: any) => !holds(node))).toEqual([]);
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });
});

describe('pages', () => {
  const orders: [string, string[]][] = [
    ['inspections', ['STARTS_ON', 'DUE_ON', 'UPDATED_AT']],
    ['rectificationItems', ['ISSUED_ON', 'DUE_ON', 'UPDATED_AT']],
    ['recommendations', ['ISSUED_ON', 'DUE_ON', 'UPDATED_AT']],
    ['inspectedLaws', ['CREATED_AT', 'NAME']],
    ['inspectionFindings', ['FOUND_ON']],
  ];

  it.each(orders.flatMap(([list, fields]) => fields.map((field) => [list, field] as const)))(
    'of %s by %s go forward and back over the same rows',
    async (list, field) => {
      for (const direction of ['ASC', 'DESC']) {
        const page = async (args: string) => {
          const { data, errors } = await ask(
            subgraph,
            `{ ${list}(${args}, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          );
          expect(errors).toEqual([]);
          return { ids: data[list].nodes.map(({ id }: any) => id) as string[], ...data[list].pageInfo };
        };
        const whole = (await page('first: 100')).ids;
        expect(new Set(whole).size).toBe(whole.length);
        const forward: string[] = [];
        for (let after = ''; ; ) {
          const { ids, hasNextPage, endCursor } = await page(`first: 5${after}`);
          forward.push(...ids);
          if (!hasNextPage) break;
          after = `, after: "${endCursor}"`;
        }
        expect(forward).toEqual(whole);
        const backward: string[] = [];
        for (let before = ''; ; ) {
          const { ids, hasPreviousPage, startCursor } = await page(`last: 5${before}`);
          backward.unshift(...ids);
          if (!hasPreviousPage) break;
          before = `, before: "${startCursor}"`;
        }
        expect(backward).toEqual(whole);
      }
    },
  );
});

it.each(
  ['inspection', 'rectificationItem', 'inspectionFinding', 'recommendation'].flatMap((field) => [
    [`${field}(id: "019412f0-0000-7000-8000-000000000000") { id }`, 'NOT_FOUND'],
    [`${field}(id: "no-uuid") { id }`, 'VALIDATION_FAILED'],
  ]),
)('%s fails with %s', async (field, code) => {
  const { errors } = await ask(subgraph, `{ ${field} }`);
  expect(errors[0]?.extensions['code']).toBe(code);
});

it('keeps tables and entities alike', async () => {
  expect(await tableFaults(subgraph)).toEqual([]);
});

it('draws in its README the workflows that it runs', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  for (const workflow of [itemWorkflow, inspectionWorkflow, recommendationWorkflow])
    expect(readme).toContain(`\`\`\`mermaid\n${drawWorkflow(workflow as never)}\n\`\`\``);
});
