/** Values of the enums; the labels are their descriptions in the graph. */
export const reliefTaskLabels = {
  PATROL: '巡堤查险 / Patrolling levees',
  EVACUATION: '转移安置群众 / Evacuating residents',
  DRAINAGE: '排涝抢险 / Drainage and emergency work',
  SUPPLIES: '物资保障 / Supplies',
  RECOVERY: '灾后恢复 / Recovery',
} as const;
export type ReliefTask = keyof typeof reliefTaskLabels;
