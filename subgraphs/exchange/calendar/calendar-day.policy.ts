import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** Nobody has a relation to a day: roles decide. */
export const calendarActors = ({ roles }: Principal): Actor[] => [...roles];
