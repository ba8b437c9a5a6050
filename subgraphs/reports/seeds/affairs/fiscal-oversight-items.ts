import type { LocalDate } from '../../../../platform/deadlines/index.ts';
import type { RecordedDeadline } from '../../../../platform/records/index.ts';
import { officeTime, Random, seedId } from '../../../../platform/seeding/index.ts';
import type { WalkStep } from '../../../../platform/workflow/index.ts';
import { FiscalOversightItemSchema } from '../../fiscal/fiscal-oversight-item.entities.ts';
import type { FiscalOversightKind } from '../../fiscal/fiscal-oversight-item.kinds.ts';
import type { FiscalOversightState, fiscalOversightWorkflow } from '../../fiscal/fiscal-oversight-item.workflow.ts';
import { hearingLimits } from '../../fiscal/hearing-limits.ts';
import { type SeededMeeting, seededMeeting } from '../meetings.ts';
import { fiscalPast } from './fiscal-past.ts';
import { limit, workdaysFrom } from './office-days.ts';
import type { SeedWriter } from './seed-writer.ts';

interface Item {
  /** 2025 unless told. */
  year?: number;
  title: string;
  kind: FiscalOversightKind;
  focus: string;
  lead: string;
  /** Ordinal of the meeting that deliberates it; null while none is fixed. */
  meeting: number | null;
  /** How far it had come by the last seeded day. */
  reached: 'PRE_REVIEW' | 'SUPERVISED_CLOSURE' | 'CLOSED';
  /** True where the published summary names the item. */
  named?: true;
}

/** The twelve items of 2025, and the first of 2026. Four are named in the summary; that the eight others are these ones is our assumption. */
const items: Item[] = [
  {
    title: '预算决算',
    kind: 'FINAL_ACCOUNTS',
    focus: '2024年财政决算草案的审查批准:预算调整执行、结余结转、重点支出绩效',
    lead: 'government-office',
    meeting: 5,
    reached: 'CLOSED',
    named: true,
  },
  {
    title: '政府债务',
    kind: 'GOVERNMENT_DEBT',
    focus: '政府债务限额与余额、专项债券项目资金使用、隐性债务化解',
    lead: 'government-office',
    meeting: 7,
    reached: 'CLOSED',
    named: true,
  },
  {
    title: '国资管理',
    kind: 'STATE_ASSETS',
    focus: '行政事业性国有资产管理情况:家底、闲置资产盘活、出租收入上缴',
    lead: 'government-office',
    meeting: 7,
    reached: 'CLOSED',
    named: true,
  },
  {
    title: '审计整改',
    kind: 'AUDIT_RECTIFICATION',
    focus: '审计查出问题整改情况:整改台账、逐项销号、追责问责',
    lead: 'government-office',
    meeting: 8,
    reached: 'SUPERVISED_CLOSURE',
    named: true,
  },
  {
    title: '2025年上半年预算执行',
    kind: 'BUDGET_EXECUTION',
    focus: '收入预期完成、“三保”支出保障、转移支付下达进度',
    lead: 'government-office',
    meeting: 6,
    reached: 'CLOSED',
  },
  {
    title: '2025年上半年国民经济和社会发展计划执行',
    kind: 'PLAN_EXECUTION',
    focus: '主要指标进度、重大项目开工、农畜产品加工增值',
    lead: 'government-office',
    meeting: 6,
    reached: 'CLOSED',
  },
  {
    title: '2024年度本级预算执行和其他财政收支审计',
    kind: 'AUDIT_REPORT',
    focus: '部门预算执行、农田灌溉工程资金、民生专项资金审计查出的问题',
    lead: 'government-office',
    meeting: 5,
    reached: 'CLOSED',
  },
  {
    title: '2025年预算调整方案',
    kind: 'BUDGET_ADJUSTMENT',
    focus: '新增债券安排、防汛救灾支出、收支平衡',
    lead: 'government-office',
    meeting: 7,
    reached: 'CLOSED',
  },
  {
    title: '少数民族发展资金项目',
    kind: 'DEDICATED_FUNDS',
    focus: '资金精准滴灌、项目库建设、产业振兴与群众增收成效',
    lead: 'agriculture-bureau',
    meeting: 6,
    reached: 'CLOSED',
  },
  {
    title: '金融支持实体经济',
    kind: 'FINANCE_SECTOR',
    focus: '涉农贷款投放、小微企业融资、地方金融风险防范',
    lead: 'government-office',
    meeting: 4,
    reached: 'CLOSED',
  },
  {
    title: '重大政府投资项目',
    kind: 'GOVERNMENT_INVESTMENT',
    focus: '灌区续建配套与现代化改造、供热管网更新、学校医院建设的资金与进度',
    lead: 'water-bureau',
    meeting: 7,
    reached: 'SUPERVISED_CLOSURE',
  },
  {
    title: '预算联网监督疑点核查',
    kind: 'NETWORKED_SUPERVISION',
    focus: '大额支出预警、专项资金沉淀、社保基金收支异常',
    lead: 'data-authority',
    meeting: 8,
    reached: 'SUPERVISED_CLOSURE',
  },
  {
    year: 2026,
    title: '2026年专项债券项目储备',
    kind: 'GOVERNMENT_DEBT',
    focus: '项目前期成熟度、收益与融资平衡、配套资金',
    lead: 'government-office',
    meeting: null,
    reached: 'PRE_REVIEW',
  },
];

