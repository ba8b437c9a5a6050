import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** A plan has no parties: whoever acts does so by the role of its agency. */
export const planActors = (viewer: Principal): Actor[] => [...viewer.roles];
