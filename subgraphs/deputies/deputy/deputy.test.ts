import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph, tableFaults } from '../../../platform/testing/index.ts';
import { deputies } from '../index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(deputies);
});

const filtered = async (filter: string, fields = 'id') => {
  const { data, errors } = await ask(
    subgraph,
    `{ deputies(first: 100, filter: { ${filter} }) { totalCount nodes { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  return data.deputies as { totalCount: number; nodes: any[] };
};

it('has 320 deputies of the city and 40 of the other four levels, all invented', async () => {
  const { data, errors } = await ask(
    subgraph,
    `{ ${['NATIONAL', 'PROVINCIAL', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'].map((level) => `${level}: deputies(filter: { level: [${level}] }) { totalCount }`)} all: deputies(first: 100) { nodes { isSynthetic } } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    NATIONAL: { totalCount: 2 },
    PROVINCIAL: { totalCount: 10 },
    PREFECTURE: { totalCount: 320 },
    COUNTY: { totalCount: 14 },
    TOWNSHIP: { totalCount: 14 },
  });
  expect(data.all.nodes.every((node: { isSynthetic: boolean }) => node.isSynthetic)).toBe(true);
});

it('filters by each attribute', async () => {
  expect((await filtered('status: [TERMINATED, SUSPENDED]', 'status statusReason')).nodes).toHaveLength(4);
  for (const [filter, field, accepts] of [
    ['gender: FEMALE', 'gender', (value: string) => value === 'FEMALE'],
    ['ethnicity: [MONGOLIAN, HUI]', 'ethnicity', (value: string) => ['MONGOLIAN', 'HUI'].includes(value)],
    ['occupation: [SOLDIER]', 'occupation', (value: string) => value === 'SOLDIER'],
    ['isCommitteeMember: true', 'isCommitteeMember', (value: boolean) => value],
    ['termStartsOn: { to: "2022-12-31" }', 'termStartsOn', (value: string) => value < '2023'],
    ['statusSince: { from: "2023-01-01" }', 'statusSince', (value: string) => value >= '2023'],
    ['divisionCode: "150802"', 'division { code }', (value: { code: string }) => value.code.startsWith('150802')],
    ['search: "乌拉特前旗"', 'delegation', (value: string) => value.includes('乌拉特前旗')],
  ] as [string, string, (value: any) => boolean][]) {
    const { nodes } = await filtered(filter, field);
    expect(nodes.length, filter).toBeGreaterThan(0);
    expect(
      nodes.every((node) => accepts(node[field.split(' ')[0] as string])),
      filter,
    ).toBe(true);
  }
});

it('finds townships under the code of their county', async () => {
  const { nodes } = await filtered('divisionCode: "150802", level: [TOWNSHIP]', 'division { code }');
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.every((node) => /^150802\d{3}$/.test(node.division.code))).toBe(true);
});

it('knows no deputy under a strange id', async () => {
  const { errors } = await ask(subgraph, '{ deputy(id: "019412f0-0000-7000-8000-000000000000") { id } }');
  expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
});

it('keeps tables and entities alike', async () => {
  expect(await tableFaults(subgraph)).toEqual([]);
});
