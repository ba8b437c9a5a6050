export const inspectionKindLabels = {
  ENFORCEMENT_INSPECTION: '执法检查 / Enforcement inspection (监督法 ch. 4)',
  ENFORCEMENT_RESEARCH: '执法调研 / Research into how a law is carried out; not counted as an inspection',
  FOLLOW_UP: '跟踪检查(“回头看”) / Follow-up inspection (监督法 art. 37(2))',
} as const;
export type InspectionKind = keyof typeof inspectionKindLabels;

/** 监督法 art. 35. */
export const inspectionMethodLabels = {
  SYMPOSIUM: '座谈会 / Symposium',
  ON_SITE: '实地检查 / On-site check',
  THIRD_PARTY: '第三方评估 / Third-party assessment',
  QUESTIONNAIRE: '问卷调查 / Questionnaire',
  SPOT_CHECK: '抽查 / Spot check',
} as const;
export type InspectionMethod = keyof typeof inspectionMethodLabels;

/** 监督法 art. 33. */
export const memberCapacityLabels = {
  STANDING_COMMITTEE_MEMBER: '常委会组成人员 / Member of the standing committee',
  COMMITTEE_MEMBER: '专门委员会组成人员 / Member of a special committee',
  WORKING_BODY_STAFF: '常委会工作机构人员 / Staff of a working body',
  INVITED_DEPUTY: '受邀的本级人大代表 / A deputy who was invited',
} as const;
export type MemberCapacity = keyof typeof memberCapacityLabels;
