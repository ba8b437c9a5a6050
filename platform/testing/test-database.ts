import pg from 'pg';
import { openEmbeddedDatabase } from '../database/embedded/index.ts';
import type { DatabaseSource } from '../database/source.ts';

/** Every test database of one run carries this prefix, so that the run can drop them all at its end. */
export const testDatabasePrefix = () => `hub_test_${process.env['HUB_TEST_RUN'] ?? process.pid}`;

export interface TestDatabase {
  source: DatabaseSource;
  /** Whether the records of 2025 are in it already. */
  seeded: boolean;
  close(): Promise<void>;
}

/** The embedded database has one connection: its transactions come one after the other, and nothing can overlap on it. */
export const transactionsOverlap = Boolean(process.env['DATABASE_URL']);

/**
 * What has the records of 2025 ready to be copied: the folder that `npm run build` makes for the embedded database, a
 * database that the run makes on a server. Absent where single files are run without.
 */
export const recordsTemplate = (): string | undefined =>
  process.env[process.env['DATABASE_URL'] ? 'HUB_TEST_SERVER_TEMPLATE' : 'HUB_TEST_TEMPLATE'];

let count = 0;

/**
 * A fresh database: on the server of DATABASE_URL when it is set, embedded in memory otherwise.
 * @param hasRoles whether subgraphs work under roles of their own, where there is a server
 */
export async function openTestDatabase(template?: string, hasRoles = false): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL'];
  if (!server) {
    const database = await openEmbeddedDatabase({ dataDir: 'memory:', ...(template ? { template } : {}) });
    return {
      source: { kind: 'embedded', database },
      seeded: database.origin === 'template',
      close: () => database.close(),
    };
  }
  const name = `${testDatabasePrefix()}_${process.pid}_${count++}`;
  await onServer(server, `create database ${name} template ${template ?? 'template0'} encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    source: { kind: 'postgres', url: url.href, poolSize: 4, hasRoles },
    seeded: template !== undefined,
    async close() {
      await onServer(server, `drop database if exists ${name} with (force)`);
      if (hasRoles) await dropRolesOf(server, name);
    },
  };
}

/** Roles are the server's, and outlive the databases whose names they begin with. */
export async function dropRolesOf(server: string, database: string): Promise<void> {
  await onServer(
    server,
    `do $$ declare one text; begin
       for one in select rolname from pg_roles where rolname like '${database}%' loop execute format('drop role %I', one); end loop;
     end $$`,
  );
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
