import { anonymous, type Principal } from '../identity/principal.ts';
import { seedId } from '../seeding/seed-id.ts';
import type { Actor } from '../workflow/index.ts';

/** A viewer from a seeded agency with the given roles. */
export const agencyViewer = (slug: string, ...roles: Actor[]): Principal => ({
  ...anonymous,
  agencyId: seedId('agency', slug),
  agencySlug: slug,
  roles,
});
