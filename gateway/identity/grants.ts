import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Grant } from '../../platform/identity/grant.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { SubgraphTransport } from '../transport/transport.ts';
import type { Identify } from './identify.ts';

/** How long a grant may go on after it was revoked, in milliseconds. */
const lifetime = 1_000;

export const purposeHeader = 'x-purpose';

const query = `query ($requesterId: ID!, $after: String) {
  sharingGrants(first: 100, after: $after, filter: { state: [ACTIVE], requesterId: $requesterId }) {
    nodes { id item attribute purpose dailyQuota fields divisionCode isOwnOnly periodFrom periodUntil expiresOn }
    pageInfo { hasNextPage endCursor } } }`;

interface Page {
  nodes: (Omit<Grant, 'needsPurpose'> & { attribute: string })[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Tells who a request comes from. @param isAnew whether grants are looked up now, however lately they were */
export type IdentifyWithGrants = (headers: IncomingHttpHeaders, isAnew?: boolean) => Promise<Principal>;

/** Gives agencies the grants that they have, and the purpose that the request states. Grants that cannot be read open nothing. */
export function withGrants(identify: Identify, exchange: SubgraphTransport, log: Logger): IdentifyWithGrants {
  // Requests that come while an agency's grants are being read share the one look-up.
  const known = new LRUCache<string, readonly Grant[], Principal>({
    max: 1_000,
    ttl: lifetime,
    fetchMethod: (_agencyId, _stale, { context }) => activeGrants(context, exchange),
  });
  return async (headers, isAnew = false) => {
    const viewer = await identify(headers);
    if (viewer.agencyId === null) return viewer;
    try {
      const grants = await known.fetch(viewer.agencyId, { context: viewer, forceRefresh: isAnew });
      return { ...viewer, grants: grants ?? [], purpose: purposeOf(headers) };
    } catch (error) {
      log.error({ err: error, agency: viewer.agencySlug }, 'the grants of an agency cannot be read');
      return viewer;
    }
  };
}

async function activeGrants(viewer: Principal, exchange: SubgraphTransport): Promise<Grant[]> {
  const grants: Grant[] = [];
  for (let after: string | null = null; ; ) {
    const variables: Record<string, unknown> = { requesterId: viewer.agencyId, after };
    const { data, errors } = await exchange.send({ query, variables, viewer });
    const page = data?.['sharingGrants'] as Page | null | undefined;
    if (!page) throw new Error(`the exchange does not answer: ${errors?.[0]?.message}`);
    // What is shared on conditions is shared for a purpose (政务数据共享条例第十五条); what has none is for any.
    grants.push(
      ...page.nodes.map(({ attribute, ...grant }) => ({ ...grant, needsPurpose: attribute === 'CONDITIONAL' })),
    );
    if (!page.pageInfo.hasNextPage) return grants;
    after = page.pageInfo.endCursor;
  }
}

/** Percent-encoded where it is not ASCII, as headers are. */
function purposeOf(headers: IncomingHttpHeaders): string | null {
  const given = headers[purposeHeader];
  if (typeof given !== 'string') return null;
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}
