import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POSTGRES_MAJOR } from './data-directory.ts';
import { blankTemplate, temporaryFolder } from './embedded-testing.ts';
import {
  DataDirectoryInUseError,
  DataDirectoryUnusableError,
  type EmbeddedDatabase,
  EmbeddedDatabaseClosedError,
  openEmbeddedDatabase,
  PostgresError,
} from './index.ts';

const template = temporaryFolder();
/** In memory, with the table `note`; for the tests of queries and transactions. */
let database: EmbeddedDatabase;
beforeAll(async () => {
  const seeding = await openEmbeddedDatabase({ dataDir: template.path, template: await blankTemplate() });
  await seeding.exec(`
    create table note (id int primary key, text text not null, constraint note_text_unique unique (text));
    insert into note values (1, '登记');
  `);
  await seeding.close();
  database = await openEmbeddedDatabase({ dataDir: 'memory:', template: template.path });
});
afterAll(async () => {
  await database.close();
  template[Symbol.dispose]();
});

describe('a data folder', () => {
  it('starts from the template once, and then keeps what was written', async () => {
    using folder = temporaryFolder();
    const dataDir = join(folder.path, 'deep', 'data');
    const first = await openEmbeddedDatabase({ dataDir, template: template.path });
    expect([first.created, first.origin]).toEqual([true, 'template']);
    await first.exec("insert into note values (2, '办结')");
    await first.close();

    const second = await openEmbeddedDatabase({ dataDir, template: template.path });
    expect([second.created, second.origin]).toEqual([false, 'existing']);
    expect((await second.query('select text from note order by id')).rows).toEqual([
      { text: '登记' },
      { text: '办结' },
    ]);
    await expect(openEmbeddedDatabase({ dataDir })).rejects.toThrow(DataDirectoryInUseError);
    await second.close();
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });

  it('starts by initdb where there is no template', async () => {
    using folder = temporaryFolder();
    const database = await openEmbeddedDatabase({ dataDir: folder.path, template: join(folder.path, 'nowhere') });
    expect([database.created, database.origin]).toEqual([true, 'initdb']);
    await database.close();
    expect(readdirSync(folder.path)).toEqual(['postgres']);
  }, 60_000);

  it('forgets a first start that was killed half way', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'postgres.new'));
    writeFileSync(join(folder.path, 'postgres.new', 'PG_VERSION'), POSTGRES_MAJOR);
    const database = await openEmbeddedDatabase({ dataDir: folder.path, template: template.path });
    expect(database.origin).toBe('template');
    await database.close();
  });

  it.each([
    ['holds something else', 'photo.jpg', '', /not empty and not ours \(it holds photo.jpg\)/],
    ['is of another version', 'postgres/PG_VERSION', '17\n', /made by PostgreSQL 17/],
    ['is of a PostgreSQL server', 'PG_VERSION', '18\n', /of another PostgreSQL/],
    ['has lost its data directory', 'postgres/readme', '', /no PostgreSQL data directory/],
    ['is broken inside', 'postgres/PG_VERSION', `${POSTGRES_MAJOR}\n`, /cannot be used/],
  ])('that %s is refused in one line and left as it was', async (_, file, content, message) => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, file, '..'), { recursive: true });
    writeFileSync(join(folder.path, file), content);
    const opening = openEmbeddedDatabase({ dataDir: folder.path, template: template.path });
    const error: Error = await opening.then(
      () => expect.fail('it was opened'),
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(DataDirectoryUnusableError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
    expect(readFileSync(join(folder.path, file), 'utf8')).toBe(content);
    expect(existsSync(join(folder.path, 'lock.json'))).toBe(false);
  });

  it('that is a file, or lies where nothing can be written, is refused', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'file'), '');
    await expect(openEmbeddedDatabase({ dataDir: join(folder.path, 'file') })).rejects.toThrow(
      DataDirectoryUnusableError,
    );
    await expect(openEmbeddedDatabase({ dataDir: '/sys/data' })).rejects.toThrow(DataDirectoryUnusableError);
  });

  it('loses no acknowledged row when the process is killed', async () => {
    using folder = temporaryFolder();
    const child = `
      import { openEmbeddedDatabase } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      const database = await openEmbeddedDatabase(${JSON.stringify({ dataDir: folder.path, template: template.path })});
      const { rows: [{ next }] } = await database.query('select max(id) + 1 as next from note');
      for (let id = next; ; id++) {
        if (id % 2) await database.query('insert into note values ($1, $2)', [id, 'note ' + id]);
        else await database.transaction((tx) => tx.query('insert into note values ($1, $2)', [id, 'note ' + id]));
        process.stdout.write(id + '\\n');
      }`;
    let acknowledged = 1;
    for (let round = 1; round <= 3; round++) {
      const writer = spawn(process.execPath, ['--input-type=module', '-e', child], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const target = acknowledged + 20 * round;
      let printed = '';
      writer.stdout.on('data', (chunk) => {
        printed += chunk;
        // Only whole lines were acknowledged.
        acknowledged = Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1)) || acknowledged;
        if (acknowledged >= target) writer.kill('SIGKILL');
      });
      await once(writer, 'close');
      expect(acknowledged).toBeGreaterThanOrEqual(target);
    }
    const database = await openEmbeddedDatabase({ dataDir: folder.path });
    const { rows } = await database.query<{ id: number }>('select id from note order by id');
    await database.close();
    const ids = rows.map(({ id }) => id);
    expect(ids.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, index) => index + 1));
  }, 60_000);
});

