import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { Visit } from '../visit/visit.entities.ts';
import type { VisitSite } from '../visit/visit-site.entities.ts';
import type { VisitSuggestion } from '../visit/visit-suggestion.entities.ts';
import { fiveLevelProjects, otherSites, type SeededSite } from './visited-projects.ts';
import { workdays } from './workdays.ts';

export const visits = [
  {
    id: seedId('visit', 1),
    kind: 'FIVE_LEVEL',
    title: '五级代表“回看‘十四五’、展望‘十五五’”集体视察',
    summary: '全国、自治区、市、旗县区、苏木乡镇五级代表分组深入项目一线,回看“十四五”成效,为“十五五”规划提出建议。',
    startedOn: '2025-11-11',
    endedOn: '2025-11-14',
    participantCount: 118,
    organiserId: seedId('agency', 'deputies-committee'),
    isSynthetic: false,
  },
  {
    id: seedId('visit', 2),
    kind: 'CHAIRPERSONS',
    title: '主任会议成员集体视察全国民族团结进步示范市创建工作',
    summary: '主任会议成员实地察看社区、学校、口岸的创建工作,听取汇报,凝聚创建合力。',
    startedOn: '2025-09-16',
    endedOn: '2025-09-16',
    participantCount: 14,
    organiserId: seedId('agency', 'congress-office'),
    isSynthetic: false,
  },
  {
    id: seedId('visit', 3),
    kind: 'BEFORE_SESSION',
    title: '市人大代表会前集中视察',
    summary: '代表会前视察民生实事和重点项目,为审议报告、提出建议做准备。',
    startedOn: '2026-01-12',
    endedOn: '2026-01-13',
    participantCount: 64,
    organiserId: seedId('agency', 'deputies-committee'),
    isSynthetic: true,
  },
] as Visit[];

/** Two routes met at three projects, so the five-level visit has 37 sites and 34 projects. */
const seenTwice = 3;

export function visitSites(): VisitSite[] {
  const days = workdays('2025-11-11', '2025-11-14');
  const rows: VisitSite[] = [];
  const see = (visit: number, [project, sector, divisionCode, description]: SeededSite, visitedOn: string) =>
    rows.push({
      id: seedId('visit-site', rows.length + 1),
      visitId: seedId('visit', visit),
      project,
      description,
      sector,
      divisionCode,
      visitedOn,
      isSynthetic: true,
    } as VisitSite);
  for (const [index, site] of fiveLevelProjects.entries())
    see(1, site, days[Math.floor((index * days.length) / fiveLevelProjects.length)] as string);
  for (const site of fiveLevelProjects.slice(0, seenTwice)) see(1, site, days.at(-1) as string);
  for (const site of otherSites.chairpersons) see(2, site, '2025-09-16');
  for (const site of otherSites.beforeSession) see(3, site, '2026-01-12');
  return rows;
}

const plan = '巴彦淖尔市国民经济和社会发展第十五个五年规划纲要(草案)';
const incorporatedCount = 26;
const chapters: Record<VisitSite['sector'], string> = {
  AGRICULTURE: '第四章“建设现代农牧业产业体系”',
  INDUSTRY: '第五章“推进新型工业化”',
  ENERGY: '第五章“推进新型工业化”',
  TRANSPORT: '第七章“完善现代化基础设施”',
  WATER: '第七章“完善现代化基础设施”',
  ECOLOGY: '第九章“筑牢北方生态安全屏障”',
  URBAN: '第八章“推进新型城镇化”',
  HEALTH: '第十一章“增进民生福祉”',
  EDUCATION: '第十一章“增进民生福祉”',
  CULTURE: '第十章“推动文化旅游融合发展”',
  CARE: '第十一章“增进民生福祉”',
  ETHNIC_UNITY: '第十二章“铸牢中华民族共同体意识”',
};
const proposals: Record<VisitSite['sector'], string> = {
  AGRICULTURE: '延长产业链,扩大标准化种植养殖规模,并配套冷链和检测能力',
  INDUSTRY: '支持技术改造和上下游配套,把用能、用地保障写入规划',
  ENERGY: '统筹新能源布局与电网消纳,提高本地用电比例',
  TRANSPORT: '打通断头路,完善旗县区之间和通往口岸的快速通道',
  WATER: '继续推进农田灌溉节水改造,把末级渠系和计量设施列为重点',
  ECOLOGY: '巩固流域和沙地治理成果,建立长期管护机制和资金渠道',
  URBAN: '分年度改造供暖、排水等老旧管网,补齐社区服务设施',
  HEALTH: '提升旗县区医疗能力,推进人才和设备向基层下沉',
  EDUCATION: '按学龄人口变化布局学位,改善寄宿条件',
  CULTURE: '挖掘河套文化资源,完善公共服务和线路联动',
  CARE: '扩大普惠养老托育供给,健全社区助餐和日间照料',
  ETHNIC_UNITY: '拓展各族群众互嵌共居共学的载体,丰富双语公共服务',
};

/** One suggestion for each project of the five-level visit and four more; 26 of them were taken up by the plan. */
export function visitSuggestions(sites: readonly VisitSite[], random: Random): VisitSuggestion[] {
  const days = workdays('2025-12-08', '2025-12-26');
  const onVisit = (n: number) => sites.filter(({ visitId }) => visitId === seedId('visit', n));
  const fiveLevel = onVisit(1).slice(0, fiveLevelProjects.length);
  const about = [...fiveLevel, null, null, null, null, ...onVisit(2).slice(0, 4)];
  return about.map((site, index) => {
    const isFiveLevel = index < fiveLevelProjects.length + 4;
    const incorporated = index < incorporatedCount;
    return {
      id: seedId('visit-suggestion', index + 1),
      visitId: seedId('visit', isFiveLevel ? 1 : 2),
      siteId: site?.id ?? null,
      content: site ? `关于${site.project}:建议${proposals[site.sector]}。` : (general[index % 4] as string),
      raisedOn: site?.visitedOn ?? '2025-11-14',
      incorporated,
      plan: incorporated ? plan : null,
      evidence:
        incorporated && site
          ? `${chapters[site.sector]}第${(index % 4) + 1}节写明“${proposals[site.sector].split(',')[0]}”,列入重点任务清单第${index + 1}项。`
          : null,
      incorporatedOn: incorporated ? random.pick(days) : null,
      isSynthetic: true,
    } as VisitSuggestion;
  });
}

const general = [
  '建议在规划中设置可考核的民生指标,每年向代表通报完成情况。',
  '建议重大项目前期论证邀请代表和群众参加。',
  '建议建立“十五五”项目库并公开进展。',
  '建议加强旗县区之间产业分工,避免重复建设。',
];
