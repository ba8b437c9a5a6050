import { defineEntity, p } from '@mikro-orm/core';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankTemplate } from './embedded-testing.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './index.ts';

const Matter = defineEntity({
  name: 'Matter',
  tableName: 'matter',
  schema: 'embedded_orm',
  properties: {
    id: p.uuid().primary(),
    title: p.string().unique(),
    registeredAt: p.datetime(),
    dueOn: p.date(),
    tags: p.array(),
    counts: p.array((text) => Number(text)).columnType('int[]'),
    form: p.json<{ 附件: number[] }>(),
    serial: p.bigint(),
    amount: p.decimal(),
    open: p.boolean(),
    closedAt: p.datetime().nullable(),
  },
});

const values = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  title: "O'Neill 的 \\ 建议",
  registeredAt: new Date('2026-03-01T00:00:00.123Z'),
  dueOn: '2026-05-30',
  tags: ['教育', 'a,"b"', ''],
  counts: [1, 2],
  form: { 附件: [1, 2] },
  serial: 9007199254740993n,
  amount: '12.50',
  open: true,
  closedAt: null,
};

const schema = `
  drop schema if exists embedded_orm cascade;
  create schema embedded_orm;
  create table embedded_orm.matter (id uuid primary key, title text unique, registered_at timestamptz(3), due_on date,
    tags text[], counts int[], form jsonb, serial bigint, amount numeric(10, 2), open boolean, closed_at timestamptz);
`;

/** What PostgreSQL 15 gives; where there is a server, it is asked again. */
const onPostgres: unknown[] = [
  values,
  [
    {
      id: values.id,
      title: values.title,
      registered_at: '2026-03-01 00:00:00.123+00',
      due_on: '2026-05-30',
      tags: values.tags,
      counts: values.counts,
      form: values.form,
      serial: '9007199254740993',
      amount: '12.50',
      open: true,
      closed_at: null,
      count: '1',
    },
  ],
  {
    name: 'UniqueConstraintViolationException',
    code: '23505',
    constraint: 'matter_title_key',
    detail: `Key (title)=(${values.title}) already exists.`,
  },
  1,
  { ...values, dueOn: '2026-06-01', closedAt: new Date('2026-04-01T00:00:00Z') },
];

type Orm = PostgresOrm;
const server = process.env['DATABASE_URL'];

/** Writes a matter through the ORM, and reads it back as an entity, as a raw row, and after a failed write. */
async function roundTrip(orm: Orm): Promise<unknown[]> {
  const connection = orm.em.getConnection();
  for (const statement of schema.split(';').filter((text) => text.trim())) await connection.execute(statement);
  await orm.em.fork().transactional(async (em) => void em.create(Matter, values));
  const entity = await orm.em
    .fork()
    .findOneOrFail(Matter, { title: values.title, registeredAt: { $gte: new Date(0) } });
  const raw = await orm.em
    .fork()
    .execute('select *, count(*) over () as count from embedded_orm.matter where tags @> ?', ['{教育}']);
  const error = await orm.em
    .fork()
    .transactional(async (em) => void em.create(Matter, { ...values, id: '01890a5d-ac96-774b-bcce-b302099a8058' }))
    .catch((reason) => ({
      name: reason.name,
      code: reason.code,
      constraint: reason.constraint,
      detail: reason.detail,
    }));
  const affected = await orm.em
    .fork()
    .nativeUpdate(Matter, { id: values.id }, { dueOn: '2026-06-01', closedAt: new Date('2026-04-01T00:00:00Z') });
  const again = await orm.em.fork().findOneOrFail(Matter, values.id);
  return [{ ...entity }, raw, error, affected, { ...again }];
}

describe('entities', () => {
  let database: EmbeddedDatabase;
  const orms: Orm[] = [];
  const embeddedOrm = async (client: EmbeddedDatabase['ormClient']): Promise<Orm> => {
    const orm = await PgliteOrm.init({
      entities: [Matter],
      dbName: 'postgres',
      ensureDatabase: false,
      driverOptions: { pglite: () => client as never },
    });
    orms.push(orm as unknown as Orm);
    return orm as unknown as Orm;
  };
  beforeAll(async () => {
    database = await openEmbeddedDatabase({ dataDir: 'memory:', template: await blankTemplate() });
  });
  afterAll(async () => {
    for (const orm of orms) await orm.close();
    await database.close();
  });

  it('are the same from the embedded database as from a server', async () => {
    if (server) {
      const onServer = await PostgresOrm.init({ entities: [Matter], clientUrl: server, ensureDatabase: false });
      orms.push(onServer);
      const given = await roundTrip(onServer);
      await onServer.em.getConnection().execute('drop schema embedded_orm cascade');
      expect(given).toEqual(onPostgres);
    }
    expect(await roundTrip(await embeddedOrm(database.ormClient))).toEqual(onPostgres);
  });

  it('are the same through the client for direct queries, but for raw rows', async () => {
    const [entity, , error, affected, again] = await roundTrip(await embeddedOrm(database.ormClient));
    const [directEntity, , directError, directAffected, directAgain] = await roundTrip(await embeddedOrm(database));
    expect([directEntity, directError, directAffected, directAgain]).toEqual([entity, error, affected, again]);
  });

  it('of five ORMs take turns on one database', async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => embeddedOrm(database.ormClient)));
    await database.exec('create table counter (n int); insert into counter values (0)');
    const increment = (orm: Orm) =>
      orm.em.fork().transactional(async (em) => {
        const [row] = await em.execute<{ n: number }[]>('select n from counter');
        await em.execute('update counter set n = ?', [(row?.n ?? 0) + 1]);
      });
    await Promise.all(five.flatMap((orm) => Array.from({ length: 10 }, () => increment(orm))));
    expect((await database.query('select n from counter')).rows).toEqual([{ n: 50 }]);
  });
});
