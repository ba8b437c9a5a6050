import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { migrate } from '../migrate.ts';
import { openSubgraphDatabase, type SubgraphDatabase } from '../subgraph-database.ts';

const texts = [
  '',
  ' ',
  '灌',
  '农田灌溉用水管理条例',
  '农田 灌溉\t用水\n\n管理',
  'ABC abc ＡＢＣ',
  '“十四五”规划(2025年)',
  '乌云·毕力格 👍灌溉',
  '灌灌灌',
];

/** What the function promises, said in another way: every character and every pair without white space. */
function expected(text: string): string[] {
  const letters = [...text.normalize('NFKC').toLowerCase()];
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  return [...new Set([...letters, ...pairs])].filter((term) => !/\s/u.test(term)).sort();
}

let database: SubgraphDatabase;
let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  await migrate(opened.source, []);
  database = await openSubgraphDatabase(opened.source, { name: 'platform', entities: [], migrations: [] });
});
afterAll(async () => {
  await database.close();
  await opened.close();
});

it('takes a text apart into its characters and pairs, folded, with none that spans white space', async () => {
  for (const text of [...texts, null]) {
    const [row] = await database.rows<{ terms: string[] }>(sql`select platform.search_terms(${text}) as terms`);
    expect([text, row?.terms.sort()]).toEqual([text, expected(text ?? '')]);
  }
});
