export const partyReportKindLabels = {
  REQUEST: '请示 / Request for instructions',
  REPORT: '报告 / Report',
} as const;
export type PartyReportKind = keyof typeof partyReportKindLabels;
