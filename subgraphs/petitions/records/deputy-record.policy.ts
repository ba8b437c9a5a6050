import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** The viewer's roles with regard to a deputy's own record: a deputy acts on its own alone. */
export const rolesOnDeputysRecord = ({ roles, deputyId }: Principal, owner: string): Actor[] =>
  roles.filter((role) => role !== 'DEPUTY' || deputyId === owner);
