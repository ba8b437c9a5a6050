import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '../../../platform/database/index.ts';
import { NotFound, ValidationFailed } from '../../../platform/errors/index.ts';
import { Meeting } from '../meeting/meeting.entities.ts';
import { SupervisionTopic } from '../plan/plan.entities.ts';
import type { PlanReportValues } from './work-report.inputs.ts';

/** The meeting, held still so that it is not moved while a report is put on its agenda. */
export async function meetingToHear(em: EntityManager, id: string): Promise<Meeting> {
  const found = isUuid(id) ? await em.findOne(Meeting, { id }, { lockMode: LockMode.PESSIMISTIC_READ }) : null;
  if (!found) throw new NotFound('Meeting', id);
  return found;
}

/** The report that a plan begins, heard on the first day of its meeting, or on the planned day while none is set. */
export const plannedReport =
  (input: PlanReportValues) => async (newId: () => string, _today: string, em: EntityManager) => {
    const { topicId, meetingId } = input;
    if (topicId != null && !(isUuid(topicId) && (await em.count(SupervisionTopic, { id: topicId })) > 0))
      throw new NotFound('SupervisionTopic', topicId);
    const hearingOn = meetingId == null ? input.hearingOn : (await meetingToHear(em, meetingId)).convenedOn;
    if (hearingOn == null)
      throw new ValidationFailed({
        path: 'input.hearingOn',
        message: '未列入会议的,须给出计划听取日 / Give the planned day when no meeting is set',
      });
    return {
      id: newId(),
      title: input.title.trim(),
      summary: input.summary.trim(),
      category: input.category,
      organ: input.organ,
      agencyId: input.agencyId,
      committeeId: input.committeeId,
      meetingId: meetingId ?? null,
      topicId: topicId ?? null,
      hearingOn,
      deliberatedOn: null,
      reporterRole: null,
      isEntrusted: false,
      assessment: null,
      reportPublishedOn: null,
      opinionsPublishedOn: null,
      handlingPublishedOn: null,
      executionPublishedOn: null,
      dueOn: null,
      isSynthetic: false,
    };
  };
