import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { developmentDeputyHeader, developmentHeader, type Principal } from '../../platform/identity/principal.ts';
import type { Identify } from './identify.ts';

/** How long an identity goes on after it ended at its source, in milliseconds; a token's own end is not waited for. */
const lifetime = 5_000;

/**
 * The same, verified once in a while: for streams, which ask with every event.
 * @param certificateHeader where a proxy tells of client certificates
 */
export function remembered(identify: Identify, certificateHeader?: string): Identify {
  const names = ['authorization', developmentHeader, developmentDeputyHeader, certificateHeader ?? ''];
  const known = new LRUCache<string, Principal, IncomingHttpHeaders>({
    max: 5_000,
    ttl: lifetime,
    fetchMethod: (_key, _stale, { context }) => identify(context),
  });
  return async (headers) => {
    const key = JSON.stringify(names.map((name) => headers[name] ?? null));
    return (await known.fetch(key, { context: headers })) as Principal;
  };
}
