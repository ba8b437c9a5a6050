import { LRUCache } from 'lru-cache';
import { anonymous } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import type { RoleHolder } from '../subgraphs.ts';
import { InProcessTransport } from '../transport/in-process.ts';

/** How long the directory's answer holds, in milliseconds. */
const lifetime = 60_000;

const query = `query ($after: String) {
  agencies(first: 100, after: $after) { nodes { id roles } pageInfo { hasNextPage endCursor } }
}`;

interface Answer {
  agencies: { nodes: RoleHolder[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The agencies with their roles, as the directory tells them. */
export function roleHolders(subgraphs: readonly Subgraph[], log: Logger): () => Promise<readonly RoleHolder[]> {
  const directory = subgraphs.find(({ name }) => name === 'agencies');
  if (!directory) throw new Error('the directory of agencies is missing');
  const transport = new InProcessTransport(directory, log);
  const known = new LRUCache<'holders', readonly RoleHolder[]>({ max: 1, ttl: lifetime });
  return async () => known.get('holders') ?? remembered(known, await allOf(transport));
}

function remembered<Value extends {}>(cache: LRUCache<'holders', Value>, value: Value): Value {
  cache.set('holders', value);
  return value;
}

async function allOf(transport: InProcessTransport): Promise<RoleHolder[]> {
  const holders: RoleHolder[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await transport.send({ query, variables: { after }, viewer: anonymous });
    if (errors?.[0]) throw new Error(`the directory does not answer: ${errors[0].message}`);
    const { nodes, pageInfo }: Answer['agencies'] = (data as unknown as Answer).agencies;
    holders.push(...nodes);
    if (!pageInfo.hasNextPage) return holders;
    after = pageInfo.endCursor;
  }
}
