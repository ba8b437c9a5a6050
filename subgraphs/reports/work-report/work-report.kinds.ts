/** The organ that reports. The yearly report on recording and review comes from a body of the congress itself. */
export const reportingOrganLabels = {
  GOVERNMENT: '人民政府 / Government',
  SUPERVISORY_COMMISSION: '监察委员会 / Supervisory commission',
  COURT: '人民法院 / Court',
  PROCURATORATE: '人民检察院 / Procuratorate',
  CONGRESS: '人大常委会工作机构(备案审查工作情况报告) / Working body of the standing committee',
} as const;
export type ReportingOrgan = keyof typeof reportingOrganLabels;

/** "一府一委两院": the organs that the standing committee supervises. */
export const supervisedOrgans = [
  'GOVERNMENT',
  'SUPERVISORY_COMMISSION',
  'COURT',
  'PROCURATORATE',
] as const satisfies readonly ReportingOrgan[];

export const workReportCategoryLabels = {
  SPECIAL: '专项工作报告,监督法第二章 / Special work report',
  FINAL_ACCOUNTS: '决算,监督法第十九条 / Final accounts',
  PLAN_EXECUTION: '计划执行情况,监督法第二十条 / Execution of the plan',
  BUDGET_EXECUTION: '预算执行情况,监督法第二十条 / Execution of the budget',
  BUDGET_ADJUSTMENT: '预算调整方案,监督法第二十二条 / Adjustment of the budget',
  OUTLINE_EVALUATION: '五年规划纲要实施评估,监督法第二十三条 / Evaluation of the five-year outline',
  STATE_ASSETS: '国有资产管理情况,监督法第二十四条 / State-owned assets',
  GOVERNMENT_DEBT: '政府债务管理情况,监督法第二十五条 / Government debt',
  AUDIT: '审计工作报告,监督法第二十七条第一款 / Audit',
  AUDIT_RECTIFICATION: '审计查出问题整改情况,监督法第二十七条第二款 / Rectification after the audit',
  ENVIRONMENT: '年度环境状况和环境保护目标完成情况,监督法第十二条第三款 / State of the environment',
  RECORDING_AND_REVIEW: '备案审查工作情况,监督法第四十五条 / Recording and review',
} as const;
export type WorkReportCategory = keyof typeof workReportCategoryLabels;

/** A local instrument: 监督法 knows no satisfaction assessment. */
export const assessmentLabels = {
  SATISFIED: '满意 / Satisfied',
  BASICALLY_SATISFIED: '基本满意 / Basically satisfied',
  DISSATISFIED: '不满意 / Dissatisfied',
} as const;
export type Assessment = keyof typeof assessmentLabels;

/** What is filed on the way to the hearing (监督法第十五条第一款). */
export const documentKindLabels = {
  DRAFT: '送审稿 / Draft sent for comments',
  COMMENT: '委员会意见 / Comment of the committee',
  REPORT: '正式报告 / The report',
} as const;
export type DocumentKind = keyof typeof documentKindLabels;

/** The four documents that deputies and society get to know (监督法第十七条第三款). */
export const publishedDocumentLabels = {
  REPORT: '报告 / The report',
  OPINIONS: '审议意见 / The deliberation opinions',
  HANDLING_REPORT: '研究处理情况报告 / The handling report',
  EXECUTION_REPORT: '决议执行情况报告 / The report on carrying out the resolution',
} as const;
export type PublishedDocument = keyof typeof publishedDocumentLabels;
