import sql, { type Sql } from 'sql-template-tag';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

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

/** The data authority supervises, the government decides what stays in dispute (政务数据共享条例第二十八条). */
const overseers: readonly Actor[] = ['DATA_AUTHORITY', 'GOVERNMENT_OFFICE'];
const oversees = ({ roles }: Principal) => overseers.some((role) => roles.includes(role));

export const sharingExists = ({ requesterId, providerId }: Parties, viewer: Principal): boolean =>
  oversees(viewer) || viewer.roles.includes('SYSTEM') || [requesterId, providerId].includes(viewer.agencyId ?? '');

export const sharingVisible = (viewer: Principal): Sql => {
  if (oversees(viewer)) return sql`true`;
  if (viewer.agencyId === null) return sql`false`;
  return sql`(t.requester_id = ${viewer.agencyId}::uuid or t.provider_id = ${viewer.agencyId}::uuid)`;
};
