import type { Principal } from '../../platform/identity/principal.ts';
import type { AccessProfile } from './access-rules.ts';

const isAuthenticated = ({ agencyId, deputyId, roles }: Principal): boolean =>
  agencyId !== null || deputyId !== null || roles.includes('SYSTEM');

/** Roles of the viewer's agency are the policies that `@policy` may ask for. */
export const profileOf = (viewer: Principal): AccessProfile => ({
  isAuthenticated: isAuthenticated(viewer),
  scopes: viewer.scopes && new Set(viewer.scopes),
  policies: new Set(viewer.roles),
});

/** The same for viewers with equal profiles, however a scope is spelt. */
export const profileKey = (viewer: Principal): string =>
  isAuthenticated(viewer) ? JSON.stringify([viewer.scopes?.toSorted() ?? null, viewer.roles.toSorted()]) : '';
