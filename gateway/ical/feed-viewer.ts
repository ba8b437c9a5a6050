import { anonymous, type Principal } from '../../platform/identity/principal.ts';

/** The subgraph whose records a calendar needs to read; meetings are public. */
export const readSubgraph = 'exchange';

/**
 * As whom a calendar is read: the agency, without its roles, by which alone it knows of what is sealed, and with no more
 * scopes than the calendar needs.
 */
export const feedViewer = ({ agencyId, agencySlug, organ }: Principal): Principal => ({
  ...anonymous,
  agencyId,
  agencySlug,
  organ,
  clientId: 'calendar',
  scopes: [`${readSubgraph}:read`],
});
