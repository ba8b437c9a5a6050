import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './child.ts';
import { freePort } from './free-port.ts';
import { graphqlBody, noHeaders, type StockSubgraphs, type Variant } from './variant.ts';

const names = ['agencies', 'reports', 'inspections', 'deputies', 'petitions'];
const subgraphApplication = 'bench stock subgraph';
const production = { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' };

export interface OwnedSubgraphs extends StockSubgraphs {
  stop(): Promise<void>;
}

/** A process for each subgraph, and their supergraph. */
export async function startStockSubgraphs(databaseUrl: string, folder: string): Promise<OwnedSubgraphs> {
  const environment = { ...production, DATABASE_URL: databaseUrl, PGAPPNAME: subgraphApplication };
  const children = await Promise.all(
    names.map((name) =>
      startChild(`stock-${name}`, ['tests/load/peers/stock/serve-subgraph.ts', name], environment, /^ready on (\S+)$/m),
    ),
  );
  const urls = Object.fromEntries(names.map((name, index) => [name, children[index]?.url]));
  const { stdout } = await promisify(execFile)(process.execPath, [
    'tests/load/peers/stock/compose.ts',
    JSON.stringify(urls),
  ]);
  const supergraph = join(folder, 'stock.graphql');
  writeFileSync(supergraph, stdout);
  return {
    pids: children.map(({ pid }) => pid),
    supergraph,
    async stop() {
      await Promise.all(children.map((child) => child.stop()));
    },
  };
}

const overStock = (
  name: string,
  label: string,
  gateway: (supergraph: string) => Promise<{ args: readonly string[]; ready: RegExp }>,
): Variant => ({
  name,
  label,
  async start({ stock }) {
    const { pids, supergraph } = await stock();
    const { args, ready } = await gateway(supergraph);
    const child = await startChild(name, args, production, ready);
    return {
      url: new URL('/graphql', child.url).href,
      pids: [child.pid, ...pids],
      applications: [subgraphApplication],
      headers: noHeaders,
      body: graphqlBody,
      stop: () => child.stop(),
    };
  },
});

export const stockApollo = overStock('stock-apollo', '原装 Apollo / stock Apollo', async (supergraph) => ({
  args: ['tests/load/peers/stock/serve-gateway.ts', supergraph],
  ready: /^ready on (\S+)$/m,
}));

export const hiveGateway = overStock('hive-gateway', 'Hive Gateway', async (supergraph) => {
  // It does not tell which port it found when told 0.
  const port = String(await freePort());
  return {
    args: [
      'tests/load/node_modules/@graphql-hive/gateway/dist/bin.js',
      ...['supergraph', supergraph, '--hive-router-runtime', '--host', '127.0.0.1', '--port', port],
    ],
    ready: /(http:\/\/127\.0\.0\.1:\d+)/,
  };
});
