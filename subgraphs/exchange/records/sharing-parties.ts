import sql from 'sql-template-tag';
import { parties } from '../../../platform/database/listing/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor, Workflow } from '../../../platform/workflow/index.ts';

interface Parties {
  requesterId: string;
  providerId: string;
}

/** Who the viewer is to what two agencies have with each other: one of them, or what its role makes it. */
export function sharingActors({ agencyId, roles }: Principal, { requesterId, providerId }: Parties): Actor[] {
  if (agencyId !== null && agencyId === requesterId) return ['DATA_REQUESTER'];
  if (agencyId !== null && agencyId === providerId) return ['DATA_PROVIDER'];
  return [...roles];
}

export const sharingAgencies = ({ requesterId, providerId }: Parties): Partial<Record<Actor, readonly string[]>> => ({
  DATA_REQUESTER: [requesterId],
  DATA_PROVIDER: [providerId],
});

/** Who asks needs another scope than who answers, so that a token is good for one of them alone. */
export const sharingScopes = ({ transitions }: Workflow): Record<string, string> =>
  Object.fromEntries(
    transitions.map(({ action, actors }) => [
      action,
      actors.includes('DATA_REQUESTER') ? 'sharing:request' : 'sharing:decide',
    ]),
  );

/** The data authority supervises, the government decides what stays in dispute (政务数据共享条例第二十八条). */
export const sharingVisibility = parties({
  who: '申请和提供的机构、政务数据共享主管部门、政府办公室 / the two agencies, the data authority, the government office',
  roles: ['DATA_AUTHORITY', 'GOVERNMENT_OFFICE'],
  are: ({ agencyId }) =>
    agencyId === null ? [] : [sql`t.requester_id = ${agencyId}::uuid`, sql`t.provider_id = ${agencyId}::uuid`],
});
