import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { addDays, chineseDaysCalendar, computeDeadline, workdayOnOrBefore } from '../../../platform/deadlines/index.ts';
import { RecordLog } from '../../../platform/records/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { MeetingSchema } from '../meeting/meeting.entities.ts';
import { DeadlineSchema, HistorySchema } from '../records/records.entities.ts';
import { officeHour } from './business-time.ts';
import { meetingPast } from './meeting-past.ts';

/** Ordinal for `seedId('meeting', n)`, year, number within it, first day, last day, agenda. */
export const meetingRows = [
  [9, 2024, 7, '2024-12-26', '2024-12-27', '听取审议公办托育服务、农村饮水安全情况报告,决定召开市人民代表大会会议事项'],
  [1, 2025, 1, '2025-01-10', '2025-01-10', '审议人事任免事项,审议市人民代表大会会议有关事项'],
  [2, 2025, 2, '2025-02-27', '2025-02-28', '听取审议法院、检察院专项工作报告,审议人事任免事项'],
  [3, 2025, 3, '2025-04-24', '2025-04-25', '听取审议年度环境状况、农田灌溉节水情况报告'],
  [4, 2025, 4, '2025-06-19', '2025-06-20', '听取审议监察委员会专项工作报告、行政检察工作报告'],
  [5, 2025, 5, '2025-07-29', '2025-07-30', '审查批准财政决算,听取审议审计工作报告'],
  [6, 2025, 6, '2025-08-28', '2025-08-29', '听取审议计划、预算执行情况报告和诚信建设工程推进情况报告'],
  [7, 2025, 7, '2025-10-28', '2025-10-29', '听取审议国有资产管理、政府债务管理情况报告,审查预算调整方案'],
  [8, 2025, 8, '2025-12-23', '2025-12-24', '听取审议审计查出问题整改情况、备案审查工作情况报告'],
  [10, 2026, 1, '2026-02-11', '2026-02-11', '听取审议城镇供暖保障、义务教育优质均衡发展情况报告'],
] as const;

export interface SeededMeeting {
  id: string;
  convenedOn: string;
  closedOn: string;
}

/** A seeded meeting by its ordinal. */
export function seededMeeting(n: number): SeededMeeting {
  const row = meetingRows.find(([ordinal]) => ordinal === n);
  if (!row) throw new Error(`no meeting ${n}`);
  return { id: seedId('meeting', n), convenedOn: row[3], closedOn: row[4] };
}

/** Meetings are the same at every scale: no committee meets more often because there is more to test with. */
export async function seedMeetings(em: EntityManager): Promise<number> {
  const calendar = chineseDaysCalendar();
  const log = new RecordLog();
  const agencyId = seedId('agency', 'congress-office');
  const planned = meetingRows.length - 1;
  const rows = meetingRows.map(([n, year, number, convenedOn, closedOn, agenda], index) => {
    const id = seedId('meeting', n);
    // Only a meeting that was held is the next one.
    const next = index + 1 < planned ? meetingRows[index + 1] : undefined;
    const plannedOn = workdayOnOrBefore(calendar, addDays(convenedOn, -36));
    const isHeld = index < planned;
    const standing = log.record(
      meetingPast,
      id,
      [
        { action: 'planMeeting', at: officeHour(plannedOn), agencyId },
        ...(isHeld ? [{ action: 'closeMeeting', at: officeHour(closedOn, 16), agencyId } as const] : []),
        ...(next ? [{ action: 'recordNextMeeting', at: officeHour(next[4], 16) } as const] : []),
      ],
      isHeld
        ? [
            {
              ...computeDeadline({ code: 'SC_MEETING_INTERVAL', anchorOn: convenedOn, calendar }),
              metOn: next?.[3] ?? null,
            },
          ]
        : [],
    );
    return {
      id,
      ...standing,
      year,
      number,
      title: `巴彦淖尔市人大常委会${year}年第${number}次会议`,
      agenda,
      convenedOn,
      closedOn,
      isSynthetic: true,
    };
  });
  const written = rows.length + log.size;
  await bulkInsert(em, MeetingSchema, rows);
  await log.flush(em, DeadlineSchema, HistorySchema);
  return written;
}
