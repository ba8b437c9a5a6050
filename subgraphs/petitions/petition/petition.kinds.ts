export const petitionMatterLabels = {
  SUGGESTION: '建议意见类 / Suggestion or opinion (art 29)',
  ACCUSATION: '检举控告类,密封移交,不在本图中出现 / Accusation (art 30): handed over under seal, never shown',
  APPEAL: '申诉求决类 / Appeal or request for a decision (art 31)',
  LITIGATION: '涉法涉诉类 / Litigation matter (arts 20, 31(1))',
  REPEAT: '重复信访 / Repeated petition on the same facts',
} as const;
export type PetitionMatter = keyof typeof petitionMatterLabels;

export const petitionChannelLabels = {
  NETWORK: '网络 / Network',
  LETTER: '书信 / Letter',
  PHONE: '电话 / Telephone',
  FAX: '传真 / Fax',
  VISIT: '走访 / Visit',
} as const;
export type PetitionChannel = keyof typeof petitionChannelLabels;

export const petitionReceiverLabels = {
  CONGRESS: '人大常委会信访机构直接受理 / Received by the petition service of the congress itself',
  PROXY: '人大代表信访代办 / Filed through a deputy by proxy',
  DEMAND: '代表码上见诉求转入 / Came from a demand to a deputy',
} as const;
export type PetitionReceiver = keyof typeof petitionReceiverLabels;

export const petitionDecisionLabels = {
  SUPPORT: '予以支持 / Supported',
  EXPLAIN: '解释说明 / Explained',
  NOT_SUPPORT: '不予支持 / Not supported',
} as const;
export type PetitionDecision = keyof typeof petitionDecisionLabels;

export const petitionReviewOutcomeLabels = {
  UPHELD: '维持原处理意见 / Decision upheld',
  CHANGED: '变更原处理意见 / Decision changed',
} as const;
export type PetitionReviewOutcome = keyof typeof petitionReviewOutcomeLabels;

export const residentRatingLabels = {
  SATISFIED: '满意 / Satisfied',
  BASICALLY_SATISFIED: '基本满意 / Basically satisfied',
  DISSATISFIED: '不满意 / Dissatisfied',
} as const;
export type ResidentRating = keyof typeof residentRatingLabels;

export const settlementKindLabels = {
  MEDIATION: '调解协议书 / Mediation agreement',
  RECONCILIATION: '和解协议书 / Reconciliation agreement',
} as const;
export type SettlementKind = keyof typeof settlementKindLabels;
