import { startChild } from './child.ts';
import { noHeaders, type Variant } from './variant.ts';

export const handSql: Variant = {
  name: 'hand-sql',
  label: '手写 SQL / hand-written SQL',
  async start({ databaseUrl }) {
    const application = 'bench hand-sql';
    const child = await startChild(
      'hand-sql',
      ['tests/load/peers/hand-sql.ts'],
      { DATABASE_URL: databaseUrl, PGAPPNAME: application, NODE_ENV: 'production' },
      /^ready on (\S+)$/m,
    );
    return {
      url: child.url,
      pids: [child.pid],
      applications: [application],
      headers: noHeaders,
      body: ({ name }, variables) => JSON.stringify({ name, variables }),
      stop: () => child.stop(),
    };
  },
};
