export const receiptStateLabels = {
  PENDING: '已记录,待入链 / Recorded, and on its way into the chain',
  PROVEN: '已入链,摘要与签名相符 / In the chain; digests and signature hold',
  BROKEN: '已入链,但有改动 / In the chain, and something was changed',
} as const;
export type ReceiptState = keyof typeof receiptStateLabels;

export const outcomeLabels = {
  ANSWERED: '全部答复 / Answered as a whole',
  PARTLY_ANSWERED: '部分答复 / Answered in part, with errors',
  REFUSED: '拒绝 / Refused for want of a right',
  FAILED: '未成 / Failed otherwise',
} as const;
