import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSubgraphDatabase, type SubgraphDatabase } from '../database/subgraph-database.ts';
import { openTestDatabase, type TestDatabase, transactionsOverlap } from '../testing/index.ts';
import { commandTables, deputiesOfEvents } from './command-tables.ts';
import { OutboxReader } from './outbox-reader.ts';

let test: TestDatabase;
let database: SubgraphDatabase;
let reader: OutboxReader;
beforeAll(async () => {
  test = await openTestDatabase(undefined);
  database = await openSubgraphDatabase(test.source, { name: 'told', entities: [], migrations: [] });
  await database.em().execute('create schema told');
  for (const table of [...commandTables('told'), deputiesOfEvents('told')]) await database.em().execute(table);
  reader = new OutboxReader(database, 'told');
});
afterAll(async () => {
  await database.close();
  await test.close();
});

const record = '01941f29-7c00-7000-8000-000000000001';
const written = (version: number) =>
  `insert into told.outbox (id, type, subject_type, subject_id, parties, to_state, changed_fields, version, occurred_at)
   values (gen_random_uuid(), 'Noun.step', 'Noun', '${record}', '{}', 'DONE', '{}', ${version}, now())`;
const versions = async (place: Parameters<OutboxReader['after']>[0]) => {
  const read = await reader.after(place, 10);
  return { versions: read.events.map(({ version }) => version), place: read.place };
};

if (transactionsOverlap)
  it('reads what one record went through in its order, also when an earlier transaction waited for a later one', async () => {
    const [first, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const begun = { waiting: Promise.withResolvers<void>(), between: Promise.withResolvers<void>() };
    // It gets its number first and writes last, as one does that waits for the lock of a row.
    const waiting = database.em().transactional(async (em) => {
      await em.execute('select pg_current_xact_id()');
      begun.waiting.resolve();
      await first.promise;
      await em.execute(written(2));
    });
    await begun.waiting.promise;
    const between = database.em().transactional(async (em) => {
      await em.execute('select pg_current_xact_id()');
      begun.between.resolve();
      await end.promise;
    });
    await begun.between.promise;
    try {
      await database.em().execute(written(1));
      first.resolve();
      await waiting;
      const read = await versions(null);
      expect(read.versions).toEqual([1, 2]);
      end.resolve();
      await between;
      // In its turn the first one comes again, with the same id: whoever reads takes it once.
      expect((await versions(read.place)).versions).toEqual([1]);
    } finally {
      first.resolve();
      end.resolve();
      await Promise.allSettled([waiting, between]);
    }
  });
else
  it('reads what one record went through in its order, where transactions take turns', async () => {
    const [began, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const earlier = database.em().transactional(async (em) => {
      await em.execute(written(1));
      began.resolve();
      await held.promise;
    });
    await began.promise;
    const later = database.em().execute(written(2));
    held.resolve();
    await Promise.all([earlier, later]);
    const read = await versions(null);
    expect(read.versions).toEqual([1, 2]);
    expect((await versions(read.place)).versions).toEqual([]);
  });

it('goes on behind what was read', async () => {
  await database.em().execute('delete from told.outbox');
  await database.em().execute(written(3));
  const { versions: read, place } = await versions(null);
  expect(read).toEqual([3]);
  expect(await versions(place)).toEqual({ versions: [], place });
});
