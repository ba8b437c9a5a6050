/** Values of the enums; the labels are their descriptions in the graph. */
export const visitKindLabels = {
  FIVE_LEVEL: '五级代表集体视察 / By deputies of the five levels',
  CHAIRPERSONS: "主任会议成员集体视察 / By the members of the chairpersons' meeting",
  BEFORE_SESSION: '会前集中视察 / Before a session',
} as const;
export type VisitKind = keyof typeof visitKindLabels;
