import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph, tableFaults } from '../../platform/testing/index.ts';
import { reports } from './index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

it('keeps tables and entities alike', async () => {
  expect(await tableFaults(subgraph)).toEqual([]);
});

it('has eight meetings in 2025, each within two months of the one before', async () => {
  const { data, errors } = await ask(
    subgraph,
    '{ meetings(filter: { year: 2025 }) { totalCount nodes { convenedOn deadlines { code dueOn metOn overdueDays explain } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.meetings.totalCount).toBe(8);
  for (const meeting of data.meetings.nodes) expect(meeting.deadlines[0].overdueDays).toBe(0);
});
