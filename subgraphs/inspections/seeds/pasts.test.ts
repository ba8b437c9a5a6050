import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { openedSubgraph, pastFaults } from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';
import { inspectionPast } from './inspection-past.ts';
import { itemPast } from './item-past.ts';
import { recommendationPast } from './recommendation-past.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(inspections);
});

it.each([
  ['an inspection', inspectionPast],
  ['a rectification item', itemPast],
  ['a recommendation', recommendationPast],
])('the past of %s is told for every step', async (_, past) => {
  expect(await pastFaults(subgraph, past)).toEqual([]);
});