describe('queries', () => {
  it('runs the PostgreSQL that the folder check expects', async () => {
    const { rows } = await database.query<{ major: string }>(
      "select split_part(current_setting('server_version'), '.', 1) as major",
    );
    expect(rows).toEqual([{ major: POSTGRES_MAJOR }]);
  });

  it('keeps the fields of an error across the thread', async () => {
    const error = await database.query("insert into note values (7, '登记')").catch((reason) => reason);
    expect(error).toBeInstanceOf(PostgresError);
    expect(error).toMatchObject({
      code: '23505',
      constraint: 'note_text_unique',
      table: 'note',
      detail: 'Key (text)=(登记) already exists.',
      severity: 'ERROR',
    });
    expect(error).not.toHaveProperty('params');
  });

  it('gives the values their types', async () => {
    const sql = `select true as bool, 7::int as int4, 7::bigint as int8, 1.50::numeric as numeric, 0.5::float8 as float8,
      '2026-03-01'::date as date, '2026-03-01 08:00+08'::timestamptz as instant, '{"a":[1]}'::jsonb as json,
      '{a,"b c"}'::text[] as texts, '{2026-03-01}'::date[] as dates, '{1,NULL}'::int[] as ints, '\\x00ff'::bytea as bytes,
      null::text as nothing, '01890a5d-ac96-774b-bcce-b302099a8057'::uuid as uuid`;
    const expected = {
      bool: true,
      int4: 7,
      int8: 7,
      numeric: '1.50',
      float8: 0.5,
      date: '2026-03-01',
      instant: new Date('2026-03-01T00:00:00Z'),
      json: { a: [1] },
      texts: ['a', 'b c'],
      dates: ['2026-03-01'],
      ints: [1, null],
      bytes: Buffer.from([0, 255]),
      nothing: null,
      uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
    };
    expect((await database.query(sql)).rows).toEqual([expected]);
    // MikroORM converts these two by itself.
    expect((await database.ormClient.query(sql)).rows).toEqual([
      { ...expected, int8: '7', instant: '2026-03-01 00:00:00+00' },
    ]);
    expect((await database.query(sql, [], { rowMode: 'array' })).rows).toEqual([Object.values(expected)]);
  });

  it('takes parameters of every kind', async () => {
    const at = new Date('2026-03-01T00:00:00.123Z');
    const { rows } = await database.query(
      `select $1::int as int, $2::timestamptz as at, $3::jsonb as json, $4::text[] as texts, $5::bool as bool,
              $6::bytea as bytes, $7::text as nothing, $8::date as date, $9::bigint as big`,
      [7, at, { 键: [1, null] }, ['a,"b"', null], false, Buffer.from([1, 2]), undefined, '2026-03-01', 9n],
    );
    expect(rows).toEqual([
      {
        int: 7,
        at,
        json: { 键: [1, null] },
        texts: ['a,"b"', null],
        bool: false,
        bytes: Buffer.from([1, 2]),
        nothing: null,
        date: '2026-03-01',
        big: 9,
      },
    ]);
  });

  it('survives a deep recursion, which is an error like any other', async () => {
    await database.exec("create function deep(n int) returns int language plpgsql as 'begin return deep(n + 1); end'");
    await expect(database.query('select deep(1)')).rejects.toMatchObject({ code: '54001' });
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('counts the rows that a statement changed', async () => {
    await database.exec('create temp table counted (n int); insert into counted select generate_series(1, 3)');
    expect(await database.query('update counted set n = n + 1 where n > 1')).toMatchObject({
      affectedRows: 2,
      command: 'UPDATE',
    });
  });
});

describe('transactions', () => {
  it('are seen by nobody before the commit, whoever asks', async () => {
    const entered = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<void>();
    const transaction = database.transaction(async (tx) => {
      await tx.query("insert into note values (10, 'inside')");
      entered.resolve();
      await leave.promise;
      await tx.query('delete from note where id = 10');
    });
    await entered.promise;
    const count = database.ormClient.query('select 1 from note where id = 10');
    const second = database.ormClient.transaction((tx) => tx.query("insert into note values (10, 'after')"));
    leave.resolve();
    await Promise.all([transaction, second]);
    expect((await count).rows).toEqual([]);
    expect((await database.query('select text from note where id = 10')).rows).toEqual([{ text: 'after' }]);
  });

  it('roll back when the work fails, and report the failure of the work', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query("insert into note values (20, 'twenty')");
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await database.query('select 1 from note where id = 20')).rows).toEqual([]);
  });

  it('report a constraint that fails at the commit', async () => {
    await database.exec('create table child (note int references note deferrable initially deferred)');
    const failing = database.transaction((tx) => tx.query('insert into child values (999)'));
    await expect(failing).rejects.toMatchObject({ code: '23503' });
    expect((await database.query('select 1 from child')).rows).toEqual([]);
  });

  it('take nothing after their end', async () => {
    let kept: { query(sql: string): Promise<unknown> } | undefined;
    await database.transaction(async (tx) => {
      kept = tx;
      await tx.rollback();
    });
    await expect(kept?.query('select 1')).rejects.toThrow('over');
  });
});

