import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../../platform/testing/index.ts';
import { deputies } from '../index.ts';
import { deputyFigures } from './deputy-figures.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(deputies);
});

const codes = Object.keys(deputyFigures);

async function review(year: number, selection: string) {
  const { data, errors, statements } = await ask(
    subgraph,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AnnualReview { deputies { ${selection} } } } }`,
    { of: [{ __typename: 'AnnualReview', year }] },
  );
  expect(errors).toEqual([]);
  return { figures: data._entities[0].deputies, statements };
}

it('gives the published figures of 2025 from the records, in one statement', async () => {
  const { figures, statements } = await review(2025, codes.join(' '));
  expect(figures).toMatchObject({
    suggestions: 205,
    suggestionsAnswered: 205,
    suggestionsConcluded: 205,
    keySuggestions: 40,
    keySuggestionsImplemented: 40,
    featuredGroups: 14,
    groupActivities: 32,
    groupOpinions: 82,
    groupOpinionsConcluded: 82,
    nonVotingAttendees: 63,
    forums: 3,
    trainings: 3,
    projectsVisited: 34,
    visitSuggestionsIncorporated: 26,
    floodReliefPersonTimes: 18_000,
    donationsYuan: 630_000,
  });
  expect(figures.forumOpinionsAdopted).toBeGreaterThanOrEqual(21);
  expect(figures.forumOpinionsAdopted).toBeLessThanOrEqual(29);
  expect(figures.suggestionsImplemented).toBeGreaterThan(figures.keySuggestionsImplemented);
  expect(figures.suggestionsImplemented).toBeLessThan(figures.suggestionsConcluded);
  expect(statements).toHaveLength(1);
});

it('reads only what is asked for', async () => {
  const { statements } = await review(2025, 'suggestions');
  expect(statements).toHaveLength(1);
  expect(statements[0]?.match(/"deputies"\./g)).toHaveLength(1);
});

it('gives zeros for a year without records', async () => {
  const { figures } = await review(1999, codes.join(' '));
  expect(figures).toEqual(Object.fromEntries(codes.map((code) => [code, 0])));
});

it.each(codes)('%s is what its records add up to', async (code) => {
  const { figures } = await review(
    2025,
    'figures { code value unit definition records { connection filter aggregate field } }',
  );
  const figure = figures.figures.find((one: { code: string }) => one.code === code);
  expect(figure.definition).toMatch(/\p{Script=Han}.* \/ [A-Z]/u);
  const { connection, filter, aggregate, field } = figure.records;
  const inputType = subgraph.schema
    .getQueryType()
    ?.getFields()
    [connection]?.args.find(({ name }) => name === 'filter');
  const selection = field ? (field === 'deputyId' ? 'deputy { id }' : field) : 'id';
  const values: unknown[] = [];
  let total = 0;
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      subgraph,
      `query ($filter: ${inputType?.type}, $after: String) { list: ${connection}(first: 100, after: $after, filter: $filter) { totalCount nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    expect(errors).toEqual([]);
    total = data.list.totalCount;
    values.push(...data.list.nodes.map((node: any) => (field === 'deputyId' ? node.deputy.id : node[field ?? 'id'])));
    if (!data.list.pageInfo.hasNextPage) break;
    after = data.list.pageInfo.endCursor;
  }
  expect(values).toHaveLength(total);
  const expected =
    aggregate === 'COUNT'
      ? total
      : aggregate === 'SUM'
        ? (values as number[]).reduce((sum, value) => sum + value, 0)
        : new Set(values).size;
  expect(figure.value).toBe(expected);
});
