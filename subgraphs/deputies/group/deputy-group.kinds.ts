/** Values of the enums; the labels are their descriptions in the graph. */
export const groupBasisLabels = {
  REGION: '按地域 / By region',
  FIELD: '按领域 / By field',
} as const;
export type GroupBasis = keyof typeof groupBasisLabels;
