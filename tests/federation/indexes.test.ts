import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Hub, openedHub } from '../hub.ts';
import { broadFilters, type ListQuestion, listQuestions } from '../list-questions.ts';

/** Tables that grow by thousands of rows a year in a city; what else there is stays small enough to be read whole. */
const growing = [
  'petitions.petition',
  'petitions.demand',
  'petitions.petition_proxy',
  'petitions.mediation',
  'deputies.suggestion',
  'deputies.duty_record',
  'inspections.rectification_item',
  'exchange.worklist_entry',
  'exchange.change',
];

interface Page {
  question: ListQuestion;
  table: string;
  /** Columns by which it is filtered, and ordered. */
  where: Set<string>;
  order: Set<string>;
}

let hub: Hub;
/** The first element of every index, by table. */
const leading = new Map<string, string[]>();
const pages: Page[] = [];

beforeAll(async () => {
  hub = await openedHub();
  for (const { name, database } of hub.subgraphs) {
    const rows = await database.rows<{ table: string; first: string }>(sql`
      select n.nspname || '.' || c.relname as "table", pg_get_indexdef(i.indexrelid, 1, true) as "first"
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${name}`);
    for (const { table, first } of rows) leading.set(table, [...(leading.get(table) ?? []), first]);
  }
  const seen = new Set<string>();
  for (const question of listQuestions(hub.gateway.schema)) {
    const { list, by, name, query, variables } = question;
    if (seen.has(`${list} ${by} ${name}`)) continue;
    seen.add(`${list} ${by} ${name}`);
    const { statements } = await hub.ask(query, variables);
    const page = statements.map((text) => pageOf(question, text)).find((one) => one !== undefined);
    if (page && growing.includes(page.table)) pages.push(page);
  }
});

/** What the statement of a page looks at. */
function pageOf(question: ListQuestion, text: string): Page | undefined {
  const parts = /from "(\w+)"\."(\w+)" t\s+(?:where (.*) )?order by (.*?) (?:asc|desc), t\.id/s.exec(text);
  if (!parts) return undefined;
  const [, schema, name, where = '', order = ''] = parts;
  return { question, table: `${schema}.${name}`, where: columnsIn(where), order: columnsIn(order) };
}

const columnsIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\bt\."?(\w+)"?/g)].map(([, name]) => name as string));

const hasIndex = (table: string, columns: readonly string[]): boolean =>
  columns.some((column) => leading.get(table)?.some((first) => new RegExp(`\\b${column}\\b`).test(first)));

describe('an index begins with what a large table', () => {
  it('is filtered by', () => {
    const filtered = pages.filter(({ question }) => question.by === 'filter');
    const without = filtered.filter(({ question, table, where }) => {
      const plain = pages.find((one) => one.question.list === question.list && one.question.by === 'nothing');
      const columns = [...where].filter((column) => !plain?.where.has(column));
      return !broadFilters.has(question.name) && columns.length > 0 && !hasIndex(table, columns);
    });
    expect(without.map(({ question }) => question.label)).toEqual([]);
    expect(filtered.length).toBeGreaterThan(90);
  });

  it('is ordered by', () => {
    const ordered = pages.filter(({ question }) => question.by === 'order');
    const without = ordered.filter(({ table, order }) => !hasIndex(table, [...order]));
    expect(without.map(({ question }) => question.label)).toEqual([]);
    expect(ordered.length).toBeGreaterThan(15);
  });

  it('is not read by for each of many parents', async () => {
    const { statements } = await hub.ask(
      '{ deputies(first: 20) { nodes { proxiedPetitions(first: 5, filter: { state: [CLOSED] }) { nodes { id } } } } }',
    );
    const pages = statements.filter((text) => text.includes('petition_proxy'));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/t\."state" = any\(/);
  });

  it('has a list of its own', () => {
    expect(new Set(pages.map(({ table }) => table))).toEqual(new Set(growing));
  });
});
