import { Migration } from '@mikro-orm/migrations';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandTables } from '../commands/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate } from './migrate.ts';
import { openSubgraphDatabase, type SubgraphDatabase } from './subgraph-database.ts';
import { roleOf, underRole } from './subgraph-role.ts';

class Ones extends Migration {
  override up(): void {
    for (const statement of commandTables('ones')) this.addSql(statement);
  }
}
class Others extends Migration {
  override up(): void {
    for (const statement of commandTables('others')) this.addSql(statement);
  }
}

it('is named after the database and the subgraph, and taken on as a connection begins', () => {
  const role = roleOf('postgres://hub:secret@db.example/my%20city?sslmode=require', 'petitions');
  expect(role).toBe('my city_petitions');
  expect(underRole(role)).toBe('-c role=my\\ city_petitions');
});

// The embedded database has one user and no roles.
if (process.env['DATABASE_URL'])
  describe('a subgraph under its role', () => {
    let test: TestDatabase;
    let ones: SubgraphDatabase;
    let others: SubgraphDatabase;
    beforeAll(async () => {
      test = await openTestDatabase(undefined, true);
      ones = await openSubgraphDatabase(test.source, { name: 'ones', entities: [], migrations: [Ones] });
      others = await openSubgraphDatabase(test.source, { name: 'others', entities: [], migrations: [Others] });
      await migrate(test.source, [ones, others]);
    });
    afterAll(async () => {
      await ones.close();
      await others.close();
      await test.close();
    });

    const refused = { code: '42501' };
    const note = sql`insert into ones.record_change (subject_id) values ('01941f29-7c00-7000-8000-000000000001')`;

    it('reads and writes its own records', async () => {
      await ones.rows(note);
      expect(await ones.rows(sql`select platform.fold('Ａ') as "folded" from ones.record_change`)).toEqual([
        { folded: 'a' },
      ]);
      await ones.em().transactional(async (em) => void (await em.execute('delete from ones.record_change')));
    });

    it.each([
      ['reads those of another', sql`select from others.outbox`],
      ['writes those of another', sql`delete from others.outbox`],
      ['changes a table', sql`alter table ones.outbox add column more int`],
      ['empties one', sql`truncate ones.outbox`],
      ['makes one', sql`create table ones.more (id int)`],
    ])('by no statement %s', async (_, statement) => {
      await expect(ones.rows(statement)).rejects.toMatchObject(refused);
      await expect(ones.em().execute(statement.text)).rejects.toMatchObject(refused);
    });

    it('is migrated again as the owner', async () => {
      await migrate(test.source, [ones, others]);
      await ones.rows(note);
    });
  });
