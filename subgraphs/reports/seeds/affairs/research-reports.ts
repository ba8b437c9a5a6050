import type { LocalDate } from '../../../../platform/deadlines/index.ts';
import { officeTime, Random, seedId } from '../../../../platform/seeding/index.ts';
import {
  ResearchInstructionSchema,
  ResearchOutcomeSchema,
  ResearchReportSchema,
} from '../../research/research-report.entities.ts';
import type { ResearchField, ResearchKind } from '../../research/research-report.kinds.ts';
import { workdaysFrom } from './office-days.ts';
import type { SeedWriter } from './seed-writer.ts';

/** Title, kind, field, committee, agency, completed on, summary, what became of it; named by the summary; restricted. */
type Row = [
  title: string,
  kind: ResearchKind,
  field: ResearchField,
  committee: string,
  agency: string,
  completedOn: LocalDate,
  summary: string,
  outcomes: string[],
  named: boolean,
  restricted?: true,
];

const rows: Row[] = [
  [
    '医疗资源流失问题调研',
    'RESULT',
    'HEALTH',
    'deputies-committee',
    'health-commission',
    '2025-04-18',
    '剖析患者外流与医务人员流失的成因,提出医联体建设、薪酬激励、专科能力提升等建议。',
    ['出台紧缺医务人才引进培养措施', '建立市旗县医联体专家下沉排班制度'],
    true,
  ],
  [
    '设施农业发展调研',
    'RESULT',
    'AGRICULTURE',
    'environment-committee',
    'agriculture-bureau',
    '2025-05-23',
    '对温室大棚利用率、灌溉用水保障、品种与销路逐户解剖,提出老旧棚室改造与品牌化经营建议。',
    ['将老旧日光温室改造列入农业项目库', '设施农业用电用水价格政策得到明确'],
    true,
  ],
  [
    '河套文化与旅游融合发展调研',
    'RESULT',
    'CULTURE_AND_TOURISM',
    'deputies-committee',
    'government-office',
    '2025-06-12',
    '围绕景区联动、住宿接待、非遗展示提出整合线路与错峰经营的建议。',
    ['编制河套文化旅游精品线路'],
    false,
  ],
  [
    '城镇内涝与山洪灾害防治调研',
    'RESULT',
    'FLOOD_CONTROL',
    'environment-committee',
    'water-bureau',
    '2025-07-10',
    '梳理山洪沟治理、排干沟清淤与预警短板,提出汛前清障与应急物资前置建议。',
    ['汛前完成重点排干沟清淤', '山洪预警信息直达嘎查村责任人'],
    false,
  ],
  [
    '农田灌溉节水与水价改革调研',
    'RESULT',
    'AGRICULTURE',
    'environment-committee',
    'water-bureau',
    '2025-08-15',
    '比较引黄灌溉与井灌用水成本,提出分档水价、精准补贴和末级渠系管护建议。',
    ['农业水价综合改革方案吸收分档计价建议'],
    false,
  ],
  [
    '基层医疗卫生服务能力调研',
    'RESULT',
    'HEALTH',
    'deputies-committee',
    'health-commission',
    '2025-09-19',
    '抽查苏木乡镇卫生院设备闲置与药品配备,提出巡回医疗与远程会诊建议。',
    ['苏木乡镇卫生院慢病用药目录得到扩充'],
    false,
  ],
  [
    '乡村旅游与民宿规范经营调研',
    'RESULT',
    'CULTURE_AND_TOURISM',
    'finance-committee',
    'government-office',
    '2025-10-17',
    '就用地、消防、环保手续办理难提出一次告知、并联审批建议。',
    ['民宿开办手续实行一次告知'],
    false,
  ],
  [
    '医保基金使用监督调研',
    'SUPERVISORY',
    'HEALTH',
    'finance-committee',
    'government-office',
    '2025-05-30',
    '关注基金运行、支付方式改革与欺诈骗保整治。',
    ['开展定点医药机构专项检查'],
    true,
  ],
  [
    '安全生产责任制落实监督调研',
    'SUPERVISORY',
    'WORK_SAFETY',
    'finance-committee',
    'government-office',
    '2025-06-27',
    '检查矿山、危化、燃气等重点行业责任清单与隐患闭环整改。',
    ['重点行业隐患清单按月调度'],
    true,
  ],
  [
    '防汛应急监督调研',
    'SUPERVISORY',
    'FLOOD_CONTROL',
    'environment-committee',
    'water-bureau',
    '2025-07-25',
    '检查预案演练、物资储备、转移避险与灾后恢复。',
    ['补充防汛物资储备点'],
    true,
  ],
  [
    '养老服务监督调研',
    'SUPERVISORY',
    'ELDERLY_CARE',
    'deputies-committee',
    'government-office',
    '2025-09-05',
    '关注居家养老、老年助餐、护理人员与农村牧区互助养老。',
    ['增设社区老年助餐点'],
    true,
  ],
  [
    '宗教界爱国主义教育专题调研',
    'THEMATIC',
    'ETHNIC_AND_RELIGIOUS_AFFAIRS',
    'deputies-committee',
    'government-office',
    '2025-06-20',
    '限制公开。',
    [],
    true,
    true,
  ],
  [
    '法院服务民营经济专题调研',
    'THEMATIC',
    'JUSTICE',
    'finance-committee',
    'intermediate-court',
    '2025-08-22',
    '关注涉企案件审理执行、善意文明执行与司法服务供给;个别企业情况不予公开。',
    ['建立涉企案件绿色通道'],
    true,
  ],
  [
    '防沙治沙和风电光伏一体化工程专题调研',
    'THEMATIC',
    'ECOLOGY_AND_ENERGY',
    'environment-committee',
    'ecology-bureau',
    '2025-09-26',
    '关注光伏治沙、板下种植、后期管护与生态效益评估。',
    ['明确光伏治沙项目后期管护责任'],
    true,
  ],
  [
    '特色产业调研',
    'THEMATIC',
    'INDUSTRY',
    'finance-committee',
    'agriculture-bureau',
    '2025-10-24',
    '关注葵花、番茄、肉羊等特色产业链条与产业政策兑现。',
    ['优化特色产业扶持政策申报流程'],
    true,
  ],
];

