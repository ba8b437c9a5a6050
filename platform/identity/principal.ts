import type { Actor } from '../workflow/index.ts';
import type { Grant } from './grant.ts';

/** Who asks: an agency with its roles in the workflows, a deputy when one acts in person, and what its token is good for. */
export interface Principal {
  agencyId: string | null;
  /** Slug of the viewer's agency; null for an anonymous viewer. */
  agencySlug: string | null;
  roles: readonly Actor[];
  deputyId: string | null;
  /** The organ of the viewer's agency, such as GOVERNMENT; null where there is none. */
  organ: string | null;
  /** The OAuth client that asked; null without a token. */
  clientId: string | null;
  /** Scopes of the token; null when no token limits the viewer (anonymous, the system, the demo's headers). */
  scopes: readonly string[] | null;
  /** Active grants of the viewer's agency. */
  grants: readonly Grant[];
  /** What the request says the data is for; null when it says nothing. */
  purpose: string | null;
  /** When the token ends; null without one. */
  expiresAt: Date | null;
}

export const anonymous: Principal = {
  agencyId: null,
  agencySlug: null,
  roles: [],
  deputyId: null,
  organ: null,
  clientId: null,
  scopes: null,
  grants: [],
  purpose: null,
  expiresAt: null,
};

/** Whether nobody in particular asks: no agency, and no deputy in person. */
export const isAnonymous = ({ agencyId, deputyId }: Principal): boolean => agencyId === null && deputyId === null;

/** The same text for viewers who are answered the same. */
export const rightsOf = ({ expiresAt: _, ...rights }: Principal): string => JSON.stringify(rights);

/** The hub itself, for steps that follow from others or from time alone. */
export const systemPrincipal: Principal = { ...anonymous, roles: ['SYSTEM'] };

export const developmentHeader = 'x-development-agency';
export const developmentDeputyHeader = 'x-development-deputy';
