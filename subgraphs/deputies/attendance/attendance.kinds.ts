/** Values of the enums; the labels are their descriptions in the graph. */
export const attendanceKindLabels = {
  NON_VOTING: '列席,代表法第三十三条 / As a non-voting attendee',
  HIGHER_LEVEL: '上级人大代表列席,代表法第三十四条 / As a deputy of a higher level',
} as const;
export type AttendanceKind = keyof typeof attendanceKindLabels;
