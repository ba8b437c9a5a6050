export const demandKindLabels = {
  CONSULTATION: '咨询 / Question',
  HELP: '求助 / Request for help',
  SUGGESTION: '建议意见 / Suggestion',
  APPEAL: '申诉求决 / Appeal',
  ACCUSATION: '检举控告,密封移交,不在本图中出现 / Accusation: handed over under seal, never shown',
} as const;
export type DemandKind = keyof typeof demandKindLabels;

export const demandConversionLabels = {
  SUGGESTION: '转为代表建议 / Into a suggestion of the deputy',
  PETITION: '转为信访事项 / Into a petition',
} as const;
export type DemandConversion = keyof typeof demandConversionLabels;
