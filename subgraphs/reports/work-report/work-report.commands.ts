import { LockMode } from '@mikro-orm/core';
import {
  type CommandInput,
  faultAt,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { FollowUpSupervision } from '../follow-up/follow-up.entities.ts';
import { fileHandlingReport } from '../handling-report/handling-filing.ts';
import { Meeting } from '../meeting/meeting.entities.ts';
import { DeliberationOpinion } from '../opinion/opinion.entities.ts';
import {
  addOpinions,
  extendHandling,
  receiveOpinions,
  reopenOpinions,
  settleOpinions,
} from '../opinion/opinion-course.ts';
import { SupervisionTopic } from '../plan/plan.entities.ts';
import { aheadFault, notPastFault } from '../records/date-ahead.ts';
import {
  allHearingDuties,
  hearingDuties,
  moveHearingLimits,
  startHearingLimits,
  stopHearingLimits,
} from './hearing-limits.ts';
import { fileDocument } from './report-documents.ts';
import { PriorOpinion, WorkReport } from './work-report.entities.ts';
import {
  assessedDissatisfied,
  beforeItEnds,
  commentOrNone,
  committeeCommentAttached,
  documentThere,
  entrustedByGovernment,
  fileDeposited,
  fileFault,
  latestHandlingDraft,
  meetingAhead,
  meetingSet,
  notCommentedYet,
  notExtendedBefore,
  notPublishedBefore,
  notScheduled,
  ofThisReport,
  onMeetingDay,
  planOrDecision,
  priorOpinionsAnswered,
  windowOpen,
} from './work-report.guards.ts';
import type {
  AssessmentValues,
  CloseReportValues,
  CommentValues,
  DeliberationValues,
  DocumentValues,
  FollowUpValues,
  FurtherHandlingValues,
  HandlingCommentValues,
  HandlingValues,
  MoveHearingValues,
  PlanReportValues,
  PriorOpinionsValues,
  PublishValues,
  ReportTools,
  ScheduleReportValues,
  SendOpinionsValues,
  SubmitReportValues,
} from './work-report.inputs.ts';
import { assessmentLabels, publishedDocumentLabels } from './work-report.kinds.ts';
import { reportActors } from './work-report.policy.ts';
import { workReportVisibility } from './work-report.visibility.ts';
import { workReportWorkflow } from './work-report.workflow.ts';
import { meetingToHear } from './work-report-planning.ts';

type ReportStep<Input> = Step<WorkReport, Input>;

const chinese = (label: string) => label.split(/[,/]/, 1)[0]?.trim();

/** The plan's timeline follows the day of the hearing. Locked and read anew: other reports of the topic may move it too. */
async function planTopicOn({ em, row, now }: ReportTools<CommandInput>, plannedOn: string): Promise<void> {
  if (row.topicId == null) return;
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
  const topic = await em.findOneOrFail(SupervisionTopic, { id: row.topicId }, lock);
  Object.assign(topic, { plannedOn, updatedAt: now });
}

/** 监督法 arts. 12(3), 19 to 27 and 45 say by when the standing committee hears the report; they run with or without a meeting. */
async function startDuty({ em, row, deadlines }: ReportTools<CommandInput>): Promise<void> {
  const code = hearingDuties[row.category];
  if (code) await deadlines.start(code, row.hearingOn);
  if (row.category !== 'AUDIT_RECTIFICATION') return;
  const audit = await em.findOne(
    WorkReport,
    { category: 'AUDIT', deliberatedOn: { $lt: row.hearingOn } },
    { orderBy: { deliberatedOn: 'desc' } },
  );
  if (audit?.deliberatedOn) await deadlines.start('AUDIT_RECTIFICATION_HEARING', audit.deliberatedOn);
}

/** Puts the report on the agenda of the meeting, which sets its limits. */
async function schedule(tools: ReportTools<ScheduleReportValues>): Promise<void> {
  const { row, input, em, deadlines } = tools;
  const { convenedOn } = await meetingToHear(em, input.meetingId);
  await planTopicOn(tools, convenedOn);
  row.meetingId = input.meetingId;
  row.hearingOn = convenedOn;
  await startHearingLimits(deadlines, convenedOn);
}

const steps: Record<string, ReportStep<never>> = {
  planReport: {
    guards: [
      inputValid(({ input, today }) => [
        textFault('title', input.title),
        textFault('summary', input.summary),
        idFault('agencyId', input.agencyId),
        idFault('committeeId', input.committeeId),
        input.meetingId != null ? null : notPastFault('hearingOn', input.hearingOn, today),
      ]),
      planOrDecision,
      meetingAhead,
    ],
    async change(tools) {
      const { row, deadlines } = tools;
      await planTopicOn(tools, row.hearingOn);
      await startDuty(tools);
      if (row.meetingId != null) await startHearingLimits(deadlines, row.hearingOn);
    },
  } satisfies ReportStep<PlanReportValues>,
  scheduleReport: {
    guards: [inputValid(({ input }) => [idFault('meetingId', input.meetingId)]), notScheduled, meetingAhead],
    change: schedule,
  } satisfies ReportStep<ScheduleReportValues>,
  moveReportHearing: {
    remark: ({ row, input }) => `听取审议日由${row.hearingOn}改为${input.hearingOn},未完成的期限随之重算`,
    async change(tools) {
      const { row, input, deadlines } = tools;
      await planTopicOn(tools, input.hearingOn);
      row.hearingOn = input.hearingOn;
      await moveHearingLimits(deadlines, input.hearingOn);
    },
  } satisfies ReportStep<MoveHearingValues>,
  gatherPriorOpinions: {
    guards: [
      inputValid(({ input }) => [
        input.opinions.length > 0 ? null : faultAt('opinions', '至少一条意见 / at least one opinion'),
        ...input.opinions.map((text, at) => textFault(`opinions.${at}`, text)),
      ]),
    ],
    async change({ em, row, input, newId }) {
      const before = await em.count(PriorOpinion, { workReportId: row.id });
      for (const [index, text] of input.opinions.entries())
        em.create(
          PriorOpinion,
          { id: newId(), workReportId: row.id, position: before + index, text: text.trim(), response: null },
          { persist: true },
        );
    },
  } satisfies ReportStep<PriorOpinionsValues>,
  submitReportDraft: {
    guards: [
      inputValid(({ input }) => [textFault('text', input.text), fileFault(input.file)]),
      meetingSet,
      fileDeposited,
    ],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      await fileDocument(tools, 'DRAFT', input.text, input.file);
      await deadlines.meet('REPORT_DRAFT_TO_COMMITTEE', today);
      await deadlines.start('REPORT_COMMENT', row.hearingOn);
    },
  } satisfies ReportStep<DocumentValues>,
  commentReportDraft: {
    guards: [inputValid(({ input }) => [input.comment ? textFault('comment', input.comment) : null]), commentOrNone],
    async change(tools) {
      await fileDocument(tools, 'COMMENT', tools.input.comment?.trim() || '无意见');
      await tools.deadlines.meet('REPORT_COMMENT', tools.today);
    },
  } satisfies ReportStep<CommentValues>,
  submitReport: {
    guards: [
      inputValid(({ input }) => [
        textFault('text', input.text),
        fileFault(input.file),
        ...input.responses.flatMap(({ priorOpinionId, response }, at) => [
          idFault(`responses.${at}.priorOpinionId`, priorOpinionId),
          textFault(`responses.${at}.response`, response),
        ]),
      ]),
      ofThisReport,
      priorOpinionsAnswered,
      fileDeposited,
    ],
    async change(tools) {
      const { em, input, deadlines, today } = tools;
      for (const { priorOpinionId, response } of input.responses) {
        const opinion = await em.findOneOrFail(PriorOpinion, { id: priorOpinionId });
        opinion.response = response.trim();
      }
      await fileDocument(tools, 'REPORT', input.text, input.file);
      await deadlines.meet('REPORT_TO_SC', today);
    },
  } satisfies ReportStep<SubmitReportValues>,
  distributeReport: {
    change: ({ deadlines, today }) => deadlines.meet('REPORT_TO_MEMBERS', today),
  } satisfies ReportStep<CommandInput>,
  recordDeliberation: {
    guards: [
      inputValid(({ input }) => [textFault('reporterRole', input.reporterRole)]),
      entrustedByGovernment,
      onMeetingDay,
      windowOpen,
    ],
    async change({ em, row, input, deadlines, today }) {
      const { closedOn } = await em.findOneOrFail(Meeting, { id: row.meetingId as string });
      const on = input.deliberatedOn ?? today;
      row.deliberatedOn = on;
      row.hearingOn = on;
      row.reporterRole = input.reporterRole.trim();
      row.isEntrusted = input.isEntrusted ?? false;
      for (const duty of allHearingDuties) await deadlines.meet(duty, on);
      await deadlines.start('OPINION_DISPATCH', closedOn);
    },
  } satisfies ReportStep<DeliberationValues>,
  sendOpinions: {
    guards: [
      inputValid(({ row, input, today }) => [
        input.opinions.length > 0 ? null : faultAt('opinions', '至少一条审议意见 / at least one opinion'),
        ...input.opinions.flatMap(({ text, dueOn }, at) => [
          textFault(`opinions.${at}.text`, text),
          aheadFault(`opinions.${at}.dueOn`, dueOn, today),
        ]),
        input.consentedOn >= (row.deliberatedOn ?? '') && input.consentedOn <= today
          ? null
          : faultAt(
              'consentedOn',
              `须在审议日 ${row.deliberatedOn} 之后、今日之前 / must lie between the hearing, ${row.deliberatedOn}, and today`,
            ),
      ]),
    ],
    remark: ({ input }) => `主任会议于${input.consentedOn}同意`,
    async change(tools) {
      const { deadlines, today } = tools;
      await addOpinions(tools);
      await deadlines.meet('OPINION_DISPATCH', today);
      await deadlines.start('OPINION_RECEIPT', today);
    },
  } satisfies ReportStep<SendOpinionsValues>,
  receiveOpinions: {
    async change(tools) {
      await tools.deadlines.meet('OPINION_RECEIPT', tools.today);
      await receiveOpinions(tools);
    },
  } satisfies ReportStep<CommandInput>,
  extendHandlingReport: {
    guards: [hasReason, notExtendedBefore, beforeItEnds],
    change: (tools) => extendHandling(tools, { amount: 1, by: '主任会议', reason: tools.input.reason as string }),
  } satisfies ReportStep<CommandInput>,
  submitHandlingDraft: {
    guards: [handlingTextValid()],
    async change(tools) {
      fileHandlingReport(tools, 'COMMENT', null);
      await tools.deadlines.meet('HANDLING_REPORT_COMMENT', tools.today);
    },
  } satisfies ReportStep<HandlingValues>,
  commentHandlingDraft: {
    guards: [inputValid(({ input }) => [textFault('comment', input.comment)]), notCommentedYet],
    async change(tools) {
      const draft = await latestHandlingDraft(tools);
      Object.assign(draft, { committeeComment: tools.input.comment.trim(), updatedAt: tools.now });
    },
  } satisfies ReportStep<HandlingCommentValues>,
  submitHandlingReport: {
    guards: [handlingTextValid(), committeeCommentAttached],
    async change(tools) {
      const { committeeComment } = await latestHandlingDraft(tools);
      fileHandlingReport(tools, 'FINAL', committeeComment ?? null);
      await settleOpinions(tools);
    },
  } satisfies ReportStep<HandlingValues>,
  deliberateHandlingReport: {
    remark: ({ input }) => (input.assessment ? `测评结果:${chinese(assessmentLabels[input.assessment])}` : null),
    change({ row, input }) {
      row.assessment = input.assessment ?? null;
    },
  } satisfies ReportStep<AssessmentValues>,
  // The assessment stays in the history; the row waits for the next one.
  requireFurtherHandling: {
    guards: [
      inputValid(({ input, today }) => [aheadFault('dueOn', input.dueOn, today)]),
      hasReason,
      assessedDissatisfied,
    ],
    remark: ({ input }) => `要求于${input.dueOn}前再次报告`,
    async change(tools) {
      await reopenOpinions(tools, tools.input.dueOn);
      tools.row.assessment = null;
    },
  } satisfies ReportStep<FurtherHandlingValues>,
  startReportFollowUp: {
    guards: [
      inputValid(({ input }) => [
        textFault('text', input.text),
        input.title == null ? null : textFault('title', input.title),
      ]),
    ],
    change({ em, row, input, today, now, newId }) {
      em.create(
        FollowUpSupervision,
        {
          id: newId(),
          title: input.title?.trim() ?? `对“${row.title}”审议意见落实情况的跟踪监督`,
          text: input.text.trim(),
          outcome: null,
          agencyId: row.agencyId,
          committeeId: row.committeeId,
          workReportId: row.id,
          startedOn: today,
          concludedOn: null,
          isSynthetic: false,
          createdAt: now,
          updatedAt: now,
          version: 1,
        },
        { persist: true },
      );
    },
  } satisfies ReportStep<FollowUpValues>,
  closeReport: {
    guards: [inputValid(({ input }) => [textFault('outcome', input.outcome)])],
    async change({ em, row, input, today, now }) {
      for (const followUp of await em.find(FollowUpSupervision, { workReportId: row.id, concludedOn: null }))
        Object.assign(followUp, { outcome: input.outcome.trim(), concludedOn: today, updatedAt: now });
    },
  } satisfies ReportStep<CloseReportValues>,
  publishReportDocument: {
    guards: [
      inputValid(({ row, input, today }) => [
        input.publishedOn == null || (input.publishedOn <= today && input.publishedOn >= (row.deliberatedOn ?? ''))
          ? null
          : faultAt('publishedOn', '须在审议日与今日之间 / must lie between the hearing and today'),
      ]),
      documentThere,
      notPublishedBefore,
    ],
    remark: ({ input }) => `公布${chinese(publishedDocumentLabels[input.document])}`,
    change({ row, input, today }) {
      const on = input.publishedOn ?? today;
      if (input.document === 'REPORT') row.reportPublishedOn = on;
      if (input.document === 'OPINIONS') row.opinionsPublishedOn = on;
      if (input.document === 'HANDLING_REPORT') row.handlingPublishedOn = on;
      if (input.document === 'EXECUTION_REPORT') row.executionPublishedOn = on;
    },
  } satisfies ReportStep<PublishValues>,
  postponeReport: {
    guards: [hasReason],
    remark: ({ row }) => `原定${row.hearingOn}听取审议`,
    async change({ row, deadlines }) {
      row.meetingId = null;
      await stopHearingLimits(deadlines);
    },
  } satisfies ReportStep<CommandInput>,
  // Everything begins anew: the draft, its comment, the report. What was filed before stays on record, and a yearly duty
  // has run all the while.
  replanReport: {
    guards: [inputValid(({ input }) => [idFault('meetingId', input.meetingId)]), meetingAhead],
    change: schedule,
  } satisfies ReportStep<ScheduleReportValues>,
  cancelReport: {
    guards: [hasReason],
    async change({ row, deadlines }) {
      row.meetingId = null;
      await deadlines.stopAll();
    },
  } satisfies ReportStep<CommandInput>,
};

function handlingTextValid() {
  return inputValid<WorkReport, HandlingValues>(({ input }) => [
    textFault('text', input.text),
    input.title == null ? null : textFault('title', input.title),
  ]);
}

export const workReportCommands: NounCommands<WorkReport> = {
  noun: 'WorkReport',
  namespace: 'reports',
  workflow: workReportWorkflow,
  entity: WorkReport,
  visibility: workReportVisibility,
  actorsOf: reportActors,
  agenciesOf: ({ agencyId, committeeId }) => ({ REPORTING_ORGAN: [agencyId], COMMITTEE: [committeeId] }),
  titleOf: ({ title }) => title,
  owedBy: Object.fromEntries(allHearingDuties.map((code) => [code, ['REPORTING_ORGAN', 'CONGRESS_OFFICE']])),
  partsWithLimits: [{ entity: DeliberationOpinion, recordOf: ({ workReportId }: DeliberationOpinion) => workReportId }],
  refersTo: { agencyId: 'Agency', committeeId: 'Agency' },
  steps,
};
