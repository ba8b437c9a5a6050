import type { LocalDate } from '../../../../platform/deadlines/index.ts';
import { officeTime, Random, seedId } from '../../../../platform/seeding/index.ts';
import type { WalkStep } from '../../../../platform/workflow/index.ts';
import { LivelihoodProjectSchema } from '../../livelihood/livelihood-project.entities.ts';
import type { LivelihoodProjectState, livelihoodWorkflow } from '../../livelihood/livelihood-project.workflow.ts';
import { livelihoodPast } from './livelihood-past.ts';
import { limit, workdaysFrom } from './office-days.ts';
import type { SeedWriter } from './seed-writer.ts';

/** Title, goal, lead agency, division, planned investment in 10,000 yuan, planned completion, state reached. */
type Row = [
  title: string,
  goal: string,
  lead: string,
  division: string,
  investment: number,
  completion: LocalDate,
  reached: LivelihoodProjectState,
];

/** The summary names the first three; the seventeen others are invented. */
const namedProjects = 3;
const rows: Row[] = [
  [
    '优化医疗资源',
    '市级医院专家常态化下沉,旗县检查检验结果互认',
    'health-commission',
    '150800',
    6200,
    '2025-12-20',
    'CLOSED',
  ],
  ['公办托育', '新增公办托位,普惠收费', 'health-commission', '150800', 3800, '2025-11-30', 'CLOSED'],
  ['温暖工程', '老旧供热管网更新,供暖温度达标', 'government-office', '150800', 18500, '2025-10-15', 'CLOSED'],
  ['老旧小区改造', '改造水电气暖与无障碍设施', 'government-office', '150802', 12400, '2025-11-30', 'CLOSED'],
  ['农村牧区饮水安全巩固提升', '更新管网与净化设施', 'water-bureau', '150824', 4600, '2025-10-31', 'CLOSED'],
  ['农田灌溉末级渠系整治', '衬砌斗渠农渠,减少渗漏', 'water-bureau', '150821', 9800, '2025-11-20', 'CLOSED'],
  ['城乡养老助餐点建设', '新建社区与嘎查村老年助餐点', 'government-office', '150800', 900, '2025-11-15', 'CLOSED'],
  ['义务教育学校食堂提升', '明厨亮灶与营养改善', 'government-office', '150826', 2100, '2025-09-30', 'CLOSED'],
  ['城市公共停车泊位', '新增公共泊位并错时共享', 'government-office', '150802', 1500, '2025-12-10', 'EVALUATED'],
  ['农村公路安全设施', '完善护栏标线与平交路口警示', 'government-office', '150823', 3300, '2025-10-31', 'CLOSED'],
  ['残膜回收站点', '苏木乡镇残膜回收网点全覆盖', 'agriculture-bureau', '150826', 1200, '2025-12-15', 'CLOSED'],
  ['乌梁素海周边村庄污水治理', '生活污水收集处理', 'ecology-bureau', '150823', 5400, '2026-06-30', 'IMPLEMENTING'],
  [
    '适龄妇女“两癌”免费筛查',
    '农牧民与城镇低收入妇女免费筛查',
    'health-commission',
    '150800',
    800,
    '2025-11-30',
    'CLOSED',
  ],
  ['零工驿站建设', '提供求职、歇脚、维权服务', 'government-office', '150802', 450, '2025-08-31', 'CLOSED'],
  ['城镇燃气管道更新', '更换老化管道与户内设施', 'government-office', '150822', 7600, '2025-12-20', 'CHECKED'],
  ['高龄老人家庭适老化改造', '按户制定改造清单', 'government-office', '150825', 620, '2025-11-30', 'CLOSED'],
  ['政务服务“一窗通办”', '高频事项就近办、帮代办', 'data-authority', '150800', 700, '2025-12-15', 'CLOSED'],
  ['山洪沟治理', '治理重点山洪沟,完善预警', 'water-bureau', '150825', 8800, '2026-05-31', 'IMPLEMENTING'],
  ['社区健身场地', '新建口袋公园与健身步道', 'government-office', '150821', 1100, '2025-09-30', 'CLOSED'],
  ['牧区义诊巡诊车', '配备巡诊车,每月到嘎查', 'health-commission', '150824', 560, '2025-12-20', 'COMPLETED_CLAIMED'],
];

