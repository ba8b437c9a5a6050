import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../../platform/testing/index.ts';
import { petitions } from '../index.ts';
import { everyNode } from '../testing/every-page.ts';
import { petitionsFigures } from './petitions-figures.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(petitions);
});

const codes = Object.keys(petitionsFigures);

async function review(year: number, selection: string) {
  const { data, errors, statements } = await ask(
    subgraph,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AnnualReview { petitions { ${selection} } } } }`,
    { of: [{ __typename: 'AnnualReview', year }] },
  );
  expect(errors).toEqual([]);
  return { figures: data._entities[0].petitions, statements };
}

it('gives the published figures of 2025 from the records, in one statement', async () => {
  const { figures, statements } = await review(2025, codes.join(' '));
  expect(figures).toEqual({
    demandsReceived: 3042,
    demandsResolved: 2042,
    petitionsProxied: 1626,
    mediationsSucceeded: 1236,
    congressPetitionsAccepted: 11,
    visitorsReceived: 36,
  });
  expect(statements).toHaveLength(1);
});

it('reads only what is asked for', async () => {
  const { statements } = await review(2025, 'visitorsReceived');
  expect(statements).toHaveLength(1);
  expect(statements[0]).not.toContain('"petitions"."demand"');
});

it('gives zeros for a year without records', async () => {
  const { figures } = await review(1999, codes.join(' '));
  expect(figures).toEqual(Object.fromEntries(codes.map((code) => [code, 0])));
});

it.each(codes)('%s is what its records add up to', async (code) => {
  const { figures } = await review(
    2025,
    'figures { code value unit definition source records { connection filter aggregate field } }',
  );
  const figure = figures.figures.find((one: { code: string }) => one.code === code);
  expect(figure.definition).toMatch(/\p{Script=Han}.* \/ [A-Z]/u);
  const { connection, filter, aggregate, field } = figure.records;
  const { nodes, totalCount } = await everyNode(subgraph, connection, `id ${field ?? ''}`, filter);
  expect(nodes).toHaveLength(totalCount);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(totalCount);
  expect(figure.value).toBe(aggregate === 'SUM' ? nodes.reduce((sum, node) => sum + node[field], 0) : totalCount);
});

it('counts a demand as resolved after an accepted reply or a verification, and not otherwise', async () => {
  const { nodes } = await everyNode(subgraph, 'demands', 'isResolved resolvedOn repliedOn rating ratedOn verifiedOn');
  for (const demand of nodes) {
    const accepted = demand.repliedOn && demand.rating && demand.rating !== 'DISSATISFIED';
    expect(demand.isResolved).toBe(Boolean(accepted || demand.verifiedOn));
    expect(demand.resolvedOn).toBe(demand.verifiedOn ?? (accepted ? demand.ratedOn : null));
  }
  expect(nodes.some(({ verifiedOn, rating }) => verifiedOn && rating === 'DISSATISFIED')).toBe(true);
  expect(nodes.some(({ repliedOn, rating }) => !repliedOn && rating === 'SATISFIED')).toBe(true);
});
