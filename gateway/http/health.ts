import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import type { Subgraph } from '../../platform/subgraph/index.ts';

/** Longest time that one subgraph's database may take to answer, in milliseconds. */
const patience = 2_000;

/** `/health/live`: the process answers. `/health/ready`: every subgraph's database answers too. */
export function registerHealth(http: FastifyInstance, subgraphs: readonly Subgraph[]): void {
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    const states = await Promise.all(
      subgraphs.map(async (subgraph) => [subgraph.name, await answers(subgraph)] as const),
    );
    const ready = states.every(([, well]) => well);
    return reply.status(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'unready',
      subgraphs: Object.fromEntries(states.map(([name, well]) => [name, well ? 'ready' : 'unavailable'])),
    });
  });
}

async function answers({ database }: Subgraph): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([
      database.rows(sql`select 1 as one`).then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
