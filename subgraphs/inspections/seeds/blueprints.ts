import type { InspectionKind, InspectionMethod } from '../inspection/inspection.kinds.ts';
import type { Severity } from '../item/item.kinds.ts';
import type { LawLevel } from '../law/inspected-law.kinds.ts';

/** How an item goes; all verified ones end VERIFIED. */
export type Course =
  | 'VERIFIED'
  | 'RETURNED_THEN_VERIFIED'
  | 'EXTENDED_THEN_VERIFIED'
  | 'REOPENED_THEN_VERIFIED'
  | 'REJECTED_THEN_IN_PROGRESS'
  | 'CLAIMED'
  | 'LONG_TERM'
  | 'IN_PROGRESS'
  | 'STALE';

export interface LawBlueprint {
  code: string;
  name: string;
  level: LawLevel;
}

export interface ItemBlueprint {
  title: string;
  found: string;
  measure: string;
  severity: Severity;
  lead: string;
  co: string[];
  law?: number;
  division: string;
  course: Course;
}

export interface InspectionBlueprint {
  title: string;
  summary: string;
  kind: InspectionKind;
  /** Named by the published summary; everything else is synthetic. */
  named: boolean;
  laws: LawBlueprint[];
  organiser: string;
  inspected: string[];
  methods: InspectionMethod[];
  followUpOf?: number;
  plannedOn: string;
  noticeOn: string;
  startsOn: string;
  endsOn: string;
  draftedOn: string;
  submittedOn: string;
  deliberatedOn: string;
  transferredOn: string;
  /** The date that the opinions set; the default of the register otherwise. */
  handlingDueOn?: string;
  rectifyingOn?: string;
  commentedOn?: string;
  handlingReportedOn?: string;
  followUpOn?: string;
  /** Days after the last item was signed off; absent while the inspection is open. */
  closesAfter?: number;
  /** Set by the transfer, for all items of the inspection. */
  completionDueOn: string;
  /** Monthly updates of an item before its completion is claimed. */
  updates: number;
  clues?: string[];
  items: ItemBlueprint[];
}

const filmLaw: LawBlueprint = {
  code: 'nm-agricultural-film-pollution-prevention',
  name: '内蒙古自治区农业薄膜污染防治条例',
  level: 'REGIONAL',
};

/**
 * Inspections 1 to 8. The summary of 2025 names 1, 2, 3 and 7; the laws of the others are real laws, chosen as synthetic
 * records. 1 to 6 look at seven distinct laws and lead to 30 items, of which 24 stand verified.
 */
