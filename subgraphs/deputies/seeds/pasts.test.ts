import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { openedSubgraph, pastFaults } from '../../../platform/testing/index.ts';
import { deputies } from '../index.ts';
import { groupOpinionPast } from './group-opinion-past.ts';
import { suggestionPast } from './suggestion-past.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(deputies);
});

it.each([
  ['a suggestion', suggestionPast],
  ["a group's opinion", groupOpinionPast],
])('the past of %s is told for every step', async (_, past) => {
  expect(await pastFaults(subgraph, past)).toEqual([]);
});
