import { afterAll, beforeAll, expect, it } from 'vitest';
import { importRules } from '../../../platform/testing/import-rules.ts';
import { importedRows, importerOf } from '../../../platform/testing/imported.ts';
import { ask, openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { deputies } from '../index.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(deputies);
});
afterAll(() => opened.close());

importRules({
  subgraph: () => opened.subgraph,
  name: 'deputies',
  good: (n) => ({ number: `BM8${n}` }),
  bad: {
    number: 'BM0001',
    gender: '先生',
    divisionCode: '110101',
    term: '第五届',
    termStartsOn: '2022-02-30',
    isCommitteeMember: '也许',
    name: '',
  },
  other: { delegation: '磴口县代表团' },
});

it('puts a deputy on the roll, in office since the term began', async () => {
  const importer = importerOf(opened.subgraph, 'deputies');
  const row = { externalId: 'ROLL-1', number: 'BM7001', termStartsOn: '2022年1月6日', isCommitteeMember: '是' };
  expect(await importedRows(importer, [row])).toMatchObject({ created: 1, faults: [] });
  const { data } = await ask(
    opened.subgraph,
    `{ deputies(first: 1, filter: { search: "王示例" }, orderBy: { field: NUMBER, direction: ASC }) { nodes {
        number name gender ethnicity occupation level division { code } delegation term termStartsOn isCommitteeMember
        status statusSince isSynthetic } } }`,
  );
  expect(data.deputies.nodes).toEqual([
    {
      number: 'BM7001',
      name: '王示例',
      gender: 'FEMALE',
      ethnicity: 'HAN',
      occupation: 'FARMER_OR_HERDER',
      level: 'PREFECTURE',
      division: { code: '150821' },
      delegation: '五原县代表团',
      term: 5,
      termStartsOn: '2022-01-06',
      isCommitteeMember: true,
      status: 'ACTIVE',
      statusSince: '2022-01-06',
      isSynthetic: false,
    },
  ]);
});
