import type { Principal } from '../../../platform/identity/principal.ts';

interface Matter {
  handlingAgencyId?: string | null;
  /** Set on what is read as of a moment. */
  asOf?: unknown;
}

/**
 * What keeps the petitioner of a matter closed to a viewer, 中文 / English; null when nothing does. Whole it is shown to
 * the unit that handles the matter: the agency with which it lies now, and the petition service (信访工作条例第四十六条).
 */
export function petitionerClosedBy({ agencyId, roles }: Principal, { handlingAgencyId, asOf }: Matter): string | null {
  if (roles.includes('PETITION_SERVICE')) return null;
  if (agencyId === null || agencyId !== handlingAgencyId)
    return '原文只向信访机构和承办机关显示,请读脱敏字段 / Shown whole to the petition service and the handling agency alone; read the masked fields';
  // Who handled it then may not handle it any more.
  return asOf ? '原文只在当前状态下显示,请不带 asOf 读取 / Shown whole as it is now alone; read it without asOf' : null;
}
