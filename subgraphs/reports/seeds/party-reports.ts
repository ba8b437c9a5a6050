import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { PartyReportSchema } from '../party-report/party-report.entities.ts';
import type { PartyReportKind } from '../party-report/party-report.kinds.ts';
import { officeHour } from './business-time.ts';

/** The summary gives their number, 22 in 2025, and no titles: all titles are invented. */
const rows: readonly (readonly [string, PartyReportKind, string])[] = [
  ['2024-12-20', 'REPORT', '关于2024年常委会党组工作情况的报告'],
  ['2025-01-06', 'REQUEST', '关于年度监督工作计划的请示'],
  ['2025-01-09', 'REQUEST', '关于召开市人民代表大会会议有关事项的请示'],
  ['2025-01-24', 'REPORT', '关于市人民代表大会会议情况的报告'],
  ['2025-02-11', 'REQUEST', '关于年度立法计划的请示'],
  ['2025-02-25', 'REQUEST', '关于人事任免事项的请示'],
  ['2025-03-14', 'REPORT', '关于代表建议交办情况的报告'],
  ['2025-03-27', 'REQUEST', '关于组建特色代表小组的请示'],
  ['2025-04-22', 'REQUEST', '关于人事任免事项的请示(二)'],
  ['2025-05-15', 'REPORT', '关于循环经济促进法执法检查情况的报告'],
  ['2025-05-29', 'REQUEST', '关于农田灌溉用水管理条例草案有关问题的请示'],
  ['2025-06-17', 'REQUEST', '关于人事任免事项的请示(三)'],
  ['2025-07-10', 'REPORT', '关于上半年工作情况的报告'],
  ['2025-07-24', 'REPORT', '关于优化医疗资源布局调研情况的报告'],
  ['2025-08-21', 'REPORT', '关于防汛应急监督调研情况的报告'],
  ['2025-08-26', 'REQUEST', '关于城市客运交通管理条例修订有关问题的请示'],
  ['2025-09-18', 'REPORT', '关于五级代表集体视察情况的报告'],
  ['2025-10-16', 'REPORT', '关于农膜污染防治执法检查情况的报告'],
  ['2025-10-24', 'REQUEST', '关于人事任免事项的请示(四)'],
  ['2025-11-13', 'REPORT', '关于设施农业发展调研情况的报告'],
  ['2025-11-27', 'REPORT', '关于民生实事跟踪督办情况的报告'],
  ['2025-12-11', 'REPORT', '关于代表建议办理情况的报告'],
  ['2025-12-19', 'REQUEST', '关于召开市人民代表大会会议时间的请示'],
  ['2026-01-08', 'REPORT', '关于2025年常委会党组工作情况的报告'],
];

export async function seedPartyReports(em: EntityManager): Promise<number> {
  await bulkInsert(
    em,
    PartyReportSchema,
    rows.map(([reportedOn, kind, title], n) => ({
      id: seedId('party-report', n),
      title,
      kind,
      reportedOn,
      isSynthetic: true,
      createdAt: officeHour(reportedOn),
      updatedAt: officeHour(reportedOn),
      version: 1,
    })),
  );
  return rows.length;
}
