import type { Principal } from '../../platform/identity/principal.ts';
import type { AccessProfile } from './access-rules.ts';

/** Roles of the viewer's agency are the policies that `@policy` may ask for. */
export function profileOf({ agencyId, deputyId, scopes, roles }: Principal): AccessProfile {
  return {
    isAuthenticated: agencyId !== null || deputyId !== null || roles.includes('SYSTEM'),
    scopes: scopes && new Set(scopes),
    policies: new Set(roles),
  };
}

/** The same for viewers with equal profiles. */
export const profileKey = ({ isAuthenticated, scopes, policies }: AccessProfile): string =>
  isAuthenticated ? `${scopes ? [...scopes].sort().join(' ') : '*'}|${[...policies].sort().join(' ')}` : '';
