/** Values of the enums; the labels are their descriptions in the graph. */
export const groupRoleLabels = {
  CONVENER: '召集人 / Convener',
  GUIDE: '下沉指导:常委会班子成员、上级代表 / Guide: a leader of the standing committee or a deputy of a higher level',
  MEMBER: '组员 / Member',
} as const;
export type GroupRole = keyof typeof groupRoleLabels;
