export const regulationActLabels = {
  ENACTED: '制定 / Enacted',
  REVISED: '修订 / Revised',
} as const;
export type RegulationAct = keyof typeof regulationActLabels;
