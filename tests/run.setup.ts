import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testDatabasePrefix } from '../platform/testing/test-database.ts';

/** One name for the run's databases, and none of them left behind. */
export default function setup(): () => Promise<void> {
  process.env['HUB_TEST_RUN'] = randomBytes(4).toString('hex');
  return async () => {
    const server = process.env['DATABASE_URL'];
    if (!server) return;
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    const { rows } = await client.query('select datname from pg_database where datname like $1', [
      `${testDatabasePrefix()}%`,
    ]);
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
    await client.end();
  };
}
