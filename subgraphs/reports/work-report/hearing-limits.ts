import type { DeadlineLedger } from '../../../platform/commands/index.ts';
import type { DeadlineCode } from '../../../platform/deadlines/index.ts';
import type { WorkReportCategory } from './work-report.kinds.ts';

/** The backward limits of 监督法第十五条 that run from the day on which a meeting is set; REPORT_COMMENT begins with the draft. */
const fromSchedule = ['REPORT_DRAFT_TO_COMMITTEE', 'REPORT_TO_SC', 'REPORT_TO_MEMBERS'] as const;
const onMeetingDay = [...fromSchedule, 'REPORT_COMMENT'] as const;

/** Limits of chapter 3 and of the yearly duties, met by the hearing itself. */
export const hearingDuties: Partial<Record<WorkReportCategory, DeadlineCode>> = {
  FINAL_ACCOUNTS: 'FINAL_ACCOUNTS_WINDOW',
  PLAN_EXECUTION: 'PLAN_BUDGET_EXEC_WINDOW',
  BUDGET_EXECUTION: 'PLAN_BUDGET_EXEC_WINDOW',
  STATE_ASSETS: 'ANNUAL_ASSETS_REPORT',
  GOVERNMENT_DEBT: 'ANNUAL_DEBT_REPORT',
  ENVIRONMENT: 'ANNUAL_ENV_REPORT',
  RECORDING_AND_REVIEW: 'ANNUAL_REVIEW_REPORT',
};

/** By what the law says when a report is to be heard: the organ reports in time, and the congress puts it on an agenda. */
export const allHearingDuties: readonly DeadlineCode[] = [
  ...new Set(Object.values(hearingDuties)),
  'AUDIT_RECTIFICATION_HEARING',
];

/** Begins the limits before a hearing. Draft, report and distribution are asked for again after a postponement. */
export async function startHearingLimits(deadlines: DeadlineLedger, hearingOn: string): Promise<void> {
  for (const code of fromSchedule) await deadlines.start(code, hearingOn);
}

/** Counts the limits that still run from the new day; those that were met stay as they are. */
export async function moveHearingLimits(deadlines: DeadlineLedger, hearingOn: string): Promise<void> {
  for (const code of onMeetingDay) if (await deadlines.running(code)) await deadlines.start(code, hearingOn);
}

/** Without a meeting nothing counts back from its day; a yearly duty runs on. */
export async function stopHearingLimits(deadlines: DeadlineLedger): Promise<void> {
  for (const code of onMeetingDay) await deadlines.stop(code);
}
