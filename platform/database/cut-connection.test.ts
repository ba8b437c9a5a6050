import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase, transactionsOverlap } from '../testing/index.ts';
import { openSubgraphDatabase, type SubgraphDatabase } from './subgraph-database.ts';

let test: TestDatabase;
let database: SubgraphDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  database = await openSubgraphDatabase(test.source, { name: 'cut', entities: [], migrations: [] });
});
afterAll(async () => {
  await database.close();
  await test.close();
});

/** A server that goes away in the middle; the embedded database stays, and its statement fails. */
const fault = transactionsOverlap ? 'select pg_terminate_backend(pg_backend_pid())' : 'select 1 / 0';

it('goes on after more transactions broke off than there are connections', async () => {
  const connections = test.source.kind === 'postgres' ? test.source.poolSize : 1;
  for (let n = 0; n <= connections; n++)
    await expect(database.em().transactional((em) => em.execute(fault))).rejects.toThrow(
      transactionsOverlap ? /terminat/i : /division by zero/,
    );
  expect(await database.em().transactional((em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
});
