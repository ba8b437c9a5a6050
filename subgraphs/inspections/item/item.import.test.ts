import { afterAll, beforeAll, expect, it } from 'vitest';
import { importRules } from '../../../platform/testing/import-rules.ts';
import { importedRows, importerOf } from '../../../platform/testing/imported.ts';
import { ask, openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';
import { agriculture, committee, ecology, eventsOf, office, take, water } from '../testing/commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(inspections);
});
afterAll(() => opened.close());

importRules({
  subgraph: () => opened.subgraph,
  name: 'rectification-items',
  good: (n) => ({ measure: `第 ${n} 项整改要求` }),
  bad: {
    inspectionNumber: '1999-01',
    // A case clue of the inspection.
    findingTitle: '个案线索移送回执',
    severity: '特别严重',
    leadAgency: 'no-such-bureau',
    coAgencies: 'water-bureau、ecology-bureau',
    measure: '长'.repeat(10_001),
  },
  other: { severity: '严重' },
});

it('identifies an item of the finding, with history and event, and the office issues it as any other', async () => {
  const importer = importerOf(opened.subgraph, 'rectification-items');
  const row = { externalId: 'JOURNEY-1', measure: '补齐点位并联网' };
  expect(await importedRows(importer, [row], { source: '环资委台账' })).toMatchObject({ created: 1, faults: [] });
  const { data } = await ask(
    opened.subgraph,
    `{ rectificationItems(first: 1, filter: { search: "补齐点位并联网" }) { nodes { id number title measure severity state
      leadAgency { id } coAgencies { id } division { code } inspection { number } dueOn isSynthetic
      history { action toState actor reason } } } }`,
    {},
    office,
  );
  const [item] = data.rectificationItems.nodes;
  expect(item).toMatchObject({
    title: '排干沟水质监测点位不足',
    measure: '补齐点位并联网',
    severity: 'GENERAL',
    state: 'IDENTIFIED',
    leadAgency: { id: ecology.agencyId },
    coAgencies: [{ id: water.agencyId }, { id: agriculture.agencyId }],
    inspection: { number: '2025-04' },
    dueOn: null,
    isSynthetic: false,
    history: [
      {
        action: 'identifyRectificationItem',
        toState: 'IDENTIFIED',
        actor: 'SYSTEM',
        reason: '由文件导入(环资委台账) / Imported from a file (环资委台账)',
      },
    ],
  });
  expect(item.number).toMatch(/^2025-04-\d\d$/);
  expect(await eventsOf(opened.subgraph, item.id)).toMatchObject([
    {
      type: 'RectificationItem.identifyRectificationItem',
      from: null,
      to: 'IDENTIFIED',
      parties: [ecology.agencyId, water.agencyId, agriculture.agencyId, committee.agencyId],
    },
  ]);
  const { record } = await take(
    opened.subgraph,
    'issueRectificationItem',
    { id: item.id, completionDueOn: '2026-06-30' },
    office,
  );
  expect(record).toMatchObject({ state: 'ISSUED' });
});

it('takes no items into an inspection that is closed, and says so of the row', async () => {
  const importer = importerOf(opened.subgraph, 'rectification-items');
  const { data } = await ask(
    opened.subgraph,
    '{ inspections(first: 20, filter: { state: [CLOSED] }) { nodes { number findings { title } } } }',
  );
  const { number, findings } = data.inspections.nodes.find((node: any) => node.findings.length > 0);
  const row = { externalId: 'CLOSED-1', inspectionNumber: number, findingTitle: findings[0].title };
  const { faults } = await importedRows(importer, [row]);
  expect(faults).toEqual([{ line: 1, field: null, message: expect.stringContaining('检查已办结') }]);
});

it('takes no item that the committee which organised the inspection would lead or help with', async () => {
  const importer = importerOf(opened.subgraph, 'rectification-items');
  const organiser = 'environment-committee';
  for (const column of ['leadAgency', 'coAgencies']) {
    const { faults } = await importedRows(importer, [{ externalId: 'ORGANISER-1', [column]: organiser }]);
    expect(faults).toEqual([{ line: 1, field: null, message: expect.stringContaining('不能牵头或者配合整改') }]);
  }
});