export async function seedLivelihoodProjects(writer: SeedWriter, scale: number): Promise<void> {
  const random = new Random('livelihood projects');
  for (let copy = 0; copy < scale; copy++)
    for (const [index, row] of rows.entries()) {
      const isNamed = index < namedProjects;
      if (copy > 0 && isNamed) continue;
      const [title, goal, lead, divisionCode, investment, plannedCompletionOn, reached] = row;
      const id = seedId('livelihood-project', index + 1 + copy * rows.length);
      const course = courseOf(row, random);
      const isComplete = reached !== 'IMPLEMENTING';
      const progressPercent = isComplete ? 100 : random.between(55, 80);
      const plannedInvestmentYuan = investment * 10_000;
      writer.add(LivelihoodProjectSchema, {
        id,
        year: 2025,
        title: copy === 0 ? title : `${title}(演示${copy + 1})`,
        goal,
        leadAgencyId: seedId('agency', lead),
        divisionCode,
        progressPercent,
        plannedInvestmentYuan,
        paidInvestmentYuan: Math.round((plannedInvestmentYuan * Math.min(progressPercent, 96)) / 100),
        plannedCompletionOn,
        isSynthetic: !isNamed,
        ...writer.log.record(livelihoodPast, id, course.steps, [
          limit(
            { code: 'LIVELIHOOD_COMPLETION', anchorOn: course.confirmedOn, dueOn: plannedCompletionOn },
            course.claimedOn,
          ),
        ]),
      });
      await writer.flushWhenFull();
    }
}

type Step = WalkStep<LivelihoodProjectState, (typeof livelihoodWorkflow.transitions)[number]['action']>;

function courseOf([, , lead, division, , completion, reached]: Row, random: Random) {
  const steps: Step[] = [];
  const step = (action: Step['action'], on: LocalDate, agency: string, to?: LivelihoodProjectState) => {
    steps.push({ action, at: officeTime(on, random), agencyId: seedId('agency', agency), ...(to && { to }) });
    return on;
  };
  step('collectLivelihoodProject', workdaysFrom('2024-10-08', random.between(1, 15)), 'government-office');
  step('shortlistLivelihoodProject', workdaysFrom('2024-12-02', random.between(1, 10)), 'government-office');
  // Banners and counties let their deputies vote; of the city's own projects nothing of the kind is published.
  if (division !== '150800') step('recordLivelihoodVote', '2025-01-08', 'deputies-committee', 'VOTED');
  const confirmedOn = step(
    'confirmLivelihoodProject',
    workdaysFrom('2025-01-10', random.between(1, 5)),
    'government-office',
  );
  step('startLivelihoodProject', workdaysFrom('2025-03-03', random.between(1, 20)), lead);
  if (reached === 'IMPLEMENTING') return { steps, confirmedOn, claimedOn: null };
  const claimedOn = step('claimLivelihoodCompletion', workdaysFrom(completion, -random.between(2, 12)), lead);
  if (reached === 'COMPLETED_CLAIMED') return { steps, confirmedOn, claimedOn };
  step('checkLivelihoodProject', workdaysFrom(claimedOn, random.between(1, 6)), 'deputies-committee');
  if (reached === 'CHECKED') return { steps, confirmedOn, claimedOn };
  step('evaluateLivelihoodProject', '2025-12-24', 'congress-office');
  if (reached === 'CLOSED')
    step('closeLivelihoodProject', workdaysFrom('2025-12-25', random.between(1, 12)), 'congress-office');
  return { steps, confirmedOn, claimedOn };
}
