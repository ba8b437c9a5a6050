export const divisionKindLabels = {
  REGION: '自治区 / Autonomous region',
  CITY: '设区的市 / Prefecture-level city',
  COUNTY: '旗、县、区 / Banner, county or district',
  TOWNSHIP: '苏木、乡镇、街道 / Township-level unit',
  FUNCTIONAL_ZONE: '功能区,无国标代码 / Functional zone without a GB/T 2260 code',
} as const;
export type DivisionKind = keyof typeof divisionKindLabels;
