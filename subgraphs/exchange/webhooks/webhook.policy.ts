import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

interface Owned {
  agencyId: string;
}

const isSystem = ({ roles }: Principal): boolean => roles.includes('SYSTEM');

/** An endpoint is its agency's own affair: nobody else has a part in it, the congress neither. */
export function webhookActors(viewer: Principal, { agencyId }: Owned): Actor[] {
  if (isSystem(viewer)) return ['SYSTEM'];
  return viewer.agencyId === agencyId ? ['SUBSCRIBER'] : [];
}
