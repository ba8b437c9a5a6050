import {
  type CommandInput,
  type CommandTools,
  faultAt,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { aheadFault } from '../records/date-ahead.ts';
import { meetingToHear } from '../work-report/work-report-planning.ts';
import { FiscalOversightItem } from './fiscal-oversight-item.entities.ts';
import {
  beforeItEnds,
  commentAttached,
  draftToComment,
  extendedOnce,
  handlingReported,
  notReportedYet,
  onMeetingDay,
  windowOpen,
} from './fiscal-oversight-item.guards.ts';
import type {
  DeliberateFiscalValues,
  FiscalOpinionsValues,
  FiscalTextValues,
  OpenPreReviewValues,
} from './fiscal-oversight-item.inputs.ts';
import { fiscalActors } from './fiscal-oversight-item.policy.ts';
import { fiscalVisibility } from './fiscal-oversight-item.visibility.ts';
import { fiscalOversightWorkflow } from './fiscal-oversight-item.workflow.ts';
import { hearingLimits } from './hearing-limits.ts';

type FiscalStep<Input> = Step<FiscalOversightItem, Input>;

const textValid = inputValid<FiscalOversightItem, FiscalTextValues>(({ input }) => [textFault('text', input.text)]);

/** 监督法 art. 27(2): six months from the day on which the audit report was heard. Without one nothing runs yet. */
async function auditReportHeardOn({ em }: CommandTools<FiscalOversightItem, CommandInput>): Promise<string | null> {
  const audit = await em.findOne(
    FiscalOversightItem,
    { kind: 'AUDIT_REPORT', deliberatedOn: { $ne: null } },
    { orderBy: { deliberatedOn: 'desc' } },
  );
  return audit?.deliberatedOn ?? null;
}

const steps: Record<string, FiscalStep<never>> = {
  openFiscalPreReview: {
    guards: [
      inputValid(({ input, today }) => {
        const thisYear = Number(today.slice(0, 4));
        return [
          textFault('title', input.title),
          textFault('focus', input.focus),
          idFault('leadAgencyId', input.leadAgencyId),
          idFault('committeeId', input.committeeId),
          input.year === thisYear || input.year === thisYear + 1
            ? null
            : faultAt('year', `须为 ${thisYear} 或者 ${thisYear + 1} / must be ${thisYear} or ${thisYear + 1}`),
        ];
      }),
    ],
    async change(tools) {
      const { row, deadlines } = tools;
      const code = hearingLimits[row.kind];
      if (!code) return;
      const anchorOn = code === 'AUDIT_RECTIFICATION_HEARING' ? await auditReportHeardOn(tools) : `${row.year}-01-01`;
      if (anchorOn) await deadlines.start(code, anchorOn);
    },
  } satisfies FiscalStep<OpenPreReviewValues>,
  deliberateFiscalItem: {
    guards: [inputValid(({ input }) => [idFault('meetingId', input.meetingId)]), onMeetingDay, windowOpen],
    async change({ em, row, input, deadlines, today }) {
      const { closedOn } = await meetingToHear(em, input.meetingId);
      const on = input.deliberatedOn ?? today;
      row.meetingId = input.meetingId;
      row.deliberatedOn = on;
      const code = hearingLimits[row.kind];
      if (code) await deadlines.meet(code, on);
      await deadlines.start('OPINION_DISPATCH', closedOn);
    },
  } satisfies FiscalStep<DeliberateFiscalValues>,
  sendFiscalOpinions: {
    guards: [
      inputValid(({ input, today }) => [
        textFault('opinions', input.opinions),
        aheadFault('handlingDueOn', input.handlingDueOn, today),
      ]),
    ],
    async change({ row, input, deadlines, today }) {
      row.opinions = input.opinions.trim();
      await deadlines.meet('OPINION_DISPATCH', today);
      const { dueOn } = await deadlines.start('HANDLING_REPORT', today, { dueOn: input.handlingDueOn ?? null });
      await deadlines.start('HANDLING_REPORT_COMMENT', dueOn);
    },
  } satisfies FiscalStep<FiscalOpinionsValues>,
  extendFiscalHandling: {
    guards: [hasReason, extendedOnce, beforeItEnds],
    async change({ input, deadlines }) {
      const running = await deadlines.running('HANDLING_REPORT');
      if (!running) return;
      const { dueOn } = await deadlines.start('HANDLING_REPORT', running.anchorOn, {
        dueOn: running.class === 'SET_BY_DOCUMENT' ? running.dueOn : null,
        extension: { amount: 1, by: '主任会议', reason: input.reason as string },
      });
      if (await deadlines.running('HANDLING_REPORT_COMMENT')) await deadlines.start('HANDLING_REPORT_COMMENT', dueOn);
    },
  } satisfies FiscalStep<CommandInput>,
  // A new draft asks for a new comment.
  submitFiscalHandlingDraft: {
    guards: [textValid, notReportedYet],
    async change({ row, input, deadlines, today }) {
      row.handlingDraft = input.text.trim();
      row.handlingComment = null;
      await deadlines.meet('HANDLING_REPORT_COMMENT', today);
    },
  } satisfies FiscalStep<FiscalTextValues>,
  commentFiscalHandlingDraft: {
    guards: [textValid, draftToComment],
    change({ row, input }) {
      row.handlingComment = input.text.trim();
    },
  } satisfies FiscalStep<FiscalTextValues>,
  reportFiscalHandling: {
    guards: [textValid, notReportedYet, commentAttached],
    async change({ row, input, deadlines, today }) {
      row.handlingReport = input.text.trim();
      row.handledOn = today;
      await deadlines.meet('HANDLING_REPORT', today);
    },
  } satisfies FiscalStep<FiscalTextValues>,
  closeFiscalItem: { guards: [handlingReported] } satisfies FiscalStep<CommandInput>,
};

export const fiscalCommands: NounCommands<FiscalOversightItem> = {
  noun: 'FiscalOversightItem',
  namespace: 'reports',
  workflow: fiscalOversightWorkflow,
  entity: FiscalOversightItem,
  visibility: fiscalVisibility,
  actorsOf: fiscalActors,
  agenciesOf: ({ leadAgencyId, committeeId }) => ({ REPORTING_ORGAN: [leadAgencyId], COMMITTEE: [committeeId] }),
  titleOf: ({ title }) => title,
  owedBy: Object.fromEntries(
    Object.values(hearingLimits).map((code) => [code, ['REPORTING_ORGAN', 'CONGRESS_OFFICE']]),
  ),
  refersTo: { leadAgencyId: 'Agency', committeeId: 'Agency' },
  steps,
};
