import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { StatedFigureSchema } from '../stated-figure/stated-figure.entities.ts';

const source = '巴彦淖尔日报 2026-01-19《守正创新担使命 履职为民谱新篇——市人大常委会2025年工作综述》';

/** Code, value, unit, text as published, definition. A rounded figure takes the round number of its text. */
const rows: readonly (readonly [string, number, string, string, string])[] = [
  ['theoryStudySessions', 16, '次', '16次', '党组理论学习中心组学习次数 / Study sessions of the party group'],
  ['themedSeminars', 12, '次', '12次', '专题研讨次数 / Themed seminars'],
  [
    'partyGroupMeetings',
    7,
    '次',
    '7次',
    '常委会党组会议次数,不是常委会会议 / Meetings of the party group, which are no meetings of the standing committee',
  ],
  ['rulesRevised', 30, '项', '30项', '修订完善常委会及机关工作制度项数 / Internal rules revised'],
  ['workflowCharts', 46, '幅', '46幅', '绘制工作流程图幅数 / Workflow charts drawn'],
  [
    'documentFlowEfficiencyGain',
    30,
    '%',
    '提升30%',
    '公文流转效率提升幅度,无基线数据,不作计算 / Gain in the flow of documents; never computed, there is no baseline',
  ],
  [
    'deliberationTimeReduction',
    20,
    '%',
    '平均缩短20%',
    '会议审议时间平均缩短幅度,无基线数据,不作计算 / Average cut of deliberation time; never computed, there is no baseline',
  ],
  [
    'partyGroupKeyTasks',
    22,
    '项',
    '22项',
    '常委会党组重点部署项数,与请示报告22次无关 / Key tasks of the party group, all done; not the 22 reports to the party',
  ],
  ['collectiveStudies', 40, '次', '40余次', '干部集中学习次数 / Collective studies of the staff'],
  ['householdsVisited', 40, '户', '40余户', '走访慰问困难群众户数 / Households in need visited'],
  ['condolenceMoneyYuan', 100_000, '元', '10余万元', '发放慰问金 / Money given to households in need'],
  ['articlesPublished', 2_000, '篇', '近2000篇', '全年发布稿件数 / Articles published'],
  ['articleReads', 600_000, '次', '超60万次', '稿件阅读量 / Reads of the articles'],
];

export async function seedStatedFigures(em: EntityManager): Promise<number> {
  await bulkInsert(
    em,
    StatedFigureSchema,
    rows.map(([code, value, unit, text, definition], index) => ({
      id: seedId('stated-figure', index + 1),
      year: 2025,
      position: index + 1,
      code,
      value,
      unit,
      text,
      isRounded: /[余近超]/.test(text),
      definition,
      source,
      publishedOn: '2026-01-19',
    })),
  );
  return rows.length;
}
