import { parse } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { readyQueries } from '../../gateway/graphiql/ready-queries.ts';
import { type Hub, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

it.each(readyQueries.map((ready, at) => [at + 1, ready] as const))(
  'ready query %i of the GraphiQL page gives an answer',
  async (_, { query, variables }) => {
    expect(parse(query).definitions.length).toBeGreaterThan(0);
    const { data, errors } = await hub.ask(
      query,
      variables ? JSON.parse(typeof variables === 'string' ? variables : JSON.stringify(variables)) : {},
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data).length).toBeGreaterThan(100);
  },
);
