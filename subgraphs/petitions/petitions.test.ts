import { beforeAll, expect, it } from 'vitest';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph, tableFaults } from '../../platform/testing/index.ts';
import { petitions } from './index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  const start = Date.now();
  subgraph = await openedSubgraph(petitions);
  console.log('seed', Date.now() - start);
});
it('x', async () => {
  expect(await tableFaults(subgraph)).toEqual([]);
  console.log(JSON.stringify(await ask(subgraph, '{ petitions(first:3, filter:{search:"灌溉"}) { totalCount nodes { title content state petitioner { maskedName maskedPhone division { code } } proxy { title state deputy { id } } deadlines { code dueOn metOn overdueDays explain } history { action at toState reason } } } }'), null, 1).slice(0, 6000));
});
