import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase, transactionsOverlap } from '../testing/index.ts';
import { settledBefore } from './settled.ts';
import { openSubgraphDatabase, type SubgraphDatabase } from './subgraph-database.ts';

let test: TestDatabase;
let database: SubgraphDatabase;
beforeAll(async () => {
  test = await openTestDatabase(undefined);
  database = await openSubgraphDatabase(test.source, { name: 'settled', entities: [], migrations: [] });
  await database.em().execute('create schema settled');
  await database
    .em()
    .execute(
      'create table settled.written (id int primary key, transaction_id xid8 not null default pg_current_xact_id())',
    );
});
afterAll(async () => {
  await database.close();
  await test.close();
});

const write = (id: number) => database.em().execute('insert into settled.written (id) values (?)', [id]);
async function settled(): Promise<number[]> {
  const bound = await settledBefore(database);
  const rows = await database.rows<{ id: number }>(
    sql`select id from settled.written where transaction_id < ${bound}::text::xid8 order by id`,
  );
  return rows.map(({ id }) => id);
}

it('takes in what has ended at once', async () => {
  await write(1);
  expect(await settled()).toEqual([1]);
});

if (transactionsOverlap)
  it('waits for a transaction that began to write earlier, so that nothing appears behind what was read', async () => {
    const [began, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = database.em().transactional(async (em) => {
      await em.execute('insert into settled.written (id) values (2)');
      began.resolve();
      await held.promise;
    });
    await began.promise;
    try {
      await write(3);
      expect(await settled()).toEqual([1]);
    } finally {
      held.resolve();
      await slow;
    }
    expect(await settled()).toEqual([1, 2, 3]);
  });
else
  it('has nothing to wait for where transactions take turns: a later write comes after the one that runs', async () => {
    const [began, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const order: string[] = [];
    const slow = database
      .em()
      .transactional(async (em) => {
        await em.execute('insert into settled.written (id) values (2)');
        began.resolve();
        await held.promise;
      })
      .then(() => order.push('earlier'));
    await began.promise;
    const later = write(3).then(() => order.push('later'));
    held.resolve();
    await Promise.all([slow, later]);
    expect(order).toEqual(['earlier', 'later']);
    expect(await settled()).toEqual([1, 2, 3]);
  });
