import type { IncomingHttpHeaders } from 'node:http';
import { Unauthenticated } from '../../platform/errors/index.ts';
import { anonymous, developmentHeader, type Principal } from '../../platform/identity/principal.ts';

/** Who asks: nobody, or in demo mode the agency that the development header names. */
export function viewerOf(headers: IncomingHttpHeaders, demo: boolean): Principal {
  const slug = headers[developmentHeader];
  if (slug === undefined) return anonymous;
  if (!demo)
    throw new Unauthenticated(
      `请求头 ${developmentHeader} 只用于演示 / Header ${developmentHeader} is for the demo only`,
    );
  if (typeof slug !== 'string' || !/^[a-z][a-z-]{1,40}$/.test(slug))
    throw new Unauthenticated(
      `请求头 ${developmentHeader} 须为机构短名 / Header ${developmentHeader} must be an agency's slug`,
    );
  return { agencySlug: slug };
}
