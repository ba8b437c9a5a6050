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
const settled = async () => settledBelow(await settledBefore(database));
async function settledBelow(bound: string): Promise<number[]> {
  const rows = await database.rows<{ id: number }>(
    sql`select id from settled.written where transaction_id < ${bound}::text::xid8 order by id`,
  );
  return rows.map(({ id }) => id);
}

it('takes in what has ended at once', async () => {
  await write(1);
  expect(await settled()).toEqual([1]);
});

/** A transaction that writes at once and ends when it is told to. */
async function open(id: number): Promise<{ end(): Promise<void> }> {
  const [began, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const running = database.em().transactional(async (em) => {
    await em.execute('insert into settled.written (id) values (?)', [id]);
    began.resolve();
    await held.promise;
  });
  await began.promise;
  return {
    end() {
      held.resolve();
      return running;
    },
  };
}

if (transactionsOverlap) {
  it('waits for a transaction that began to write earlier, so that nothing appears behind what was read', async () => {
    const slow = await open(2);
    try {
      await write(3);
      expect(await settled()).toEqual([1]);
    } finally {
      await slow.end();
    }
    expect(await settled()).toEqual([1, 2, 3]);
  });

  it('waits for all that are open at once, though the ids of the newest lie beyond what a snapshot tells of', async () => {
    const [older, newer] = [await open(4), await open(5)];
    const bound = await settledBefore(database);
    await newer.end();
    try {
      // Whoever read the newer one now would go on behind the older.
      expect(await settledBelow(bound)).toEqual([1, 2, 3]);
    } finally {
      await older.end();
    }
    expect(await settled()).toEqual([1, 2, 3, 4, 5]);
  });
} else
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