/** When the audit report of the year was heard: the anchor of the six months of 监督法 27(2). */
const auditReportHeardOn = seededMeeting(5).convenedOn;

export async function seedFiscalOversightItems(writer: SeedWriter, scale: number): Promise<void> {
  const random = new Random('fiscal oversight');
  for (let copy = 0; copy < scale; copy++)
    for (const [index, item] of items.entries()) {
      if (copy > 0 && item.named) continue;
      const n = index + 1 + copy * items.length;
      const id = seedId('fiscal-oversight-item', n);
      const meeting = item.meeting === null ? null : seededMeeting(item.meeting);
      const { steps, deadlines } = courseOf(item, meeting, random);
      writer.add(FiscalOversightItemSchema, {
        id,
        year: item.year ?? 2025,
        title: copy === 0 ? item.title : `${item.title}(演示${copy + 1})`,
        kind: item.kind,
        focus: item.focus,
        leadAgencyId: seedId('agency', item.lead),
        committeeId: seedId('agency', 'finance-committee'),
        meetingId: meeting?.id ?? null,
        deliberatedOn: meeting?.convenedOn ?? null,
        handledOn: deadlines.find(({ code }) => code === 'HANDLING_REPORT')?.metOn ?? null,
        isSynthetic: !item.named,
        ...writer.log.record(fiscalPast, id, steps, deadlines),
      });
      await writer.flushWhenFull();
    }
}

type Step = WalkStep<FiscalOversightState, (typeof fiscalOversightWorkflow.transitions)[number]['action']>;

function courseOf(
  item: Item,
  meeting: SeededMeeting | null,
  random: Random,
): { steps: Step[]; deadlines: RecordedDeadline[] } {
  const steps: Step[] = [];
  const deadlines: RecordedDeadline[] = [];
  const step = (action: Step['action'], on: LocalDate, agency: string, reason: string | null = null) => {
    steps.push({ action, at: officeTime(on, random), agencyId: seedId('agency', agency), reason });
    return on;
  };
  if (meeting === null) {
    step('openFiscalPreReview', '2026-01-12', 'finance-committee');
    return { steps, deadlines };
  }
  const { convenedOn, closedOn } = meeting;
  step('openFiscalPreReview', workdaysFrom(convenedOn, -random.between(40, 55)), 'finance-committee');
  step('startFiscalPreliminaryReview', workdaysFrom(convenedOn, -random.between(12, 22)), 'finance-committee');
  step('deliberateFiscalItem', convenedOn, 'congress-office');
  const hearing = hearingLimits[item.kind];
  const anchorOn = item.kind === 'AUDIT_RECTIFICATION' ? auditReportHeardOn : '2025-01-01';
  if (hearing) deadlines.push(limit({ code: hearing, anchorOn }, convenedOn));
  const sentOn = step('sendFiscalOpinions', workdaysFrom(closedOn, random.between(2, 4)), 'congress-office');
  deadlines.push(limit({ code: 'OPINION_DISPATCH', anchorOn: closedOn }, sentOn));
  const reportedOn = item.reached === 'SUPERVISED_CLOSURE' ? null : workdaysFrom(sentOn, random.between(28, 34));
  deadlines.push(limit({ code: 'HANDLING_REPORT', anchorOn: sentOn }, reportedOn));
  if (reportedOn === null) return { steps, deadlines };
  step('reportFiscalHandling', reportedOn, item.lead, '报送审议意见研究处理情况');
  step('closeFiscalItem', workdaysFrom(reportedOn, random.between(3, 8)), 'finance-committee');
  return { steps, deadlines };
}
