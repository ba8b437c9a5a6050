/** 政务数据共享条例第十四条 */
export const sharingAttributeLabels = {
  UNCONDITIONAL: '无条件共享 / Shared without conditions',
  CONDITIONAL: '有条件共享 / Shared on conditions',
  NOT_SHARED: '不予共享 / Not shared',
} as const;
export type SharingAttribute = keyof typeof sharingAttributeLabels;

export const updateFrequencyLabels = {
  REAL_TIME: '实时 / As it happens',
  DAILY: '每日 / Daily',
  YEARLY: '每年 / Yearly',
} as const;
export type UpdateFrequency = keyof typeof updateFrequencyLabels;

/** 政务数据共享条例第二十二条 */
export const sharingMethodLabels = {
  INTERFACE: '服务接口 / Interface',
  BATCH: '批量交换 / Batch exchange',
  FILE: '文件下载 / File download',
} as const;
export type SharingMethod = keyof typeof sharingMethodLabels;

/** 政务数据共享条例第四十三条 */
export const legalEffectLabels = {
  DIRECT: '直接适用,双方均为政府部门 / The regulation binds both, which are government departments',
  BY_REFERENCE: '参照执行,一方不是政府部门 / By reference: a party is no government department',
} as const;
export type LegalEffect = keyof typeof legalEffectLabels;
