import type { ReportingOrgan, WorkReportCategory } from '../work-report/work-report.kinds.ts';
import type { WorkReportState } from '../work-report/work-report.workflow.ts';

/** What is known of a seeded report; its course is worked out from the meeting and the state it stands in. */
export interface WorkReportRow {
  n: number;
  title: string;
  /** What the report is about, as it reads inside a sentence. */
  subject: string;
  category: WorkReportCategory;
  organ: ReportingOrgan;
  agency: string;
  committee: string;
  /** Ordinal of the meeting; null when it was put off or dropped and no meeting is set. */
  meeting: number | null;
  reporterRole: string;
  isEntrusted: boolean;
  state: WorkReportState;
  /** Named by the published summary. */
  isNamed?: true;
  topic?: number;
  assessment?: 'SATISFIED' | 'BASICALLY_SATISFIED';
  /** Extension of the handling report, consented to by the chairpersons' meeting. */
  extended?: true;
}

const deputyMayor = '市人民政府副市长';

const government = (agency: string, committee: string, reporterRole = deputyMayor) =>
  ({ organ: 'GOVERNMENT', agency, committee, reporterRole, isEntrusted: reporterRole !== deputyMayor }) as const;

const court = {
  organ: 'COURT',
  agency: 'intermediate-court',
  committee: 'congress-office',
  reporterRole: '市中级人民法院院长',
  isEntrusted: false,
} as const;

const procuratorate = {
  organ: 'PROCURATORATE',
  agency: 'procuratorate',
  committee: 'congress-office',
  reporterRole: '市人民检察院检察长',
  isEntrusted: false,
} as const;

/**
 * 1 to 21 were deliberated in 2025, the first four of them named by the summary; 22 comes from the congress itself and
 * does not count; the rest are of other years, still ahead, put off or dropped.
 */
