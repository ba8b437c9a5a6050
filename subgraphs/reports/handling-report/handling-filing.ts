import type { HandlingValues, ReportTools } from '../work-report/work-report.inputs.ts';
import { HandlingReport } from './handling-report.entities.ts';
import type { HandlingStage } from './handling-report.kinds.ts';

/** Files a handling report; the written report to the standing committee carries the committee's comment (监督法第十七条). */
export function fileHandlingReport(
  { em, row, input, today, now, newId }: ReportTools<HandlingValues>,
  stage: HandlingStage,
  committeeComment: string | null,
): void {
  em.create(
    HandlingReport,
    {
      id: newId(),
      workReportId: row.id,
      agencyId: row.agencyId,
      stage,
      title: input.title?.trim() ?? `对“${row.title}”审议意见研究处理情况的报告`,
      text: input.text.trim(),
      committeeComment,
      submittedOn: today,
      isSynthetic: false,
      createdAt: now,
      updatedAt: now,
      version: 1,
    },
    { persist: true },
  );
}
