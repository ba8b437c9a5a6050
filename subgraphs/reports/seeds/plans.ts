import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { RecordLog } from '../../../platform/records/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { SupervisionPlanSchema, SupervisionTopicSchema, TopicSourceSchema } from '../plan/plan.entities.ts';
import type { TopicChannel, TopicKind } from '../plan/plan.kinds.ts';
import { DeadlineSchema, HistorySchema } from '../records/records.entities.ts';
import { officeHour } from './business-time.ts';
import { seededMeeting } from './meetings.ts';
import { planPast } from './plan-past.ts';
import { type WorkReportRow, workReportRows } from './work-report-rows.ts';

interface Source {
  channel: TopicChannel;
  description: string;
  inspection?: number;
  suggestion?: number;
  petition?: number;
}

const research: Source = { channel: 'COMMITTEE_RESEARCH', description: '专门委员会调研发现的突出问题' };
const yearly: Source = { channel: 'ORGAN_REQUEST', description: '依法每年向常委会报告的事项' };
const concern: Source = { channel: 'PUBLIC_CONCERN', description: '社会普遍关注的问题' };
const member: Source = { channel: 'MEMBER_PROPOSAL', description: '常委会组成人员提出的比较集中的问题' };
const inspection = (n: number, description: string): Source => ({
  channel: 'INSPECTION_FINDING',
  description,
  inspection: n,
});
const suggestion = (n: number, description: string): Source => ({
  channel: 'DEPUTY_SUGGESTIONS',
  description,
  suggestion: n,
});
const petition = (n: number, description: string): Source => ({
  channel: 'LETTERS_AND_VISITS',
  description,
  petition: n,
});

/** Sources of the topics of hearings, by the ordinal of the topic; the yearly duties of chapter 3 come by law. */
const sources: Readonly<Record<number, readonly Source[]>> = {
  1: [member, suggestion(12, '代表建议集中反映行政争议实质性化解问题')],
  2: [concern, suggestion(15, '代表建议集中反映拖欠账款和守信激励不足')],
  3: [petition(1, '来信来访集中反映村级财务公开问题'), concern],
  4: [yearly, inspection(1, '循环经济促进法执法检查发现的固体废物利用问题')],
  13: [
    inspection(3, '农膜污染防治执法检查发现的灌排渠系残膜问题'),
    suggestion(1, '代表建议集中反映农田灌溉用水配水不均'),
    suggestion(2, '代表建议反映末级渠系改造滞后'),
    petition(2, '来访反映支渠配水纠纷'),
  ],
  14: [suggestion(3, '代表建议集中反映高标准农田管护经费不足'), research],
  15: [suggestion(5, '代表建议集中反映基层医疗人才流失'), concern, research],
  16: [suggestion(8, '代表建议集中反映农村互助养老设施不足'), petition(3, '来信反映养老机构收费问题')],
  17: [suggestion(20, '代表建议反映重复提交材料'), research],
  26: [petition(4, '来访集中反映老旧小区供暖温度不达标'), concern],
  27: [suggestion(30, '代表建议反映城镇学校大班额'), member],
};

interface TopicRow {
  n: number;
  year: number;
  title: string;
  kind: TopicKind;
  plannedOn: string;
  agency: string;
  committee: string;
  isNamed?: true;
  sources: readonly Source[];
}

const hearing = (row: WorkReportRow & { topic: number }): TopicRow => {
  const plannedOn = row.meeting === null ? row.title : seededMeeting(row.meeting).convenedOn;
  return {
    n: row.topic,
    year: Number(plannedOn.slice(0, 4)),
    title: `听取和审议${row.title}`,
    kind: 'WORK_REPORT',
    plannedOn,
    agency: row.agency,
    committee: row.committee,
    ...(row.isNamed && { isNamed: true }),
    sources: sources[row.topic] ?? [row.category === 'SPECIAL' ? research : yearly],
  };
};

const others: readonly TopicRow[] = [
  {
    n: 23,
    year: 2025,
    title: '农膜污染防治执法检查',
    kind: 'ENFORCEMENT_INSPECTION',
    plannedOn: '2025-05-12',
    agency: 'agriculture-bureau',
    committee: 'environment-committee',
    isNamed: true,
    sources: [suggestion(4, '代表建议集中反映田间残膜回收难'), petition(5, '来信反映耕地残膜影响播种'), concern],
  },
  {
    n: 24,
    year: 2025,
    title: '河套文化街焕新升级跟踪督导',
    kind: 'FOLLOW_UP',
    plannedOn: '2025-09-10',
    agency: 'government-office',
    committee: 'congress-office',
    isNamed: true,
    sources: [suggestion(25, '代表建议反映文化街业态单一'), member],
  },
  {
    n: 25,
    year: 2025,
    title: '医保基金使用情况监督调研',
    kind: 'RESEARCH',
    plannedOn: '2025-05-20',
    agency: 'health-commission',
    committee: 'deputies-committee',
    isNamed: true,
    sources: [concern, inspection(4, '执法检查中发现的基金监管衔接问题')],
  },
];

const plans = [
  { year: 2025, adoptedOn: '2025-01-06', publishedOn: '2025-01-13' },
  { year: 2026, adoptedOn: '2026-01-06', publishedOn: '2026-01-12' },
];

/** Plans and their topics are the same at every scale. */
export async function seedPlans(em: EntityManager): Promise<number> {
  const rows = [
    ...workReportRows.flatMap((row) => (row.topic === undefined ? [] : [hearing({ ...row, topic: row.topic })])),
    ...others,
  ];
  const plan = ({ year }: { year: number }) => seedId('supervision-plan', year);
  const changes = (on: string, isSynthetic: boolean) => ({
    isSynthetic,
    createdAt: officeHour(on),
    updatedAt: officeHour(on),
    version: 1,
  });
  const log = new RecordLog();
  const agencyId = seedId('agency', 'congress-office');
  await bulkInsert(
    em,
    SupervisionPlanSchema,
    plans.map(({ year, adoptedOn, publishedOn }) => ({
      id: plan({ year }),
      year,
      title: `巴彦淖尔市人大常委会${year}年监督工作计划`,
      adoptedOn,
      publishedOn,
      isSynthetic: true,
      ...log.record(planPast, plan({ year }), [
        { action: 'adoptSupervisionPlan', at: officeHour(adoptedOn), agencyId },
        { action: 'publishSupervisionPlan', at: officeHour(publishedOn), agencyId },
      ]),
    })),
  );
  const recorded = log.size;
  await log.flush(em, DeadlineSchema, HistorySchema);
  const topics = rows.map(({ n, year, title, kind, plannedOn, agency, committee, isNamed }) => ({
    id: seedId('supervision-topic', n),
    planId: plan({ year }),
    position: n,
    title,
    kind,
    plannedOn,
    agencyId: seedId('agency', agency),
    committeeId: seedId('agency', committee),
    ...changes(`${year}-01-06`, !isNamed),
  }));
  await bulkInsert(em, SupervisionTopicSchema, topics);
  const topicSources = rows.flatMap(({ n, sources }) =>
    sources.map(({ channel, description, inspection, suggestion, petition }, position) => ({
      id: seedId('topic-source', n * 10 + position),
      topicId: seedId('supervision-topic', n),
      position,
      channel,
      description,
      inspectionId: inspection ? seedId('inspection', inspection) : null,
      suggestionId: suggestion ? seedId('suggestion', suggestion) : null,
      petitionId: petition ? seedId('petition', petition) : null,
    })),
  );
  await bulkInsert(em, TopicSourceSchema, topicSources);
  return plans.length + topics.length + topicSources.length + recorded;
}