export const workReportRows: readonly WorkReportRow[] = [
  {
    n: 1,
    title: '关于行政检察工作情况的报告',
    subject: '行政检察',
    category: 'SPECIAL',
    ...procuratorate,
    meeting: 4,
    state: 'FOLLOW_UP',
    isNamed: true,
    topic: 1,
    assessment: 'SATISFIED',
  },
  {
    n: 2,
    title: '关于全市诚信建设工程推进情况的报告',
    subject: '诚信建设工程',
    category: 'SPECIAL',
    ...government('government-office', 'finance-committee'),
    meeting: 6,
    state: 'RE_DELIBERATED',
    isNamed: true,
    topic: 2,
    assessment: 'BASICALLY_SATISFIED',
  },
  {
    n: 3,
    title: '关于整治群众身边不正之风和腐败问题工作情况的报告',
    subject: '整治群众身边不正之风',
    category: 'SPECIAL',
    organ: 'SUPERVISORY_COMMISSION',
    agency: 'supervisory-commission',
    committee: 'congress-office',
    reporterRole: '市监察委员会主任',
    isEntrusted: false,
    meeting: 4,
    state: 'FOLLOW_UP',
    isNamed: true,
    topic: 3,
    assessment: 'SATISFIED',
  },
  {
    n: 4,
    title: '关于2024年度环境状况和环境保护目标完成情况的报告',
    subject: '污染防治和环境保护目标完成',
    category: 'ENVIRONMENT',
    ...government('ecology-bureau', 'environment-committee', '市生态环境局局长'),
    meeting: 3,
    state: 'CLOSED',
    isNamed: true,
    topic: 4,
    assessment: 'SATISFIED',
  },
  {
    n: 5,
    title: '关于2025年上半年国民经济和社会发展计划执行情况的报告',
    subject: '国民经济和社会发展计划执行',
    category: 'PLAN_EXECUTION',
    ...government('government-office', 'finance-committee'),
    meeting: 6,
    state: 'HANDLING_REPORTED',
    topic: 5,
  },
  {
    n: 6,
    title: '关于2025年上半年预算执行情况的报告',
    subject: '财政预算执行',
    category: 'BUDGET_EXECUTION',
    ...government('government-office', 'finance-committee'),
    meeting: 6,
    state: 'HANDLING_REPORTED',
    topic: 6,
  },
  {
    n: 7,
    title: '关于2024年财政决算草案的报告',
    subject: '财政决算',
    category: 'FINAL_ACCOUNTS',
    ...government('government-office', 'finance-committee'),
    meeting: 5,
    state: 'FOLLOW_UP',
    topic: 7,
  },
  {
    n: 8,
    title: '关于2024年度本级预算执行和其他财政收支的审计工作报告',
    subject: '审计监督',
    category: 'AUDIT',
    ...government('government-office', 'finance-committee', '市审计局局长'),
    meeting: 5,
    state: 'RE_DELIBERATED',
    topic: 8,
    assessment: 'BASICALLY_SATISFIED',
  },
  {
    n: 9,
    title: '关于2024年度审计查出问题整改情况的报告',
    subject: '审计查出问题整改',
    category: 'AUDIT_RECTIFICATION',
    ...government('government-office', 'finance-committee'),
    meeting: 8,
    state: 'HANDLING',
    topic: 9,
  },
  {
    n: 10,
    title: '关于2024年度国有资产管理情况的综合报告',
    subject: '国有资产管理',
    category: 'STATE_ASSETS',
    ...government('government-office', 'finance-committee'),
    meeting: 7,
    state: 'HANDLING_REPORTED',
    topic: 10,
  },
  {
    n: 11,
    title: '关于2024年度政府债务管理情况的报告',
    subject: '政府债务管理',
    category: 'GOVERNMENT_DEBT',
    ...government('government-office', 'finance-committee'),
    meeting: 7,
    state: 'HANDLING_DRAFTED',
    topic: 11,
    extended: true,
  },
  {
    n: 12,
    title: '关于2025年市本级预算调整方案(草案)的报告',
    subject: '预算调整',
    category: 'BUDGET_ADJUSTMENT',
    ...government('government-office', 'finance-committee'),
    meeting: 7,
    state: 'HANDLING_REPORTED',
    topic: 12,
  },
  {
    n: 13,
    title: '关于农田灌溉用水管理和节水改造情况的报告',
    subject: '河套灌区农田灌溉用水管理',
    category: 'SPECIAL',
    ...government('water-bureau', 'environment-committee', '市水利局局长'),
    meeting: 3,
    state: 'CLOSED',
    topic: 13,
    assessment: 'SATISFIED',
  },
  {
    n: 14,
    title: '关于高标准农田建设和管护情况的报告',
    subject: '高标准农田建设和管护',
    category: 'SPECIAL',
    ...government('agriculture-bureau', 'environment-committee', '市农牧局局长'),
    meeting: 4,
    state: 'FOLLOW_UP',
    topic: 14,
  },
  {
    n: 15,
    title: '关于优化医疗资源布局和基层医疗服务情况的报告',
    subject: '基层医疗服务',
    category: 'SPECIAL',
    ...government('health-commission', 'deputies-committee', '市卫生健康委员会主任'),
    meeting: 5,
    state: 'RE_DELIBERATED',
    topic: 15,
    assessment: 'BASICALLY_SATISFIED',
  },
  {
    n: 16,
    title: '关于养老服务体系建设情况的报告',
    subject: '养老服务体系建设',
    category: 'SPECIAL',
    ...government('government-office', 'deputies-committee'),
    meeting: 6,
    state: 'HANDLING_REPORTED',
    topic: 16,
  },
  {
    n: 17,
    title: '关于政务服务“一网通办”和数据共享情况的报告',
    subject: '政务服务和数据共享',
    category: 'SPECIAL',
    ...government('data-authority', 'finance-committee', '市政务服务与数据管理局局长'),
    meeting: 7,
    state: 'HANDLING',
    topic: 17,
  },
  {
    n: 18,
    title: '关于行政审判工作情况的报告',
    subject: '行政审判',
    category: 'SPECIAL',
    ...court,
    meeting: 2,
    state: 'CLOSED',
    topic: 18,
    assessment: 'SATISFIED',
  },
  {
    n: 19,
    title: '关于执行工作情况的报告',
    subject: '生效裁判执行',
    category: 'SPECIAL',
    ...court,
    meeting: 8,
    state: 'OPINIONS_SENT',
    topic: 19,
  },
  {
    n: 20,
    title: '关于未成年人检察工作情况的报告',
    subject: '未成年人检察',
    category: 'SPECIAL',
    ...procuratorate,
    meeting: 2,
    state: 'CLOSED',
    topic: 20,
    assessment: 'SATISFIED',
  },
  {
    n: 21,
    title: '关于“十四五”规划纲要实施情况总结评估的报告',
    subject: '规划纲要实施',
    category: 'OUTLINE_EVALUATION',
    ...government('government-office', 'finance-committee'),
    meeting: 8,
    state: 'HANDLING',
    topic: 21,
  },
  {
    n: 22,
    title: '关于2025年度规范性文件备案审查工作情况的报告',
    subject: '规范性文件备案审查',
    category: 'RECORDING_AND_REVIEW',
    organ: 'CONGRESS',
    agency: 'congress-office',
    committee: 'congress-office',
    reporterRole: '市人大常委会法制工作委员会主任',
    isEntrusted: false,
    meeting: 8,
    state: 'HANDLING',
    topic: 22,
  },
  {
    n: 23,
    title: '关于公办托育服务体系建设情况的报告',
    subject: '公办托育服务',
    category: 'SPECIAL',
    ...government('health-commission', 'deputies-committee'),
    meeting: 9,
    state: 'CLOSED',
    assessment: 'SATISFIED',
  },
  {
    n: 24,
    title: '关于农村饮水安全保障情况的报告',
    subject: '农村饮水安全保障',
    category: 'SPECIAL',
    ...government('water-bureau', 'environment-committee', '市水利局局长'),
    meeting: 9,
    state: 'CLOSED',
    assessment: 'BASICALLY_SATISFIED',
  },
  {
    n: 25,
    title: '关于城镇供暖保障情况的报告',
    subject: '城镇供暖保障',
    category: 'SPECIAL',
    ...government('government-office', 'environment-committee'),
    meeting: 10,
    state: 'PLANNED',
    topic: 26,
  },
  {
    n: 26,
    title: '关于义务教育优质均衡发展情况的报告',
    subject: '义务教育优质均衡发展',
    category: 'SPECIAL',
    ...government('government-office', 'deputies-committee'),
    meeting: 10,
    state: 'DRAFT_SUBMITTED',
    topic: 27,
  },
  {
    n: 27,
    title: '关于农村公路养护情况的报告',
    subject: '农村公路养护',
    category: 'SPECIAL',
    ...government('government-office', 'finance-committee'),
    meeting: null,
    state: 'POSTPONED',
  },
  {
    n: 28,
    title: '关于冷链物流园区建设情况的报告',
    subject: '冷链物流园区建设',
    category: 'SPECIAL',
    ...government('government-office', 'finance-committee'),
    meeting: null,
    state: 'CANCELLED',
  },
];