export const blueprints: readonly InspectionBlueprint[] = [
  {
    title: '关于《中华人民共和国循环经济促进法》实施情况的执法检查',
    summary: '检查资源综合利用、秸秆和畜禽粪污资源化、再生资源回收、园区循环化改造等制度的落实情况。',
    kind: 'ENFORCEMENT_INSPECTION',
    named: true,
    laws: [{ code: 'cn-circular-economy-promotion', name: '中华人民共和国循环经济促进法', level: 'NATIONAL' }],
    organiser: 'environment-committee',
    inspected: ['government-office', 'ecology-bureau', 'agriculture-bureau'],
    methods: ['SYMPOSIUM', 'ON_SITE', 'SPOT_CHECK'],
    plannedOn: '2025-01-17',
    noticeOn: '2025-02-20',
    startsOn: '2025-03-10',
    endsOn: '2025-03-14',
    draftedOn: '2025-03-31',
    submittedOn: '2025-04-15',
    deliberatedOn: '2025-04-28',
    transferredOn: '2025-04-30',
    rectifyingOn: '2025-05-22',
    commentedOn: '2025-06-09',
    handlingReportedOn: '2025-06-26',
    followUpOn: '2025-09-09',
    closesAfter: 6,
    completionDueOn: '2025-11-28',
    updates: 4,
    items: [
      {
        title: '秸秆综合利用收储运体系不健全',
        found: '部分苏木乡镇没有固定的秸秆收储点,农户离田成本高,冬季堆放存在火灾隐患。',
        measure: '按旗县区布设秸秆收储站点,落实离田补助,明确收储企业的防火责任。',
        severity: 'SIGNIFICANT',
        lead: 'agriculture-bureau',
        co: ['ecology-bureau'],
        division: '150826',
        course: 'VERIFIED',
      },
      {
        title: '规模养殖场粪污资源化利用设施运行不稳定',
        found: '抽查的规模养殖场中有三成设施间歇运行,台账记录不完整。',
        measure: '逐场建立设施运行台账,对停运设施限期修复,推进粪肥还田试点。',
        severity: 'SERIOUS',
        lead: 'agriculture-bureau',
        co: ['ecology-bureau'],
        division: '150802',
        course: 'VERIFIED',
      },
      {
        title: '工业园区余热余水梯级利用水平低',
        found: '园区内企业之间余热、中水互供管网未贯通,供暖季余热外排。',
        measure: '编制园区循环化改造清单,贯通中水回用管网,试点余热并入供暖管网。',
        severity: 'SIGNIFICANT',
        lead: 'government-office',
        co: ['ecology-bureau', 'water-bureau'],
        division: '150800-Z01',
        course: 'VERIFIED',
      },
      {
        title: '再生资源回收网点规划滞后',
        found: '城区回收网点多为临时占道,农村回收网点覆盖不足。',
        measure: '将回收网点纳入城乡规划,规范流动回收,公布网点名录。',
        severity: 'GENERAL',
        lead: 'government-office',
        co: [],
        division: '150802',
        course: 'RETURNED_THEN_VERIFIED',
      },
      {
        title: '建筑垃圾资源化利用率统计口径不一',
        found: '不同部门上报的利用率相差较大,缺少统一的统计制度。',
        measure: '统一统计口径,建立按季发布制度,接入政务数据共享目录。',
        severity: 'GENERAL',
        lead: 'data-authority',
        co: ['ecology-bureau'],
        division: '150800',
        course: 'VERIFIED',
      },
      {
        title: '公共机构节水节能示范作用发挥不够',
        found: '部分医院、学校用水计量器具配备率不足,漏损率偏高。',
        measure: '补装用水用能计量器具,公布公共机构节水节能情况。',
        severity: 'GENERAL',
        lead: 'health-commission',
        co: ['water-bureau'],
        division: '150800',
        course: 'VERIFIED',
      },
    ],
  },
  {
    title: '关于《中华人民共和国非物质文化遗产法》实施情况的执法检查',
    summary: '检查名录管理、传承人扶持、经费保障、非遗进校园和合理利用等制度的落实情况。',
    kind: 'ENFORCEMENT_INSPECTION',
    named: true,
    laws: [{ code: 'cn-intangible-cultural-heritage', name: '中华人民共和国非物质文化遗产法', level: 'NATIONAL' }],
    organiser: 'deputies-committee',
    inspected: ['government-office', 'data-authority'],
    methods: ['SYMPOSIUM', 'ON_SITE', 'QUESTIONNAIRE'],
    plannedOn: '2025-01-17',
    noticeOn: '2025-03-28',
    startsOn: '2025-04-14',
    endsOn: '2025-04-18',
    draftedOn: '2025-05-06',
    submittedOn: '2025-06-10',
    deliberatedOn: '2025-06-26',
    transferredOn: '2025-07-02',
    rectifyingOn: '2025-07-24',
    commentedOn: '2025-08-12',
    handlingReportedOn: '2025-08-28',
    followUpOn: '2025-11-04',
    closesAfter: 2,
    completionDueOn: '2025-12-31',
    updates: 4,
    items: [
      {
        title: '代表性项目名录动态管理不到位',
        found: '部分项目多年未开展评估,保护单位变更后没有及时备案。',
        measure: '对市级以上项目开展评估,建立退出与补充机制,更新保护单位信息。',
        severity: 'SIGNIFICANT',
        lead: 'government-office',
        co: [],
        division: '150800',
        course: 'VERIFIED',
      },
      {
        title: '传承人补助发放不及时',
        found: '有的旗县区补助资金年底才到位,传习活动缺少保障。',
        measure: '补助资金上半年拨付到人,公开发放结果。',
        severity: 'SIGNIFICANT',
        lead: 'government-office',
        co: [],
        division: '150823',
        course: 'VERIFIED',
      },
      {
        title: '乌拉特民歌等项目数字化记录不足',
        found: '老艺人抢救性记录进度慢,音像资料分散保存。',
        measure: '制定三年记录计划,资料集中建档并定期备份。',
        severity: 'SERIOUS',
        lead: 'data-authority',
        co: ['government-office'],
        division: '150824',
        course: 'EXTENDED_THEN_VERIFIED',
      },
      {
        title: '非遗进校园课程缺少固定师资',
        found: '抽查的中小学多由班主任兼任,教育部门没有统一的课程安排。',
        measure: '建立传承人与学校结对名单,每学期安排固定课时。',
        severity: 'GENERAL',
        lead: 'government-office',
        co: [],
        division: '150821',
        course: 'VERIFIED',
      },
      {
        title: '非遗展示场所无障碍和消防设施不完善',
        found: '两处展示馆消防器材过期,未设无障碍通道。',
        measure: '更换消防器材,改造出入口,年内通过验收。',
        severity: 'GENERAL',
        lead: 'government-office',
        co: ['health-commission'],
        division: '150822',
        course: 'VERIFIED',
      },
    ],
  },
  {
    title: '农膜污染防治执法检查(《内蒙古自治区农业薄膜污染防治条例》)',
    summary: '检查农膜生产销售使用、残膜回收、加厚高强度地膜推广和监督管理职责的落实情况。',
    kind: 'ENFORCEMENT_INSPECTION',
    named: true,
    laws: [filmLaw],
    organiser: 'environment-committee',
    inspected: ['agriculture-bureau', 'ecology-bureau', 'government-office'],
    methods: ['ON_SITE', 'SPOT_CHECK', 'THIRD_PARTY'],
    plannedOn: '2025-01-17',
    noticeOn: '2025-04-25',
    startsOn: '2025-05-12',
    endsOn: '2025-05-16',
    draftedOn: '2025-06-03',
    submittedOn: '2025-06-10',
    deliberatedOn: '2025-06-26',
    transferredOn: '2025-07-02',
    rectifyingOn: '2025-07-23',
    commentedOn: '2025-08-12',
    handlingReportedOn: '2025-08-29',
    followUpOn: '2025-10-20',
    closesAfter: 7,
    completionDueOn: '2025-12-31',
    updates: 4,
    clues: ['检查中收到的信件涉及个别人员,已按规定整件移送,本系统只登记回执。'],
    items: [
      {
        title: '残膜回收网点与农田分布不匹配',
        found: '部分嘎查村距回收网点超过二十公里,农户随意堆放废旧农膜。',
        measure: '按耕地面积加密回收网点,公布回收价格和联系方式。',
        severity: 'SERIOUS',
        lead: 'agriculture-bureau',
        co: ['ecology-bureau'],
        division: '150821',
        course: 'REOPENED_THEN_VERIFIED',
      },
      {
        title: '不达标地膜仍在乡镇农资店销售',
        found: '抽检的地膜样品中有厚度不达标产品,来源登记不全。',
        measure: '联合开展农资市场检查,下架不达标产品,建立销售台账。',
        severity: 'SERIOUS',
        lead: 'agriculture-bureau',
        co: ['government-office'],
        division: '150826',
        course: 'VERIFIED',
      },
      {
        title: '农田灌溉渠道残膜缠绕影响输水',
        found: '秋浇前后支渠、斗渠残膜淤堵,影响农田灌溉用水效率。',
        measure: '在农田灌溉用水调度前集中清理渠道残膜,明确管护责任人。',
        severity: 'SIGNIFICANT',
        lead: 'water-bureau',
        co: ['agriculture-bureau'],
        division: '150802',
        course: 'VERIFIED',
      },
      {
        title: '废旧农膜再利用企业环保手续不全',
        found: '两家加工企业废水处理设施未验收即投入运行。',
        measure: '限期完善手续,验收合格后恢复生产,公开处理结果。',
        severity: 'SIGNIFICANT',
        lead: 'ecology-bureau',
        co: [],
        division: '150823',
        course: 'VERIFIED',
      },
      {
        title: '农膜使用与回收数据没有打通',
        found: '使用量、回收量由两套系统填报,口径不同,无法核对。',
        measure: '统一填报口径,数据纳入政务数据共享目录,按季比对。',
        severity: 'GENERAL',
        lead: 'data-authority',
        co: ['agriculture-bureau', 'ecology-bureau'],
        division: '150800',
        course: 'VERIFIED',
      },
      {
        title: '全生物降解地膜试验示范面积偏小',
        found: '示范面积仅占计划的六成,补贴标准未公布。',
        measure: '公布补贴标准,在番茄、葵花种植区扩大示范面积。',
        severity: 'GENERAL',
        lead: 'agriculture-bureau',
        co: [],
        division: '150824',
        course: 'VERIFIED',
      },
    ],
  },
  {
    title: '关于《中华人民共和国黄河保护法》和《内蒙古自治区水污染防治条例》实施情况的执法检查',
    summary: '检查河湖岸线管控、农业面源污染治理、乌梁素海流域治理和水资源刚性约束等制度的落实情况。',
    kind: 'ENFORCEMENT_INSPECTION',
    named: false,
    laws: [
      { code: 'cn-yellow-river-protection', name: '中华人民共和国黄河保护法', level: 'NATIONAL' },
      { code: 'nm-water-pollution-prevention', name: '内蒙古自治区水污染防治条例', level: 'REGIONAL' },
    ],
    organiser: 'environment-committee',
    inspected: ['water-bureau', 'ecology-bureau', 'agriculture-bureau', 'procuratorate'],
    methods: ['ON_SITE', 'SYMPOSIUM', 'THIRD_PARTY'],
    plannedOn: '2025-01-17',
    noticeOn: '2025-06-20',
    startsOn: '2025-07-07',
    endsOn: '2025-07-11',
    draftedOn: '2025-07-29',
    submittedOn: '2025-08-12',
    deliberatedOn: '2025-08-28',
    transferredOn: '2025-09-03',
    rectifyingOn: '2025-09-24',
    commentedOn: '2025-10-13',
    handlingReportedOn: '2025-10-29',
    followUpOn: '2025-12-09',
    completionDueOn: '2026-02-27',
    updates: 3,
    clues: ['检查中收到的举报材料已按规定整件移送,本系统只登记回执。'],
    items: [
      {
        title: '排干沟水质监测点位不足',
        found: '总排干沟支沟入口缺少自动监测,超标后不能及时溯源。',
        measure: '增设自动监测点位,建立超标溯源和通报制度。',
        severity: 'SERIOUS',
        lead: 'ecology-bureau',
        co: ['water-bureau'],
        law: 1,
        division: '150823',
        course: 'VERIFIED',
      },
      {
        title: '灌区末级渠系计量设施覆盖率低',
        found: '斗口以下农业用水计量率不足,水费按亩分摊。',
        measure: '分年度安装计量设施,推行按方收费,公布灌溉用水定额。',
        severity: 'SIGNIFICANT',
        lead: 'water-bureau',
        co: ['agriculture-bureau'],
        law: 0,
        division: '150826',
        course: 'LONG_TERM',
      },
      {
        title: '河道管理范围内违规堆放砂石料',
        found: '巡查发现多处砂石料堆场侵占河道管理范围。',
        measure: '限期清理复平,落实河湖长巡查责任,公布举报电话。',
        severity: 'SERIOUS',
        lead: 'water-bureau',
        co: ['ecology-bureau'],
        law: 0,
        division: '150822',
        course: 'REJECTED_THEN_IN_PROGRESS',
      },
      {
        title: '农村生活污水处理站运维经费没有落实',
        found: '有的处理站建成后因电费、药剂费没有着落而停运。',
        measure: '把运维经费列入旗县区预算,委托专业机构统一运维。',
        severity: 'SIGNIFICANT',
        lead: 'ecology-bureau',
        co: [],
        law: 1,
        division: '150824',
        course: 'VERIFIED',
      },
      {
        title: '化肥农药减量措施缺少核算依据',
        found: '减量成效按推广面积估算,没有抽样核算。',
        measure: '建立定点抽样核算制度,每年公布核算结果。',
        severity: 'GENERAL',
        lead: 'agriculture-bureau',
        co: ['ecology-bureau'],
        law: 1,
        division: '150821',
        course: 'VERIFIED',
      },
      {
        title: '农村饮水水源保护区标志设置不规范',
        found: '部分水源井没有隔离防护,警示标志缺失。',
        measure: '补设隔离和警示标志,完成饮水水源保护区划定。',
        severity: 'GENERAL',
        lead: 'ecology-bureau',
        co: ['water-bureau', 'health-commission'],
        law: 1,
        division: '150825',
        course: 'VERIFIED',
      },
    ],
  },
  {
    title: '关于《中华人民共和国基本医疗卫生与健康促进法》实施情况的执法检查',
    summary: '检查基层医疗服务能力、医保基金使用监督、养老照护和健康促进等制度的落实情况。',
    kind: 'ENFORCEMENT_INSPECTION',
    named: false,
    laws: [
      {
        code: 'cn-basic-healthcare-and-health-promotion',
        name: '中华人民共和国基本医疗卫生与健康促进法',
        level: 'NATIONAL',
      },
    ],
    organiser: 'deputies-committee',
    inspected: ['health-commission', 'government-office', 'data-authority'],
    methods: ['SYMPOSIUM', 'ON_SITE', 'QUESTIONNAIRE', 'SPOT_CHECK'],
    plannedOn: '2025-01-17',
    noticeOn: '2025-07-04',
    startsOn: '2025-07-21',
    endsOn: '2025-07-25',
    draftedOn: '2025-08-12',
    submittedOn: '2025-08-14',
    deliberatedOn: '2025-08-28',
    transferredOn: '2025-09-03',
    rectifyingOn: '2025-09-25',
    commentedOn: '2025-10-13',
    handlingReportedOn: '2025-10-30',
    completionDueOn: '2026-02-27',
    updates: 3,
    items: [
      {
        title: '苏木乡镇卫生院常用药品配备不足',
        found: '慢性病常用药品断供时间较长,群众往返旗县购药。',
        measure: '建立县乡药品联动目录,按月公布配备情况。',
        severity: 'SERIOUS',
        lead: 'health-commission',
        co: [],
        division: '150825',
        course: 'VERIFIED',
      },
      {
        title: '检查检验结果互认落实不到位',
        found: '市级医院与旗县医院影像结果互认率偏低,重复检查多。',
        measure: '接通影像共享平台,公布互认项目清单和互认率。',
        severity: 'SIGNIFICANT',
        lead: 'health-commission',
        co: ['data-authority'],
        division: '150800',
        course: 'VERIFIED',
      },
      {
        title: '家庭医生签约服务重签约轻服务',
        found: '电话抽访的签约居民中近半数不知道自己的家庭医生。',
        measure: '调整考核办法,以服务次数和居民评价作为依据。',
        severity: 'SIGNIFICANT',
        lead: 'health-commission',
        co: [],
        division: '150802',
        course: 'CLAIMED',
      },
      {
        title: '医养结合机构转诊通道不畅',
        found: '养老机构与医院之间没有签订转诊协议,急救等待时间长。',
        measure: '逐一签订转诊协议,明确响应时限,按季评估。',
        severity: 'GENERAL',
        lead: 'health-commission',
        co: ['government-office'],
        division: '150821',
        course: 'IN_PROGRESS',
      },
    ],
  },
  {
    title: '关于《巴彦淖尔市城市客运交通管理条例》实施情况的执法检查',
    summary: '检查公交线网、出租汽车服务质量、道路停靠设施和投诉处理等制度的落实情况,为修订条例提供依据。',
    kind: 'ENFORCEMENT_INSPECTION',
    named: false,
    laws: [{ code: 'bynr-urban-passenger-transport', name: '巴彦淖尔市城市客运交通管理条例', level: 'MUNICIPAL' }],
    organiser: 'finance-committee',
    inspected: ['government-office', 'data-authority'],
    methods: ['ON_SITE', 'QUESTIONNAIRE', 'SPOT_CHECK'],
    plannedOn: '2025-01-17',
    noticeOn: '2025-08-29',
    startsOn: '2025-09-15',
    endsOn: '2025-09-19',
    draftedOn: '2025-10-09',
    submittedOn: '2025-10-16',
    deliberatedOn: '2025-10-30',
    transferredOn: '2025-11-05',
    handlingDueOn: '2026-02-05',
    rectifyingOn: '2025-11-27',
    commentedOn: '2026-01-13',
    completionDueOn: '2026-03-31',
    updates: 1,
    items: [
      {
        title: '公交候车亭冬季防风设施缺失',
        found: '城区道路沿线候车亭多为敞开式,群众冬季候车受冻。',
        measure: '主要线路候车亭加装挡风设施,公布改造清单。',
        severity: 'GENERAL',
        lead: 'government-office',
        co: [],
        division: '150802',
        course: 'VERIFIED',
      },
      {
        title: '出租汽车投诉处理时限没有公开',
        found: '投诉电话与 12345 热线未对接,处理结果不反馈。',
        measure: '接入统一热线,公布处理时限,每月公布投诉处理情况。',
        severity: 'SIGNIFICANT',
        lead: 'data-authority',
        co: ['government-office'],
        division: '150800',
        course: 'IN_PROGRESS',
      },
      {
        title: '城乡公交一体化线路班次偏少',
        found: '临近旗县的乡村线路每日仅两班,学生和老人出行不便。',
        measure: '优化班次,开通预约班线,公布调整后的时刻表。',
        severity: 'SIGNIFICANT',
        lead: 'government-office',
        co: [],
        division: '150826',
        course: 'STALE',
      },
    ],
  },
  {
    title: '关于《内蒙古自治区促进边境地区高质量发展条例》实施情况的执法调研',
    summary: '聚焦住房饮水、通信网络、通关便利等关键环节,调研条例在边境苏木镇的实施情况。',
    kind: 'ENFORCEMENT_RESEARCH',
    named: true,
    laws: [
      {
        code: 'nm-border-areas-high-quality-development',
        name: '内蒙古自治区促进边境地区高质量发展条例',
        level: 'REGIONAL',
      },
    ],
    organiser: 'congress-office',
    inspected: ['government-office', 'water-bureau', 'data-authority'],
    methods: ['SYMPOSIUM', 'ON_SITE'],
    plannedOn: '2025-01-17',
    noticeOn: '2025-06-27',
    startsOn: '2025-07-14',
    endsOn: '2025-07-18',
    draftedOn: '2025-08-05',
    submittedOn: '2025-08-12',
    deliberatedOn: '2025-08-28',
    transferredOn: '2025-09-03',
    rectifyingOn: '2025-09-22',
    commentedOn: '2025-10-13',
    handlingReportedOn: '2025-10-30',
    closesAfter: 21,
    completionDueOn: '2026-02-27',
    updates: 3,
    items: [],
  },
  {
    title: '农膜污染防治整改情况跟踪检查(“回头看”)',
    summary: '对已销号的农膜整改事项抽样回访,检查回收网点运行和市场监管是否反弹。',
    kind: 'FOLLOW_UP',
    named: false,
    laws: [filmLaw],
    organiser: 'environment-committee',
    inspected: ['agriculture-bureau', 'ecology-bureau'],
    methods: ['SPOT_CHECK', 'ON_SITE'],
    followUpOf: 3,
    plannedOn: '2025-09-26',
    noticeOn: '2025-09-29',
    startsOn: '2025-10-20',
    endsOn: '2025-10-22',
    draftedOn: '2025-11-06',
    submittedOn: '2025-12-12',
    deliberatedOn: '2025-12-25',
    transferredOn: '2025-12-30',
    completionDueOn: '2026-06-30',
    updates: 3,
    items: [],
  },
];
