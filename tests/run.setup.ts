import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { dropRolesOf, testDatabasePrefix } from '../platform/testing/test-database.ts';

/**
 * One name for the run's databases, and none of them left behind. Where the whole suite runs on a server, the records of 2025
 * are written there once, as the build has written them once for the embedded database.
 */
export default async function setup(): Promise<() => Promise<void>> {
  process.env['HUB_TEST_RUN'] = randomBytes(4).toString('hex');
  const server = process.env['DATABASE_URL'];
  if (!server) return async () => {};
  if (process.env['HUB_TEST_TEMPLATE']) {
    // Single files do without, and without loading all this.
    const { makeServerTemplate } = await import('./server-template.ts');
    process.env['HUB_TEST_SERVER_TEMPLATE'] = await makeServerTemplate();
  }
  return async () => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    const { rows } = await client.query('select datname from pg_database where datname like $1', [
      `${testDatabasePrefix()}%`,
    ]);
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
    await client.end();
    await dropRolesOf(server, testDatabasePrefix());
  };
}
