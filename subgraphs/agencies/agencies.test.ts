import { beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph, tableFaults } from '../../platform/testing/index.ts';
import { agencies } from './index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(agencies);
});

describe('the directory', () => {
  it('finds an agency by slug, by credit code and by id', async () => {
    const bySlug = await ask(
      subgraph,
      '{ agency(slug: "agriculture-bureau") { id creditCode name organ division { name parent { name } } counterpartCommittee { slug } } }',
    );
    expect(bySlug.errors).toEqual([]);
    expect(bySlug.data.agency).toMatchObject({
      creditCode: '11150800FAKE00072N',
      organ: 'GOVERNMENT',
      division: { name: '巴彦淖尔市', parent: { name: '内蒙古自治区' } },
      counterpartCommittee: { slug: 'environment-committee' },
    });
    const { id } = bySlug.data.agency;
    const others = await ask(
      subgraph,
      'query ($id: ID!) { a: agency(id: $id) { slug } b: agency(creditCode: "11150800FAKE00072N") { slug } }',
      { id },
    );
    expect(others.data).toEqual({ a: { slug: 'agriculture-bureau' }, b: { slug: 'agriculture-bureau' } });
  });

  it('has the 14 synthetic agencies, the city, its 7 banners, counties and districts, 89 townships and one zone', async () => {
    const { data } = await ask(subgraph, '{ agencies { totalCount } divisions { kind } }');
    expect(data.agencies.totalCount).toBe(14);
    const kinds = Object.groupBy(data.divisions as { kind: string }[], ({ kind }) => kind);
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list?.length]))).toEqual({
      REGION: 1,
      CITY: 1,
      COUNTY: 7,
      TOWNSHIP: 89,
      FUNCTIONAL_ZONE: 1,
    });
  });

  it('reads a list with its relations at one statement a level', async () => {
    const { statements, errors } = await ask(
      subgraph,
      '{ agencies(first: 14) { nodes { name division { name children { code } } parent { slug } counterpartCommittee { slug } } } }',
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(4);
  });

  it('searches names in Chinese', async () => {
    const { data } = await ask(subgraph, '{ agencies(filter: { search: "环境" }) { nodes { slug } } }');
    expect(data.agencies.nodes.map((node: { slug: string }) => node.slug)).toEqual([
      'ecology-bureau',
      'environment-committee',
    ]);
  });
});

describe('pages', () => {
  const page = (args: string) =>
    `{ agencies(${args}) { edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const slugs = (answer: { data: any }) =>
    answer.data.agencies.edges.map((edge: { node: { slug: string } }) => edge.node.slug);

  it('go forward and back over the same rows, in each order', async () => {
    for (const direction of ['ASC', 'DESC'])
      for (const field of ['SLUG', 'NAME']) {
        const order = `orderBy: { field: ${field}, direction: ${direction} }`;
        const whole = slugs(await ask(subgraph, page(`first: 100, ${order}`)));
        const forward: string[] = [];
        for (let after: string | null = null; ; ) {
          const answer = await ask(subgraph, page(`first: 4, ${order}${after ? `, after: "${after}"` : ''}`));
          forward.push(...slugs(answer));
          if (!answer.data.agencies.pageInfo.hasNextPage) break;
          after = answer.data.agencies.pageInfo.endCursor;
        }
        expect(forward).toEqual(whole);
        const backward: string[] = [];
        for (let before: string | null = null; ; ) {
          const answer = await ask(subgraph, page(`last: 4, ${order}${before ? `, before: "${before}"` : ''}`));
          backward.unshift(...slugs(answer));
          if (!answer.data.agencies.pageInfo.hasPreviousPage) break;
          before = answer.data.agencies.pageInfo.startCursor;
        }
        expect(backward).toEqual(whole);
      }
  });

  it.each([
    ['first: 1000', 'first'],
    ['first: -1', 'first'],
    ['first: 1, last: 1', 'last'],
    ['after: "nonsense"', 'after'],
    [`after: "${Buffer.from('["petitions:X:ASC","a","b"]').toString('base64url')}"`, 'after'],
    [`after: "${Buffer.from('["agencies:SLUG:ASC","a","not-an-id"]').toString('base64url')}"`, 'after'],
    ['filter: { search: "" }', 'filter.search'],
  ])('refuse %s with the field named', async (args, path) => {
    const { data, errors } = await ask(subgraph, page(args));
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
  });

  it('count only when asked', async () => {
    expect((await ask(subgraph, '{ agencies { nodes { id } } }')).statements).toHaveLength(1);
    expect((await ask(subgraph, '{ agencies { nodes { id } totalCount } }')).statements).toHaveLength(2);
  });
});

it.each([
  ['agency(id: "019412f0-0000-7000-8000-000000000000") { id }', 'NOT_FOUND'],
  ['agency(id: "no-uuid") { id }', 'VALIDATION_FAILED'],
  ['agency(slug: "nobody") { id }', 'NOT_FOUND'],
  ['agency { id }', 'VALIDATION_FAILED'],
  ['division(code: "999999") { code }', 'NOT_FOUND'],
])('%s fails with %s', async (field, code) => {
  const { errors } = await ask(subgraph, `{ ${field} }`);
  expect(errors[0]?.extensions['code']).toBe(code);
});

it('keeps tables and entities alike', async () => {
  expect(await tableFaults(subgraph)).toEqual([]);
});
