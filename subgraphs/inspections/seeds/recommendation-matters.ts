import type { RecommendationKind } from '../recommendation/recommendation.kinds.ts';

export type RecommendationCourse =
  | 'VERIFIED'
  | 'AMENDED_THEN_VERIFIED'
  | 'REPLIED'
  | 'DELIVERED'
  | 'WITHDRAWN'
  | 'REPLIED_THEN_REPORTED'
  | 'UNANSWERED_THEN_REPORTED'
  | 'LITIGATED';

export interface Matter {
  kind: RecommendationKind;
  title: string;
  content: string;
  recipient: string;
  course: RecommendationCourse;
  /** Copied to the congress; without it, and not reported, the congress never sees it. */
  copied: boolean;
  urgent?: boolean;
  /** Ordinal of an inspection that it is linked with. */
  inspection?: number;
  deliveredOn: string;
}

/** One base of recommendations; four are neither copied nor reported. */
export const matters: readonly Matter[] = [
  {
    kind: 'PROCURATORIAL',
    title: '关于加强废旧农膜回收监管的检察建议',
    content: '建议对废旧农膜加工场所开展排查,完善回收网点监管,防止污染灌溉渠道。',
    recipient: 'agriculture-bureau',
    course: 'VERIFIED',
    copied: true,
    inspection: 3,
    deliveredOn: '2025-05-20',
  },
  {
    kind: 'PROCURATORIAL',
    title: '关于整治河道违规堆放砂石的检察建议',
    content: '建议依法查处侵占河道管理范围的行为,恢复行洪断面。',
    recipient: 'water-bureau',
    course: 'REPLIED_THEN_REPORTED',
    copied: true,
    inspection: 4,
    deliveredOn: '2025-06-18',
  },
  {
    kind: 'PROCURATORIAL',
    title: '关于清理饮用水水源保护区堆放物的紧急检察建议',
    content: '水源井周边堆放物存在渗漏风险,建议立即清理并加强巡查。',
    recipient: 'ecology-bureau',
    course: 'VERIFIED',
    copied: true,
    urgent: true,
    inspection: 4,
    deliveredOn: '2025-07-15',
  },
  {
    kind: 'PROCURATORIAL',
    title: '关于规范医疗废物暂存管理的检察建议',
    content: '建议对基层医疗机构医疗废物暂存间开展检查,补齐转运记录。',
    recipient: 'health-commission',
    course: 'AMENDED_THEN_VERIFIED',
    copied: true,
    inspection: 5,
    deliveredOn: '2025-08-06',
  },
  {
    kind: 'PROCURATORIAL',
    title: '关于校园周边道路交通安全设施的检察建议',
    content: '建议补设校园周边道路标志标线,整治乱停乱放。',
    recipient: 'government-office',
    course: 'DELIVERED',
    copied: true,
    deliveredOn: '2025-12-10',
  },
  {
    kind: 'PROCURATORIAL',
    title: '关于固体废物倾倒治理的检察建议',
    content: '建议对历史遗留固体废物限期处置,落实监管责任。',
    recipient: 'ecology-bureau',
    course: 'LITIGATED',
    copied: true,
    deliveredOn: '2025-04-16',
  },
  {
    kind: 'PROCURATORIAL',
    title: '关于个别单位内部管理的检察建议',
    content: '仅送达被建议单位,未抄送人大。',
    recipient: 'agriculture-bureau',
    course: 'VERIFIED',
    copied: false,
    deliveredOn: '2025-03-20',
  },
  {
    kind: 'PROCURATORIAL',
    title: '关于个别窗口服务的检察建议',
    content: '仅送达被建议单位,未抄送人大。',
    recipient: 'data-authority',
    course: 'REPLIED',
    copied: false,
    deliveredOn: '2025-09-17',
  },
  {
    kind: 'JUDICIAL',
    title: '关于规范供暖合同示范文本的司法建议',
    content: '供暖纠纷案件反映合同条款不清,建议推行示范文本,明确温度标准和退费办法。',
    recipient: 'government-office',
    course: 'VERIFIED',
    copied: true,
    deliveredOn: '2025-05-14',
  },
  {
    kind: 'JUDICIAL',
    title: '关于完善农村土地流转登记的司法建议',
    content: '土地流转纠纷多因未登记引起,建议完善登记和调解衔接机制。',
    recipient: 'agriculture-bureau',
    course: 'REPLIED',
    copied: true,
    deliveredOn: '2025-10-15',
  },
  {
    kind: 'JUDICIAL',
    title: '关于养老机构服务协议管理的司法建议',
    content: '建议对养老机构服务协议备案检查,明确预收费监管措施。',
    recipient: 'health-commission',
    course: 'UNANSWERED_THEN_REPORTED',
    copied: false,
    deliveredOn: '2025-09-10',
  },
  {
    kind: 'JUDICIAL',
    title: '关于个案执行协助的司法建议',
    content: '仅送达被建议单位,未抄送人大。',
    recipient: 'government-office',
    course: 'WITHDRAWN',
    copied: false,
    deliveredOn: '2025-06-11',
  },
  {
    kind: 'SUPERVISORY',
    title: '关于整治群众身边不正之风长效机制的监察建议',
    content: '建议完善惠农补贴公示、村级财务公开和廉政风险排查制度。',
    recipient: 'agriculture-bureau',
    course: 'VERIFIED',
    copied: true,
    deliveredOn: '2025-06-25',
  },
  {
    kind: 'SUPERVISORY',
    title: '关于医保基金使用监管的监察建议',
    content: '建议建立医保基金使用异常预警和定点机构抽查制度。',
    recipient: 'health-commission',
    course: 'REPLIED',
    copied: true,
    inspection: 5,
    deliveredOn: '2025-10-22',
  },
  {
    kind: 'SUPERVISORY',
    title: '关于个别岗位廉政风险的监察建议',
    content: '仅送达被建议单位,未抄送人大。',
    recipient: 'water-bureau',
    course: 'VERIFIED',
    copied: false,
    deliveredOn: '2025-04-23',
  },
  {
    kind: 'SUPERVISORY',
    title: '关于工程招投标内控制度的监察建议',
    content: '建议完善水利工程招投标内控制度,公开变更审批结果。',
    recipient: 'water-bureau',
    course: 'DELIVERED',
    copied: true,
    deliveredOn: '2025-12-17',
  },
];
