/** The channels that topics of supervision come through (监督法第十二条, and for inspections 第三十一条). */
export const topicChannelLabels = {
  INSPECTION_FINDING: '执法检查中发现的突出问题 / Problems found in enforcement inspections',
  DEPUTY_SUGGESTIONS: "代表建议集中反映的问题 / Problems concentrated in deputies' suggestions",
  MEMBER_PROPOSAL: '常委会组成人员提出的比较集中的问题 / Raised by members of the standing committee',
  COMMITTEE_RESEARCH: '专门委员会、工作机构调研发现的突出问题 / Found in research by committees',
  LETTERS_AND_VISITS: '人民来信来访集中反映的问题 / Concentrated in letters and visits',
  PUBLIC_CONCERN: '社会普遍关注的其他问题 / Of general public concern',
  ORGAN_REQUEST: '“一府一委两院”要求报告的事项 / Requested by the organ itself',
} as const;
export type TopicChannel = keyof typeof topicChannelLabels;

export const topicKindLabels = {
  WORK_REPORT: '听取审议报告 / Hearing of a report',
  ENFORCEMENT_INSPECTION: '执法检查 / Enforcement inspection',
  SPECIAL_INQUIRY: '专题询问 / Special inquiry',
  RESEARCH: '监督调研 / Supervisory research',
  FOLLOW_UP: '跟踪监督 / Follow-up supervision',
} as const;
export type TopicKind = keyof typeof topicKindLabels;
