import {
  addDays,
  addWorkingDays,
  computeDeadline,
  type DeadlineCode,
  type LocalDate,
  type WorkingDayCalendar,
  workdayOnOrBefore,
} from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline, SeededStep } from '../../../platform/records/index.ts';
import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { ActionOf, Actor } from '../../../platform/workflow/index.ts';
import { hearingDuties } from '../work-report/hearing-limits.ts';
import type { WorkReportState, workReportWorkflow } from '../work-report/work-report.workflow.ts';
import { officeHour } from './business-time.ts';
import { type SeededMeeting, seededMeeting } from './meetings.ts';
import type { WorkReportRow } from './work-report-rows.ts';

type Step = SeededStep<WorkReportState, ActionOf<typeof workReportWorkflow>>;

/** Of the handling report on government debt (`extended`). */
export const handlingExtension = { amount: 1, by: '主任会议', reason: '涉及多个旗县区债务核实,需要汇总' };

/** What a report went through, and the days that its documents carry. */
export interface WorkReportCourse {
  steps: Step[];
  deadlines: RecordedDeadline[];
  hearingOn: LocalDate;
  deliberatedOn: LocalDate | null;
  sentOn: LocalDate | null;
  receivedOn: LocalDate | null;
  handlingDueOn: LocalDate | null;
  commentedOn: LocalDate | null;
  handledOn: LocalDate | null;
  followedUpOn: LocalDate | null;
  closedOn: LocalDate | null;
}

/** The last step on the way to each state that a seeded report stands in. */
const length: Record<WorkReportState, number> = {
  PLANNED: 1,
  DRAFT_SUBMITTED: 2,
  COMMENTED: 3,
  SUBMITTED: 4,
  DISTRIBUTED: 5,
  DELIBERATED: 6,
  OPINIONS_SENT: 7,
  HANDLING: 8,
  HANDLING_DRAFTED: 9,
  HANDLING_REPORTED: 10,
  RE_DELIBERATED: 11,
  FOLLOW_UP: 12,
  CLOSED: 13,
  POSTPONED: 1,
  CANCELLED: 1,
};

/** The meeting that hears the audit report: the six months of 监督法第二十七条第二款 run from it. */
const auditMeeting = 5;
/** The meeting that takes up the handling reports of a meeting: the first after they are due. */
const reDeliberationMeeting: Readonly<Record<number, number>> = { 9: 3, 2: 4, 3: 6, 4: 7, 5: 8, 6: 8 };

