import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import { WorkReport } from '../work-report/work-report.entities.ts';
import { meetingToHear } from '../work-report/work-report-planning.ts';
import type { AdoptResolutionValues } from './resolution.inputs.ts';

/** The resolution that the meeting adopts; meeting and report are looked for before there is a row that refers to them. */
export const adoptedResolution =
  (input: AdoptResolutionValues) => async (newId: () => string, today: string, em: EntityManager) => {
    const { workReportId } = input;
    await meetingToHear(em, input.meetingId);
    if (workReportId != null && !(isUuid(workReportId) && (await em.count(WorkReport, { id: workReportId })) > 0))
      throw new NotFound('WorkReport', workReportId);
    return {
      id: newId(),
      title: input.title.trim(),
      text: input.text.trim(),
      workReportId: workReportId ?? null,
      meetingId: input.meetingId,
      agencyId: input.agencyId,
      adoptedOn: input.adoptedOn ?? today,
      executionDueOn: input.executionDueOn,
      executionReport: null,
      dueOn: null,
      isSynthetic: false,
    };
  };
