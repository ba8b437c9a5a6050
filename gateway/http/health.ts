import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { anonymous } from '../../platform/identity/principal.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import type { SubgraphTransport } from '../transport/transport.ts';

/** Longest time that one subgraph's database may take to answer, in milliseconds. */
const patience = 2_000;

/** `/health/live`: the process answers. `/health/ready`: every subgraph and its database answer too, and disclosure records can be kept. */
export function registerHealth(
  http: FastifyInstance,
  subgraphs: readonly Subgraph[],
  transports: ReadonlyMap<string, SubgraphTransport>,
  recorder: { isWell(): Promise<boolean> },
): void {
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    const states = await Promise.all(
      subgraphs.map(
        async (subgraph) => [subgraph.name, await answers(subgraph, transports.get(subgraph.name))] as const,
      ),
    );
    const records = await recorder.isWell();
    const ready = records && states.every(([, well]) => well);
    return reply.status(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'unready',
      disclosureRecords: records ? 'ready' : 'unavailable',
      subgraphs: Object.fromEntries(states.map(([name, well]) => [name, well ? 'ready' : 'unavailable'])),
    });
  });
}

async function answers({ database }: Subgraph, transport: SubgraphTransport | undefined): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([
      Promise.all([
        database.rows(sql`select 1 as one`),
        transport?.send({ query: '{ __typename }', viewer: anonymous }),
      ]).then(
        ([, answer]) => answer?.data?.['__typename'] === 'Query',
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
