import { afterAll, beforeAll, expect, it } from 'vitest';
import { importRules } from '../../../platform/testing/import-rules.ts';
import { importedRows, importerOf } from '../../../platform/testing/imported.ts';
import { ask } from '../../../platform/testing/index.ts';
import { coSigner, dac, lead, otherDeputy, SuggestionCourse } from '../testing/commands.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());
const importer = () => importerOf(course.subgraph, 'suggestions');

importRules({
  subgraph: () => course.subgraph,
  name: 'suggestions',
  good: (n) => ({ title: `关于第 ${n} 件事的建议` }),
  bad: {
    title: '长'.repeat(201),
    body: '',
    category: '其他',
    period: '春天',
    divisionCode: '110101',
    // Not on the roll; left; the lead deputy again.
    leadDeputy: 'BM9999',
    coSigners: 'BM0002、BM0318',
    receivedOn: '2027-01-01',
  },
  other: { body: '正文有改动' },
});

async function imported(title: string): Promise<any> {
  const { data, errors } = await ask(
    course.subgraph,
    `query ($title: String!) { suggestions(first: 1, filter: { search: $title }) { nodes { id number state title receivedOn isPublic
      leadDeputy { id } signatures { deputy { id } role confirmedOn } history { action toState actor reason }
      deadlines { code dueOn } } } }`,
    { title },
    dac,
  );
  expect(errors).toEqual([]);
  return data.suggestions.nodes[0];
}

it('is submitted as signed on paper, its hand-over counts from the day of receipt, and it is registered as any other', async () => {
  const row = { externalId: 'PAPER-1', title: '关于城西污水处理的建议' };
  expect(await importedRows(importer(), [row])).toMatchObject({ created: 1, faults: [] });
  const suggestion = await imported(row.title);
  expect(suggestion).toMatchObject({
    number: null,
    state: 'SUBMITTED',
    receivedOn: '2026-01-12',
    isPublic: false,
    leadDeputy: { id: lead.deputyId },
    signatures: [
      { deputy: { id: lead.deputyId }, role: 'LEAD', confirmedOn: '2026-01-12' },
      { deputy: { id: coSigner.deputyId }, role: 'CO_SIGNER', confirmedOn: '2026-01-12' },
      { deputy: { id: otherDeputy.deputyId }, role: 'CO_SIGNER', confirmedOn: '2026-01-12' },
    ],
    history: [
      {
        action: 'importSuggestion',
        toState: 'SUBMITTED',
        actor: 'SYSTEM',
        reason: '由文件导入(ledger) / Imported from a file (ledger)',
      },
    ],
    deadlines: [{ code: 'SUGGESTION_HANDOVER', dueOn: '2026-01-19' }],
  });
  const registered = await course.taken('registerSuggestion', { id: suggestion.id }, dac, 'number');
  expect(registered).toMatchObject({ state: 'REGISTERED', number: expect.stringMatching(/^2026-\d{3}$/) });
});

it('takes no deputy twice under one suggestion', async () => {
  const rows = [
    { externalId: 'PAPER-2', title: '关于一人联名两次的建议', coSigners: 'BM0002、BM0002' },
    { externalId: 'PAPER-3', title: '关于领衔又联名的建议', coSigners: 'BM0001' },
    { externalId: 'PAPER-4', title: '关于无人联名的建议', coSigners: '' },
  ];
  const { created, faults } = await importedRows(importer(), rows);
  expect(created).toBe(2);
  expect(faults).toEqual([{ line: 2, field: 'coSigners', message: '领衔代表不必联名 / names the lead deputy' }]);
  expect((await imported('关于一人联名两次的建议')).signatures).toHaveLength(2);
  expect((await imported('关于无人联名的建议')).signatures).toHaveLength(1);
});