describe('the end', () => {
  it('waits for the work that has begun, and refuses new work', async () => {
    const database = await openEmbeddedDatabase({ dataDir: 'memory:', template: template.path });
    const slow = database.query('select count(*) as n from generate_series(1, 100000)');
    const transaction = database.transaction(async (tx) => {
      await slow;
      return (await tx.query('select 1 as one')).rows;
    });
    const closing = database.close();
    expect([database.ready, database.closed]).toEqual([false, false]);
    await expect(database.query('select 1')).rejects.toThrow(EmbeddedDatabaseClosedError);
    expect(await transaction).toEqual([{ one: 1 }]);
    await closing;
    await database.close();
    expect(database.closed).toBe(true);
  });

  it('of the thread alone rejects what is under way and what comes later, and tells the owner', async () => {
    using folder = temporaryFolder();
    const fatal: Error[] = [];
    const database = await openEmbeddedDatabase({
      dataDir: folder.path,
      template: template.path,
      onFatal: (error) => fatal.push(error),
    });
    // PostgreSQL panics when it cannot write its log.
    rmSync(join(folder.path, 'postgres', 'pg_wal'), { recursive: true });
    const all = await Promise.allSettled([
      database.exec('insert into note select n, n::text from generate_series(100, 400000) n'),
      database.query('select 1'),
      database.transaction((tx) => tx.query('select 2')),
    ]);
    for (const one of all) expect(one).toMatchObject({ status: 'rejected' });
    expect(all[1]).toMatchObject({ reason: expect.any(EmbeddedDatabaseClosedError) });
    await expect(database.query('select 3')).rejects.toThrow('stopped unexpectedly');
    expect(fatal).toHaveLength(1);
    expect(readdirSync(folder.path)).toEqual(['postgres']);
    await database.close();
  });
});