export function workReportCourse(row: WorkReportRow, calendar: WorkingDayCalendar, random: Random): WorkReportCourse {
  if (row.meeting === null) return withoutMeeting(row);
  const meeting = seededMeeting(row.meeting);
  const reached = length[row.state];
  const agencyId = seedId('agency', row.agency);
  const committeeId = seedId('agency', row.committee);
  const officeId = seedId('agency', 'congress-office');
  const steps: Step[] = [];
  const deadlines: RecordedDeadline[] = [];

  const take = (
    action: Step['action'],
    on: LocalDate,
    by: string,
    actor?: Actor,
    reason: string | null = null,
  ): LocalDate | null => {
    if (steps.length >= reached) return null;
    steps.push({ action, at: officeHour(on, steps.length), agencyId: by, reason, ...(actor && { actor }) });
    return on;
  };
  const due = (code: DeadlineCode, anchorOn: LocalDate, extended = false) => {
    return computeDeadline({ code, anchorOn, calendar, extension: extended ? handlingExtension : null });
  };
  const limit = (code: DeadlineCode, anchorOn: LocalDate, metOn: LocalDate | null, extended = false): LocalDate => {
    const computed = due(code, anchorOn, extended);
    deadlines.push({ ...computed, metOn });
    return computed.dueOn;
  };
  const before = (days: number) => workdayOnOrBefore(calendar, addDays(meeting.convenedOn, -days));

  take('planReport', plannedOn(meeting, calendar), officeId, 'CHAIRPERSONS_MEETING');
  // A report that stands here belongs to a meeting that lies ahead: its draft came early.
  const lead = row.state === 'DRAFT_SUBMITTED' ? 27 : 20 + random.between(0, 4);
  const drafted = take('submitReportDraft', before(lead), agencyId);
  limit('REPORT_DRAFT_TO_COMMITTEE', meeting.convenedOn, drafted);
  const commented = take('commentReportDraft', before(13 + random.between(0, 2)), committeeId);
  if (drafted) limit('REPORT_COMMENT', meeting.convenedOn, commented);
  const submitted = take('submitReport', before(10 + random.between(0, 1)), agencyId);
  limit('REPORT_TO_SC', meeting.convenedOn, submitted);
  limit('REPORT_TO_MEMBERS', meeting.convenedOn, take('distributeReport', before(7 + random.between(0, 1)), officeId));
  const deliberatedOn = take('recordDeliberation', meeting.convenedOn, officeId);
  const duty = hearingDuties[row.category];
  if (duty) limit(duty, meeting.convenedOn, deliberatedOn);
  if (row.category === 'AUDIT_RECTIFICATION')
    limit('AUDIT_RECTIFICATION_HEARING', seededMeeting(auditMeeting).convenedOn, deliberatedOn);

  const course: WorkReportCourse = {
    steps,
    deadlines,
    hearingOn: meeting.convenedOn,
    deliberatedOn,
    sentOn: null,
    receivedOn: null,
    handlingDueOn: null,
    commentedOn: null,
    handledOn: null,
    followedUpOn: null,
    closedOn: null,
  };
  if (!deliberatedOn) return course;

  const dispatch = workdayOnOrBefore(calendar, addDays(meeting.closedOn, random.between(4, 7)));
  course.sentOn = take('sendOpinions', dispatch, officeId);
  limit('OPINION_DISPATCH', meeting.closedOn, course.sentOn);
  if (!course.sentOn) return course;
  const receipt = addWorkingDays(calendar, course.sentOn, random.between(1, 3));
  course.receivedOn = take('receiveOpinions', receipt, agencyId);
  limit('OPINION_RECEIPT', course.sentOn, course.receivedOn);
  if (!course.receivedOn) return course;

  const handlingDueOn = due('HANDLING_REPORT', course.receivedOn, row.extended).dueOn;
  const commentDueOn = due('HANDLING_REPORT_COMMENT', handlingDueOn).dueOn;
  const draftedOn = workdayOnOrBefore(calendar, addDays(commentDueOn, -random.between(0, 5)));
  course.commentedOn = take('submitHandlingDraft', draftedOn, agencyId);
  limit('HANDLING_REPORT_COMMENT', handlingDueOn, course.commentedOn);
  const reportedOn = workdayOnOrBefore(calendar, addDays(handlingDueOn, -random.between(0, 6)));
  course.handledOn = take('submitHandlingReport', reportedOn, agencyId);
  course.handlingDueOn = limit('HANDLING_REPORT', course.receivedOn, course.handledOn, row.extended);
  if (!course.handledOn) return course;

  if (row.assessment) {
    const again = seededMeeting(reDeliberationMeeting[row.meeting] as number);
    take('deliberateHandlingReport', again.convenedOn, officeId, 'STANDING_COMMITTEE');
    course.followedUpOn = follow(addWorkingDays(calendar, again.closedOn, 5));
  } else if (row.state === 'FOLLOW_UP' || row.state === 'CLOSED')
    course.followedUpOn = follow(addWorkingDays(calendar, course.handledOn, 10));
  if (course.followedUpOn && row.state === 'CLOSED') {
    course.closedOn = addWorkingDays(calendar, course.followedUpOn, 30);
    steps.push({ action: 'closeReport', at: officeHour(course.closedOn), actor: 'COMMITTEE', agencyId: committeeId });
  }
  return course;

  function follow(on: LocalDate): LocalDate | null {
    if (row.state !== 'FOLLOW_UP' && row.state !== 'CLOSED') return null;
    steps.push({ action: 'startReportFollowUp', at: officeHour(on), actor: 'COMMITTEE', agencyId: committeeId });
    return on;
  }
}

/** The plan of a year is passed before its first meeting, so that the draft of that meeting is planned as well. */
function plannedOn({ convenedOn }: SeededMeeting, calendar: WorkingDayCalendar): LocalDate {
  const wished = addDays(convenedOn, -36);
  const start = `${convenedOn.slice(0, 4)}-01-06`;
  return workdayOnOrBefore(calendar, wished > start ? start : wished);
}

function withoutMeeting(row: WorkReportRow): WorkReportCourse {
  const officeId = seedId('agency', 'congress-office');
  const [action, reason, on] =
    row.state === 'CANCELLED'
      ? (['cancelReport', '年度监督计划调整,并入重大项目调研', '2025-05-20'] as const)
      : (['postponeReport', '年度监督计划调整,改在下一年度听取', '2025-09-24'] as const);
  return {
    steps: [
      { action: 'planReport', at: officeHour('2025-01-06'), actor: 'CHAIRPERSONS_MEETING', agencyId: officeId },
      { action, at: officeHour(on), actor: 'CHAIRPERSONS_MEETING', agencyId: officeId, reason },
    ],
    deadlines: [],
    hearingOn: '2025-10-28',
    deliberatedOn: null,
    sentOn: null,
    receivedOn: null,
    handlingDueOn: null,
    commentedOn: null,
    handledOn: null,
    followedUpOn: null,
    closedOn: null,
  };
}
