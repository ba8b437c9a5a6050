/** What an item of fiscal oversight is about (监督法 chapter 3); the labels are the descriptions in the graph. */
export const fiscalOversightKindLabels = {
  FINAL_ACCOUNTS: '决算(监督法第十九条) / Final accounts',
  BUDGET_EXECUTION: '预算执行(监督法第二十条) / Execution of the budget',
  PLAN_EXECUTION: '计划执行(监督法第二十条) / Execution of the economic and social plan',
  BUDGET_ADJUSTMENT: '预算调整方案(监督法第二十二条) / Adjustment of the budget',
  GOVERNMENT_DEBT: '政府债务(监督法第二十五条) / Government debt',
  STATE_ASSETS: '国有资产管理(监督法第二十四条) / State-owned assets',
  FINANCE_SECTOR: '金融工作(监督法第二十六条) / Financial sector',
  AUDIT_REPORT: '审计工作报告(监督法第二十七条第一款) / Audit report',
  AUDIT_RECTIFICATION: '审计查出问题整改(监督法第二十七条第二款) / Rectification of what the audit found',
  DEDICATED_FUNDS: '专项资金 / Dedicated funds',
  GOVERNMENT_INVESTMENT: '重大政府投资项目 / Major government investment',
  NETWORKED_SUPERVISION: '联网监督(监督法第三十条) / Networked supervision',
} as const;
export type FiscalOversightKind = keyof typeof fiscalOversightKindLabels;
