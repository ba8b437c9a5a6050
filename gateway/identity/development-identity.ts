import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { Unauthenticated } from '../../platform/errors/index.ts';
import {
  anonymous,
  developmentDeputyHeader,
  developmentHeader,
  type Principal,
} from '../../platform/identity/principal.ts';
import type { Actor } from '../../platform/workflow/index.ts';
import type { SubgraphTransport } from '../transport/transport.ts';

/** Tells who a request comes from. */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Principal>;

const slugShape = /^[a-z][a-z-]{1,40}$/;
const uuidShape = /^[0-9a-f-]{36}$/;

/**
 * Identity by a header that names an agency, and another that names a deputy; only where `demo` allows it. The directory
 * is asked for the agency and its roles, and remembered for a minute.
 */
export function developmentIdentity(directory: SubgraphTransport, demo: boolean): Identify {
  const known = new LRUCache<string, Principal>({ max: 1_000, ttl: 60_000 });
  return async (headers) => {
    const slug = headers[developmentHeader];
    const deputy = headers[developmentDeputyHeader];
    if (slug === undefined && deputy === undefined) return anonymous;
    if (!demo)
      throw new Unauthenticated(
        `请求头 ${developmentHeader} 只用于演示 / Header ${developmentHeader} is for the demo only`,
      );
    if (deputy !== undefined && (typeof deputy !== 'string' || !uuidShape.test(deputy)))
      throw new Unauthenticated(
        `请求头 ${developmentDeputyHeader} 须为代表标识 / Header ${developmentDeputyHeader} must be a deputy's id`,
      );
    if (slug !== undefined && (typeof slug !== 'string' || !slugShape.test(slug)))
      throw new Unauthenticated(
        `请求头 ${developmentHeader} 须为机构短名 / Header ${developmentHeader} must be an agency's slug`,
      );
    const agency = slug === undefined ? anonymous : (known.get(slug) ?? (await agencyNamed(slug, directory)));
    if (slug !== undefined) known.set(slug, agency);
    return deputy === undefined ? agency : { ...agency, deputyId: deputy, roles: [...agency.roles, 'DEPUTY'] };
  };
}

async function agencyNamed(slug: string, directory: SubgraphTransport): Promise<Principal> {
  const { data, errors } = await directory.send({
    query: '{ viewer { agency { id } roles } }',
    viewer: { ...anonymous, agencySlug: slug },
  });
  const viewer = data?.['viewer'] as { agency: { id: string }; roles: Actor[] } | undefined;
  if (errors?.[0]?.extensions['code'] === 'UNAUTHENTICATED') throw new Unauthenticated(errors[0].message);
  if (!viewer) throw new Error(`the directory does not answer: ${errors?.[0]?.message}`);
  return { agencyId: viewer.agency.id, agencySlug: slug, roles: viewer.roles, deputyId: null };
}
