import { type CommandInput, faultAt, type Guard } from '../../../platform/commands/index.ts';
import { beforeWindow } from '../fiscal/hearing-window.ts';
import { HandlingReport } from '../handling-report/handling-report.entities.ts';
import { Meeting } from '../meeting/meeting.entities.ts';
import { notAtMeeting } from '../meeting/meeting-days.ts';
import { DeliberationOpinion } from '../opinion/opinion.entities.ts';
import { SupervisionPlan, SupervisionTopic } from '../plan/plan.entities.ts';
import { HistoryRecord } from '../records/records.entities.ts';
import { Resolution } from '../resolution/resolution.entities.ts';
import { hearingDuties } from './hearing-limits.ts';
import { PriorOpinion, type WorkReport } from './work-report.entities.ts';
import type {
  CommentValues,
  DeliberationValues,
  DocumentValues,
  PlanReportValues,
  PublishValues,
  ReportFile,
  ReportTools,
  SubmitReportValues,
} from './work-report.inputs.ts';
import { meetingToHear } from './work-report-planning.ts';

type ReportGuard<Input> = Guard<WorkReport, Input>;

/** 监督法 art. 63: what is heard stands in the published plan, or the chairpersons' meeting decided on it and says why. */
export const planOrDecision: ReportGuard<PlanReportValues> = {
  name: 'PLAN_OR_DECISION',
  async unmet({ em, input }) {
    if (input.topicId == null)
      return input.reason?.trim()
        ? null
        : '不属于年度监督计划议题的,须说明临时安排的理由 / Name the topic of the plan, or give the reason for an ad hoc hearing';
    const topic = await em.findOneOrFail(SupervisionTopic, { id: input.topicId });
    const { publishedOn } = await em.findOneOrFail(SupervisionPlan, { id: topic.planId });
    return publishedOn == null ? '年度监督工作计划尚未公布 / The plan of the topic has not been published' : null;
  },
};

/** Only a meeting that lies ahead can hear anything. */
export const meetingAhead: ReportGuard<CommandInput> = {
  name: 'MEETING_AHEAD',
  async unmet({ em, row, input, today }) {
    const id = (input as { meetingId?: string | null }).meetingId ?? row.meetingId;
    if (id == null) return null;
    const meeting = await meetingToHear(em, id);
    return meeting.state === 'PLANNED' && meeting.convenedOn >= today
      ? null
      : `会议已于 ${meeting.convenedOn} 召开 / The meeting was held on ${meeting.convenedOn}; choose one that lies ahead`;
  },
};

export const notScheduled: ReportGuard<CommandInput> = {
  name: 'NOT_SCHEDULED',
  unmet: ({ row }) =>
    row.meetingId == null
      ? null
      : '已列入会议议程;会议改期用 moveMeeting,改在另一次会议先延期 / On an agenda already: moveMeeting moves the meeting; to change to another one, postpone the report',
};

export const meetingSet: ReportGuard<CommandInput> = {
  name: 'MEETING_SET',
  unmet: ({ row }) =>
    row.meetingId == null
      ? '尚未列入会议议程,期限无从起算 / No meeting is set yet; ask the congress office to schedule the report'
      : null,
};

/** Digests are in the open, so that knowing one is not enough: the agency has handed in the content itself. */
export const fileDeposited: ReportGuard<DocumentValues> = {
  name: 'FILE_DEPOSITED',
  unmet: async ({ files, viewer, input }) =>
    input.file == null || (viewer.agencyId !== null && (await files.isDepositedBy(viewer.agencyId, input.file.sha256)))
      ? null
      : '请先由本单位以 POST /files 上传该文件 / Upload the file first: POST /files, as this agency',
};

export const commentOrNone: ReportGuard<CommentValues> = {
  name: 'COMMENT_OR_NONE',
  unmet: ({ input }) =>
    Boolean(input.comment?.trim()) !== Boolean(input.noComment)
      ? null
      : '请写明意见,或者写明无意见,二者居一 / Give a comment or say that there is none: one of the two',
};

/** 监督法 art. 14: the report answers every opinion that was gathered before the hearing. */
export const priorOpinionsAnswered: ReportGuard<SubmitReportValues> = {
  name: 'PRIOR_OPINIONS_ANSWERED',
  async unmet({ em, row, input }) {
    const gathered = await em.find(PriorOpinion, { workReportId: row.id }, { orderBy: { position: 'asc' } });
    const answered = new Set(input.responses.map(({ priorOpinionId }) => priorOpinionId));
    const open = gathered.filter(({ id }) => !answered.has(id));
    return open.length === 0
      ? null
      : `尚有 ${open.length} 条审议前意见未作回应 / The report has to answer every prior opinion; missing: ${open.map(({ id }) => id).join(', ')}`;
  },
};

export const ofThisReport: ReportGuard<SubmitReportValues> = {
  name: 'OPINIONS_OF_THIS_REPORT',
  async unmet({ em, row, input }) {
    const ids = input.responses.map(({ priorOpinionId }) => priorOpinionId);
    if (new Set(ids).size < ids.length) return '同一意见只回应一次 / An opinion is answered once';
    const found = await em.count(PriorOpinion, { workReportId: row.id, id: { $in: ids } });
    return found === ids.length ? null : '所回应的意见不属于本报告 / An answered opinion is not one of this report';
  },
};

