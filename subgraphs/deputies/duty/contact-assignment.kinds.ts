/** Values of the enums; the labels are their descriptions in the graph. */
export const contactKindLabels = {
  MEMBER_TO_DEPUTY:
    '常委会组成人员联系代表,代表法第四十四条 / A member of the standing committee keeps contact with a deputy',
  DEPUTY_TO_RESIDENTS: '代表联系群众,代表法第二十八条 / A deputy keeps contact with residents',
} as const;
export type ContactKind = keyof typeof contactKindLabels;
