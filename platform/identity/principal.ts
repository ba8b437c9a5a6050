import type { Actor } from '../workflow/index.ts';

/**
 * Who asks. Until identity lands this comes from the development header: the agency that it names, the roles that the
 * agency has in the workflows, and the deputy when one acts in person.
 */
export interface Principal {
  agencyId: string | null;
  /** Slug of the viewer's agency; null for an anonymous viewer. */
  agencySlug: string | null;
  roles: readonly Actor[];
  deputyId: string | null;
}

export const anonymous: Principal = { agencyId: null, agencySlug: null, roles: [], deputyId: null };

/** The hub itself, for steps that follow from others or from time alone. */
export const systemPrincipal: Principal = { ...anonymous, roles: ['SYSTEM'] };

export const developmentHeader = 'x-development-agency';
export const developmentDeputyHeader = 'x-development-deputy';
