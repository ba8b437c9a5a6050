import sql from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { openedSubgraph, pastFaults } from '../../../platform/testing/index.ts';
import { petitions } from '../index.ts';
import { demandPast } from './demand-past.ts';
import { mediationPast } from './mediation-past.ts';
import { petitionPast } from './petition-past.ts';
import { proxyPast } from './proxy-past.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(petitions);
});

it.each([
  ['a petition', petitionPast, sql`t.is_sealed`],
  ['a demand', demandPast, sql`t.is_sealed`],
  ['a request for a proxy', proxyPast, sql`t.leads_to_sealed`],
  ['a mediation', mediationPast, undefined],
])('the past of %s is told for every step, unless it is sealed', async (_, past, isSealed) => {
  expect(await pastFaults(subgraph, past, isSealed)).toEqual([]);
});
