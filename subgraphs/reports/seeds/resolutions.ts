import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { chineseDaysCalendar, computeDeadline } from '../../../platform/deadlines/index.ts';
import { RecordLog } from '../../../platform/records/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { DeadlineSchema, HistorySchema } from '../records/records.entities.ts';
import { ResolutionSchema } from '../resolution/resolution.entities.ts';
import { officeHour } from './business-time.ts';
import { seededMeeting } from './meetings.ts';
import { resolutionPast } from './resolution-past.ts';
import { workReportId } from './work-reports.ts';

interface ResolutionRow {
  n: number;
  title: string;
  text: string;
  report: number | null;
  meeting: number;
  agency: string;
  dueOn: string;
  startedOn: string | null;
  reportedOn: string | null;
  acceptedOn: string | null;
}

const rows: readonly ResolutionRow[] = [
  {
    n: 1,
    title: '关于批准2024年市本级财政决算的决议',
    text: '会议决定批准2024年市本级财政决算,要求市人民政府于2025年12月31日前报告决议执行情况。',
    report: 7,
    meeting: 5,
    agency: 'government-office',
    dueOn: '2025-12-31',
    startedOn: '2025-08-04',
    reportedOn: '2025-12-12',
    acceptedOn: '2025-12-24',
  },
  {
    n: 2,
    title: '关于批准2025年市本级预算调整方案的决议',
    text: '会议决定批准2025年市本级预算调整方案,要求市人民政府于2026年3月31日前报告执行情况。',
    report: 12,
    meeting: 7,
    agency: 'government-office',
    dueOn: '2026-03-31',
    startedOn: '2025-11-03',
    reportedOn: null,
    acceptedOn: null,
  },
  {
    n: 3,
    title: '关于加强审计查出问题整改工作的决议',
    text: '会议要求市人民政府健全审计整改长效机制,于2026年6月30日前报告决议执行情况。',
    report: 9,
    meeting: 8,
    agency: 'government-office',
    dueOn: '2026-06-30',
    startedOn: null,
    reportedOn: null,
    acceptedOn: null,
  },
  {
    n: 4,
    title: '关于加强农村饮水安全保障的决议',
    text: '会议要求市人民政府补齐农村牧区饮水工程短板,于2025年9月30日前报告决议执行情况。',
    report: 24,
    meeting: 9,
    agency: 'water-bureau',
    dueOn: '2025-09-30',
    startedOn: '2025-01-06',
    reportedOn: '2025-09-19',
    acceptedOn: '2025-10-29',
  },
];

export async function seedResolutions(em: EntityManager): Promise<number> {
  const calendar = chineseDaysCalendar();
  const log = new RecordLog();
  const records = rows.map(({ n, title, text, report, meeting, agency, dueOn, ...days }) => {
    const { id: meetingId, closedOn } = seededMeeting(meeting);
    const id = seedId('resolution', n);
    const agencyId = seedId('agency', agency);
    const deadline = computeDeadline({ code: 'RESOLUTION_EXECUTION', anchorOn: closedOn, dueOn, calendar });
    const standing = log.record(
      resolutionPast,
      id,
      [
        { action: 'adoptResolution', at: officeHour(closedOn, 4), agencyId: seedId('agency', 'congress-office') },
        ...(days.startedOn
          ? [{ action: 'startResolutionExecution', at: officeHour(days.startedOn), agencyId } as const]
          : []),
        ...(days.reportedOn
          ? [{ action: 'reportResolutionExecution', at: officeHour(days.reportedOn), agencyId } as const]
          : []),
        ...(days.acceptedOn ? [{ action: 'acceptResolutionExecution', at: officeHour(days.acceptedOn) } as const] : []),
      ],
      [{ ...deadline, metOn: days.reportedOn }],
    );
    return {
      id,
      ...standing,
      title,
      text,
      workReportId: report === null ? null : workReportId(report),
      meetingId,
      agencyId,
      adoptedOn: closedOn,
      executionDueOn: dueOn,
      executionReport: days.reportedOn && '决议要求的各项任务已经落实,有关情况已向社会公布。',
      isSynthetic: true,
    };
  });
  const written = records.length + log.size;
  await bulkInsert(em, ResolutionSchema, records);
  await log.flush(em, DeadlineSchema, HistorySchema);
  return written;
}
