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
import { PUBLIC } from '../../../platform/database/listing/index.ts';
import { ruleOf } from '../../../platform/deadlines/index.ts';
import { NormativeDocument } from './normative-document.entities.ts';
import { beforeItEnds, extendedOnce, repliedOrOverdue } from './normative-document.guards.ts';
import type {
  ExtendReviewValues,
  FileDocumentValues,
  OpinionValues,
  PublishDocumentValues,
  ReplyValues,
} from './normative-document.inputs.ts';
import type { ReviewOutcome } from './normative-document.kinds.ts';
import { normativeActors } from './normative-document.policy.ts';
import { type NormativeDocumentState, normativeDocumentWorkflow } from './normative-document.workflow.ts';

type DocumentStep<Input> = Step<NormativeDocument, Input>;

const longestReviewExtension = ruleOf('NORMATIVE_DOC_REVIEW').extension?.amount ?? 0;
const filingRuleSince = ruleOf('NORMATIVE_DOC_FILING').effectiveFrom;

const opinionValid = inputValid<NormativeDocument, OpinionValues>(({ input }) => [textFault('opinion', input.opinion)]);

/** What the review came to, by where the document stands when the committee closes it. */
const outcomes: Partial<Record<NormativeDocumentState, ReviewOutcome>> = {
  NO_ISSUE: 'NO_ISSUE',
  CORRECTED: 'CORRECTED',
  ABOLISHED: 'ABOLISHED',
  ANNULLED: 'ANNULLED',
};

const steps: Record<string, DocumentStep<never>> = {
  publishNormativeDocument: {
    guards: [
      inputValid(({ input, today }) => [
        textFault('title', input.title),
        textFault('documentNumber', input.documentNumber),
        idFault('issuerId', input.issuerId),
        input.publishedOn >= filingRuleSince && input.publishedOn <= today
          ? null
          : faultAt(
              'publishedOn',
              `须在 ${filingRuleSince} 与今日之间 / must lie between ${filingRuleSince} and today, ${today}`,
            ),
      ]),
    ],
    async change({ row, deadlines }) {
      await deadlines.start('NORMATIVE_DOC_FILING', row.publishedOn);
    },
  } satisfies DocumentStep<PublishDocumentValues>,
  fileNormativeDocument: {
    guards: [inputValid(({ input }) => [textFault('text', input.text), textFault('explanation', input.explanation)])],
    async change({ row, input, deadlines, today }) {
      row.text = input.text.trim();
      row.explanation = input.explanation.trim();
      row.filedOn = today;
      await deadlines.meet('NORMATIVE_DOC_FILING', today);
      await deadlines.start('NORMATIVE_DOC_CHECK', today);
    },
  } satisfies DocumentStep<FileDocumentValues>,
  checkNormativeDocument: {
    change: ({ deadlines, today }) => deadlines.meet('NORMATIVE_DOC_CHECK', today),
  } satisfies DocumentStep<CommandInput>,
  // Thirty days after publication stay thirty days after publication: a filing that was no filing does not keep them.
  returnNormativeFiling: {
    guards: [hasReason],
    remark: ({ row }) => `${row.filedOn}的报备退回补正,报备期限仍自公布之日起算`,
    async change({ row, deadlines, today }) {
      row.filedOn = null;
      await deadlines.meet('NORMATIVE_DOC_CHECK', today);
      await deadlines.start('NORMATIVE_DOC_FILING', row.publishedOn);
    },
  } satisfies DocumentStep<CommandInput>,
  registerNormativeDocument: {
    async change({ deadlines, today }) {
      await deadlines.start('NORMATIVE_DOC_REVIEW', today);
    },
  } satisfies DocumentStep<CommandInput>,
  startNormativeReview: {
    change({ row, viewer }) {
      row.committeeId = viewer.agencyId;
    },
  } satisfies DocumentStep<CommandInput>,
  extendNormativeReview: {
    guards: [
      inputValid(({ input }) => [
        input.months >= 1 && input.months <= longestReviewExtension
          ? null
          : faultAt('months', `须为 1 至 ${longestReviewExtension} / must lie between 1 and ${longestReviewExtension}`),
      ]),
      hasReason,
      extendedOnce,
      beforeItEnds,
    ],
    async change({ input, deadlines }) {
      const running = await deadlines.running('NORMATIVE_DOC_REVIEW');
      if (!running) return;
      const extension = { amount: input.months, by: '备案审查工作机构负责人', reason: input.reason as string };
      await deadlines.start('NORMATIVE_DOC_REVIEW', running.anchorOn, { extension });
    },
  } satisfies DocumentStep<ExtendReviewValues>,
  clearNormativeDocument: {
    async change({ row, deadlines, today }) {
      row.outcome = 'NO_ISSUE';
      await deadlines.meet('NORMATIVE_DOC_REVIEW', today);
    },
  } satisfies DocumentStep<CommandInput>,
  communicateNormativeIssue: {
    guards: [opinionValid],
    async change({ row, input, deadlines, today }) {
      row.opinion = input.opinion.trim();
      await deadlines.meet('NORMATIVE_DOC_REVIEW', today);
      await deadlines.start('ISSUER_REPLY', today);
    },
  } satisfies DocumentStep<OpinionValues>,
  // The written opinion takes the place of the talk, and its own time to reply that of the talk's.
  issueReviewOpinion: {
    guards: [opinionValid],
    async change({ row, input, deadlines, today }) {
      row.opinion = input.opinion.trim();
      await deadlines.stop('ISSUER_REPLY');
      await deadlines.start('REVIEW_OPINION_REPLY', today);
    },
  } satisfies DocumentStep<OpinionValues>,
  replyToReviewOpinion: {
    guards: [inputValid(({ input }) => [textFault('reply', input.reply)])],
    async change({ row, input, deadlines, today }) {
      row.issuerReply = input.reply.trim();
      await deadlines.meet('ISSUER_REPLY', today);
      await deadlines.meet('REVIEW_OPINION_REPLY', today);
    },
  } satisfies DocumentStep<ReplyValues>,
  correctNormativeDocument: {
    change({ row, today }) {
      row.correctedOn = today;
    },
  } satisfies DocumentStep<CommandInput>,
  rejectNormativeCorrection: {
    guards: [hasReason],
    remark: ({ row }) => `${row.correctedOn}的修改未获认可`,
    async change({ row, deadlines, today }) {
      row.correctedOn = null;
      await deadlines.start('REVIEW_OPINION_REPLY', today);
    },
  } satisfies DocumentStep<CommandInput>,
  proposeNormativeAnnulment: {
    guards: [hasReason, repliedOrOverdue],
    change: ({ deadlines }) => deadlines.stopAll(),
  } satisfies DocumentStep<CommandInput>,
  annulNormativeDocument: {
    change({ row }) {
      row.outcome = 'ANNULLED';
    },
  } satisfies DocumentStep<CommandInput>,
  closeNormativeDocument: {
    change({ row }) {
      row.outcome = outcomes[row.state] ?? null;
    },
  } satisfies DocumentStep<CommandInput>,
};

export const normativeCommands: NounCommands<NormativeDocument> = {
  noun: 'NormativeDocument',
  namespace: 'reports',
  workflow: normativeDocumentWorkflow,
  entity: NormativeDocument,
  visibility: PUBLIC,
  actorsOf: normativeActors,
  agenciesOf: ({ issuerId, committeeId }) => ({
    ISSUER: [issuerId],
    ...(committeeId ? { COMMITTEE: [committeeId] } : {}),
  }),
  titleOf: ({ title }) => title,
  refersTo: { issuerId: 'Agency' },
  steps,
};