export async function seedResearchReports(writer: SeedWriter, scale: number): Promise<void> {
  const random = new Random('research reports');
  for (let copy = 0; copy < scale; copy++)
    for (const [index, row] of rows.entries()) {
      const [title, kind, field, committee, agency, completedOn, summary, outcomes, named, restricted = false] = row;
      if (copy > 0 && named) continue;
      const n = index + 1 + copy * rows.length;
      const id = seedId('research-report', n);
      const completedAt = officeTime(completedOn, random);
      const outcomeDays = outcomes.map((_, position) => workdaysFrom(completedOn, 20 * (position + 1)));
      const lastOutcomeOn = outcomeDays.at(-1);
      writer.add(ResearchReportSchema, {
        id,
        title: copy === 0 ? title : `${title}(演示${copy + 1})`,
        kind,
        field,
        summary,
        committeeId: seedId('agency', committee),
        agencyId: seedId('agency', agency),
        completedOn,
        isRestricted: restricted,
        isSynthetic: !named,
        createdAt: completedAt,
        updatedAt: lastOutcomeOn ? officeTime(lastOutcomeOn, random) : completedAt,
        version: 1 + outcomes.length,
      });
      for (const [position, text] of outcomes.entries())
        writer.add(ResearchOutcomeSchema, {
          id: seedId('research-outcome', `${n}/${position}`),
          reportId: id,
          agencyId: seedId('agency', agency),
          text,
          occurredOn: outcomeDays[position],
          isSynthetic: true,
        });
      const instructions = kind === 'RESULT' ? random.between(1, 2) : 0;
      for (let position = 0; position < instructions; position++)
        writer.add(ResearchInstructionSchema, {
          id: seedId('research-instruction', `${n}/${position}`),
          reportId: id,
          givenOn: workdaysFrom(completedOn, random.between(3, 10)),
        });
      await writer.flushWhenFull();
    }
}
