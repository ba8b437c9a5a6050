import { variablesOfTables } from '../operations.ts';
import { startChild } from './child.ts';
import { noHeaders, type Variant } from './variant.ts';

export const postgraphile: Variant = {
  name: 'postgraphile',
  label: 'PostGraphile 5',
  async start({ databaseUrl }) {
    const application = 'bench postgraphile';
    const child = await startChild(
      'postgraphile',
      ['tests/load/peers/serve-postgraphile.ts'],
      { DATABASE_URL: databaseUrl, PGAPPNAME: application, NODE_ENV: 'production' },
      /^ready on (\S+)$/m,
    );
    return {
      url: child.url,
      pids: [child.pid],
      applications: [application],
      headers: noHeaders,
      body: ({ ofTables }, variables) => JSON.stringify({ query: ofTables, variables: variablesOfTables(variables) }),
      stop: () => child.stop(),
    };
  },
};
