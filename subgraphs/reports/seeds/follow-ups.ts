import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { FollowUpSupervisionSchema } from '../follow-up/follow-up.entities.ts';
import { officeHour } from './business-time.ts';

/** Follow-up that starts from no work report; the summary names the first one. */
export async function seedFollowUps(em: EntityManager): Promise<number> {
  const rows = [
    {
      id: seedId('follow-up', 1),
      title: '河套文化街焕新升级跟踪督导',
      text: '现场督导河套文化街改造提升、业态培育和市政配套,推动文商旅融合。',
      outcome: '街区焕新升级任务按期推进,城市文化品位得到提升。',
      agencyId: seedId('agency', 'government-office'),
      committeeId: seedId('agency', 'congress-office'),
      startedOn: '2025-09-10',
      concludedOn: '2025-12-10',
      isSynthetic: false,
    },
    {
      id: seedId('follow-up', 2),
      title: '老旧小区供暖管网改造跟踪督导',
      text: '走访小区住户,查看供暖管网改造和温度监测情况。',
      outcome: null,
      agencyId: seedId('agency', 'government-office'),
      committeeId: seedId('agency', 'environment-committee'),
      startedOn: '2025-11-18',
      concludedOn: null,
      isSynthetic: true,
    },
  ];
  await bulkInsert(
    em,
    FollowUpSupervisionSchema,
    rows.map((row) => ({
      ...row,
      workReportId: null,
      createdAt: officeHour(row.startedOn),
      updatedAt: officeHour(row.concludedOn ?? row.startedOn),
      version: row.concludedOn ? 2 : 1,
    })),
  );
  return rows.length;
}
