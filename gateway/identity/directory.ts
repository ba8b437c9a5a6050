import { LRUCache } from 'lru-cache';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import type { Actor } from '../../platform/workflow/index.ts';
import type { SubgraphTransport } from '../transport/transport.ts';

/** How long the directory's answer holds, in milliseconds. */
const lifetime = 60_000;

/** Agencies by slug or credit code, as the directory tells them; null when it has none of that name. */
export type Directory = (name: string) => Promise<Principal | null>;

const bySlug = 'query ($name: String!) { agency(slug: $name) { id slug organ roles } }';
const byCreditCode = 'query ($name: CreditCode!) { agency(creditCode: $name) { id slug organ roles } }';

export function directoryOver(transport: SubgraphTransport): Directory {
  const known = new LRUCache<string, Principal>({ max: 1_000, ttl: lifetime });
  return async (name) => {
    const remembered = known.get(name);
    if (remembered) return remembered;
    const query = /^[a-z][a-z-]{1,40}$/.test(name) ? bySlug : byCreditCode;
    const { data, errors } = await transport.send({ query, variables: { name }, viewer: anonymous });
    const agency = data?.['agency'] as { id: string; slug: string; organ: string; roles: Actor[] } | null | undefined;
    const code = errors?.[0]?.extensions['code'];
    if (code === 'NOT_FOUND' || code === 'BAD_USER_INPUT' || code === 'VALIDATION_FAILED') return null;
    if (!agency) throw new Error(`the directory does not answer: ${errors?.[0]?.message}`);
    const principal = {
      ...anonymous,
      agencyId: agency.id,
      agencySlug: agency.slug,
      organ: agency.organ,
      roles: agency.roles,
    };
    known.set(name, principal);
    return principal;
  };
}
