export const recommendationKindLabels = {
  PROCURATORIAL: '检察建议 / Procuratorial recommendation',
  JUDICIAL: '司法建议 / Judicial recommendation',
  SUPERVISORY: '监察建议 / Supervisory recommendation',
} as const;
export type RecommendationKind = keyof typeof recommendationKindLabels;