/** 监督法 art. 16(1): the government may entrust a department head; the other organs' heads report themselves. */
export const entrustedByGovernment: ReportGuard<DeliberationValues> = {
  name: 'ENTRUSTED_BY_GOVERNMENT_ONLY',
  unmet: ({ row, input }) =>
    !input.isEntrusted || row.organ === 'GOVERNMENT'
      ? null
      : '仅人民政府可以委托有关部门负责人报告 / Only the government may entrust a department head with the report',
};

export const onMeetingDay: ReportGuard<DeliberationValues> = {
  name: 'ON_MEETING_DAY',
  async unmet({ em, row, input, today }) {
    const meeting = await em.findOneOrFail(Meeting, { id: row.meetingId as string });
    return notAtMeeting(meeting, input.deliberatedOn ?? today, today);
  },
};

/** Final accounts and the execution of plan and budget are heard from June to September (监督法 arts. 19, 20). */
export const windowOpen: ReportGuard<DeliberationValues> = {
  name: 'WINDOW_OPEN',
  unmet: ({ row, input, today }) => beforeWindow(hearingDuties[row.category], input.deliberatedOn ?? today),
};

/** How often the report was extended since handling began, or began again. */
export const notExtendedBefore: ReportGuard<CommandInput> = {
  name: 'EXTENDED_ONCE_ONLY',
  async unmet({ em, row }) {
    const [last] = await em.find(
      HistoryRecord,
      { subjectId: row.id, action: { $in: ['receiveOpinions', 'requireFurtherHandling', 'extendHandlingReport'] } },
      { orderBy: { position: 'desc' }, limit: 1 },
    );
    return last?.action === 'extendHandlingReport' ? '只能延长一次 / It can be extended once only' : null;
  },
};

export const beforeItEnds: ReportGuard<CommandInput> = {
  name: 'BEFORE_IT_ENDS',
  async unmet({ deadlines, today }) {
    const running = await deadlines.running('HANDLING_REPORT');
    return running && running.dueOn >= today
      ? null
      : '期限已届满,不能再延长 / The limit has ended and cannot be extended any more';
  },
};

/** The draft that was sent to the committee last. */
export const latestHandlingDraft = ({ em, row }: Pick<ReportTools<CommandInput>, 'em' | 'row'>) =>
  em.findOneOrFail(
    HandlingReport,
    { workReportId: row.id, stage: 'COMMENT' },
    { orderBy: { submittedOn: 'desc', id: 'desc' } },
  );

export const notCommentedYet: ReportGuard<CommandInput> = {
  name: 'NOT_COMMENTED_YET',
  unmet: async (tools) =>
    (await latestHandlingDraft(tools)).committeeComment == null
      ? null
      : '已反馈意见 / The committee has commented on the draft already',
};

/** 监督法 art. 17(1): the committee comments first, the written report to the standing committee follows. */
export const committeeCommentAttached: ReportGuard<CommandInput> = {
  name: 'COMMITTEE_COMMENT_ATTACHED',
  unmet: async (tools) =>
    (await latestHandlingDraft(tools)).committeeComment == null
      ? '须先由委员会反馈意见 / The committee has to comment on the draft first (commentHandlingDraft)'
      : null,
};

export const assessedDissatisfied: ReportGuard<CommandInput> = {
  name: 'ASSESSED_DISSATISFIED',
  unmet: ({ row }) =>
    row.assessment === 'DISSATISFIED'
      ? null
      : '测评结果为不满意的,才可要求再次报告 / Further handling is required after a DISSATISFIED assessment only',
};

const publishedOn = (row: WorkReport, { document }: PublishValues) =>
  ({
    REPORT: row.reportPublishedOn,
    OPINIONS: row.opinionsPublishedOn,
    HANDLING_REPORT: row.handlingPublishedOn,
    EXECUTION_REPORT: row.executionPublishedOn,
  })[document];

export const notPublishedBefore: ReportGuard<PublishValues> = {
  name: 'NOT_PUBLISHED_BEFORE',
  unmet: ({ row, input }) => {
    const on = publishedOn(row, input);
    return on == null ? null : `已于 ${on} 公布 / It was published on ${on}`;
  },
};

export const documentThere: ReportGuard<PublishValues> = {
  name: 'DOCUMENT_THERE',
  async unmet({ em, row, input }) {
    const workReportId = row.id;
    const found = {
      REPORT: () => 1,
      OPINIONS: () => em.count(DeliberationOpinion, { workReportId }),
      HANDLING_REPORT: () => em.count(HandlingReport, { workReportId, stage: 'FINAL' }),
      EXECUTION_REPORT: () => em.count(Resolution, { workReportId, executionReport: { $ne: null } }),
    }[input.document];
    return (await found()) > 0 ? null : '该文件尚未形成 / There is no such document yet';
  },
};

const longestFileName = 200;

export function fileFault(file: ReportFile | null | undefined) {
  if (file == null) return null;
  const name = file.fileName;
  return name.trim() === '' || name.length > longestFileName || /[\p{Cc}/\\]/u.test(name)
    ? faultAt(
        'file.fileName',
        `须为 1 至 ${longestFileName} 字,不带路径和控制字符 / 1 to ${longestFileName} characters, without a path or control characters`,
      )
    : null;
}
