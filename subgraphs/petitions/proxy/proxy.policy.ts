import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { rolesOnDeputysRecord } from '../records/deputy-record.policy.ts';

/** A deputy acts on what it was itself entrusted with; the station's clerk on all. */
export const proxyActors = (viewer: Principal, proxy: { deputyId: string }): Actor[] =>
  rolesOnDeputysRecord(viewer, proxy.deputyId);

/**
 * Until its petition has a result nobody can be sure that it is no accusation: what leads to one is announced to nobody. A
 * request that was withdrawn before anything was filed leads to none.
 */
export const isUnannouncedProxy = (proxy: {
  state: string;
  petitionId?: string | null;
  leadsToSealed: boolean;
}): boolean =>
  proxy.leadsToSealed ||
  !(['RESULT_DELIVERED', 'CLOSED'].includes(proxy.state) || (proxy.state === 'WITHDRAWN' && proxy.petitionId == null));
