import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import { rolesOnDeputysRecord } from '../records/deputy-record.policy.ts';

/** A deputy acts on what it was itself entrusted with; the station's clerk on all. */
export const proxyActors = (viewer: Principal, proxy: { deputyId: string }): Actor[] =>
  rolesOnDeputysRecord(viewer, proxy.deputyId);
