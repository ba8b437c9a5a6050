/** Values of the enums; the labels are their descriptions in the graph. */
export const activityKindLabels = {
  VISIT: '视察,代表法第二十九条 / Visit',
  RESEARCH: '专题调研,代表法第三十条 / Research',
  SERVICE: '惠民服务 / Service to residents',
  GROUP_ACTIVITY: "小组活动 / Activity of a deputies' group",
  RECEPTION_DAY: '代表接待日 / Reception day',
  STUDY: '学习交流 / Study',
} as const;
export type ActivityKind = keyof typeof activityKindLabels;
