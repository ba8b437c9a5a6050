export const lawLevelLabels = {
  NATIONAL: '法律(全国) / National law',
  REGIONAL: '自治区地方性法规 / Regulation of the autonomous region',
  MUNICIPAL: '设区的市地方性法规 / Regulation of the city',
} as const;
export type LawLevel = keyof typeof lawLevelLabels;
