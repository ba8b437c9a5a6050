import { type GrantedRow, grantFor, purposeMissing } from '../../../platform/identity/grants.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import type { SealedField } from './petitioner.kinds.ts';

/** The petition through which the viewer came to the petitioner. */
export interface ReachedThrough extends GrantedRow {
  handlingAgencyId?: string | null;
  /** Set on what is read as of a moment. */
  asOf?: unknown;
}

/** What would open a field, 中文 / English. */
export interface Closed {
  message: string;
  /** GRANT: there is none that takes it in. PURPOSE: the request does not state that of the grant. NOW: it is shown as of now alone. */
  missing: 'GRANT' | 'PURPOSE' | 'NOW';
}

/** The item of the catalogue under which petitioners are shared. */
export const petitionersItem = 'petitioners';

/** Under which grant a field is open; null where the viewer needs none. */
export interface Opened {
  grantId: string | null;
}

/**
 * What keeps a field of the petitioner closed to a viewer, or what opens it. It is shown to the unit that handles the
 * matter: the agency with which it lies now, and the petition service (信访工作条例第四十六条); and under a grant.
 */
export function petitionerAccess(viewer: Principal, through: ReachedThrough, field: SealedField): Closed | Opened {
  const { agencyId, roles } = viewer;
  const { handlingAgencyId = null, asOf } = through;
  if (roles.includes('PETITION_SERVICE')) return { grantId: null };
  const isHandled = agencyId !== null && agencyId === handlingAgencyId;
  if (isHandled && !asOf) return { grantId: null };
  const granted = isHandled ? null : grantFor(viewer, `Petitioner.${field}`, through);
  if (granted === 'GRANT')
    return {
      missing: 'GRANT',
      message: `原文只向信访机构和承办机关显示;请读脱敏字段,或以 requestShare 申请目录项 ${petitionersItem} / Shown whole to the petition service and the handling agency; read the masked fields, or ask for the item ${petitionersItem} by requestShare`,
    };
  if (granted === 'PURPOSE') return { missing: 'PURPOSE', message: purposeMissing };
  // Who handled it then may not handle it any more.
  if (asOf)
    return {
      missing: 'NOW',
      message: '原文只在当前状态下显示,请不带 asOf 读取 / Shown whole as it is now alone; read it without asOf',
    };
  return { grantId: granted?.id ?? null };
}
