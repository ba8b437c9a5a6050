import type { EntityClass } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { type EntityManager, type PostgreSqlConnection, MikroORM as PostgresOrm } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { type SqlReader, type StatementListener, statementName } from './reader.ts';
import type { DatabaseSource } from './source.ts';
import { openSchemaTo, roleOf, underRole } from './subgraph-role.ts';

export interface SubgraphDatabaseOptions {
  /** The subgraph's name, which is its PostgreSQL schema. */
  name: string;
  entities: readonly EntityClass<object>[];
  migrations: readonly (new (...args: any[]) => Migration)[];
}

/** One subgraph's part of the database: its ORM for writes and migrations, a reader for everything else. */
export interface SubgraphDatabase extends SqlReader {
  readonly orm: PostgresOrm;
  readonly kind: DatabaseSource['kind'];
  em(): EntityManager;
  /** Runs its migrations that are pending, as the owner of its schema. */
  migrate(): Promise<void>;
  /** Calls the listener with the text of every statement that the reader sends. */
  onStatement(listener: StatementListener): () => void;
  close(): Promise<void>;
}

/** Opens the ORM of a subgraph on the given source. Nothing is migrated yet. */
export async function openSubgraphDatabase(
  source: DatabaseSource,
  options: SubgraphDatabaseOptions,
): Promise<SubgraphDatabase> {
  const shared = {
    entities: [...options.entities],
    extensions: [Migrator],
    migrations: {
      migrationsList: options.migrations.map((migration) => ({ name: migration.name, class: migration })),
      tableName: `${options.name}.migration`,
      snapshot: false,
      silent: true,
      disableForeignKeys: false,
      allOrNothing: true,
      emit: 'ts' as const,
    },
    discovery: { warnWhenNoEntities: false },
    ignoreUndefinedInQuery: true,
    debug: false,
  };
  const role = source.kind === 'postgres' && source.hasRoles ? roleOf(source.url, options.name) : null;
  const orm: PostgresOrm =
    source.kind === 'postgres'
      ? await PostgresOrm.init({
          ...shared,
          clientUrl: source.url,
          ...(role ? { driverOptions: { options: underRole(role) } } : {}),
          pool: { max: source.poolSize },
          ensureDatabase: false,
        })
      : ((await PgliteOrm.init({
          ...shared,
          dbName: 'postgres',
          ensureDatabase: false,
          driverOptions: { pglite: () => source.database.ormClient },
        } as Parameters<typeof PgliteOrm.init>[0])) as unknown as PostgresOrm);
  const listeners = new Set<StatementListener>();
  const run = source.kind === 'postgres' ? await postgresRunner(orm) : embeddedRunner(source);
  return {
    orm,
    kind: source.kind,
    em: () => orm.em.fork() as EntityManager,
    async migrate() {
      if (source.kind !== 'postgres' || !role) return void (await orm.migrator.up());
      const owner = await openSubgraphDatabase({ ...source, hasRoles: false }, options);
      try {
        await owner.migrate();
        await openSchemaTo(owner.em(), options.name, role);
      } finally {
        await owner.close();
      }
    },
    async rows<Row extends object>(statement: Sql): Promise<Row[]> {
      const { text, values } = statement;
      for (const listener of listeners) listener(text, values);
      return (await run(text, values)) as Row[];
    },
    onStatement(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => orm.close(true),
  };
}

type Runner = (text: string, values: unknown[]) => Promise<object[]>;

/** MikroORM's own pool, with parsers of our own: it would hand timestamps over as text. */
async function postgresRunner(orm: PostgresOrm): Promise<Runner> {
  const pool = await (orm.em.getConnection() as PostgreSqlConnection).getNativeClient();
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
  types.setTypeParser(pg.types.builtins.INT8, Number);
  return async (text, values) => (await pool.query({ name: statementName(text), text, values, types })).rows;
}

function embeddedRunner(source: Extract<DatabaseSource, { kind: 'embedded' }>): Runner {
  return async (text, values) => (await source.database.query<object>(text, values)).rows;
}
