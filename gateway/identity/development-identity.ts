import { isUuid } from '../../platform/database/index.ts';
import { Unauthenticated } from '../../platform/errors/index.ts';
import { anonymous, developmentDeputyHeader, developmentHeader } from '../../platform/identity/principal.ts';
import type { Directory } from './directory.ts';
import type { Identify } from './identify.ts';

const slugShape = /^[a-z][a-z-]{1,40}$/;

/** Identity by a header that names an agency, and another that names a deputy; only where `demo` allows it. */
export function developmentIdentity(directory: Directory, demo: boolean): Identify {
  return async (headers) => {
    const slug = headers[developmentHeader];
    const deputy = headers[developmentDeputyHeader];
    if (!demo)
      throw new Unauthenticated(
        `请求头 ${developmentHeader} 只用于演示 / Header ${developmentHeader} is for the demo only`,
      );
    if (deputy !== undefined && (typeof deputy !== 'string' || !isUuid(deputy)))
      throw new Unauthenticated(
        `请求头 ${developmentDeputyHeader} 须为代表标识 / Header ${developmentDeputyHeader} must be a deputy's id`,
      );
    if (slug !== undefined && (typeof slug !== 'string' || !slugShape.test(slug)))
      throw new Unauthenticated(
        `请求头 ${developmentHeader} 须为机构短名 / Header ${developmentHeader} must be an agency's slug`,
      );
    const agency = slug === undefined ? anonymous : await directory(slug);
    if (!agency) throw new Unauthenticated(`没有机构 ${slug} / There is no agency ${slug}`);
    return deputy === undefined ? agency : { ...agency, deputyId: deputy, roles: [...agency.roles, 'DEPUTY'] };
  };
}
