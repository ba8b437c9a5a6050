import {
  type CommandInput,
  type CommandTools,
  faultAt,
  type Guard,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import type { DeadlineCode } from '../../../platform/deadlines/index.ts';
import { Inspection } from '../inspection/inspection.entities.ts';
import { Recommendation } from './recommendation.entities.ts';
import type { AmendValues, DeliverValues, IssueRecommendationValues } from './recommendation.inputs.ts';
import { recommendationActors } from './recommendation.policy.ts';
import { recommendationVisibility } from './recommendation.visibility.ts';
import { recommendationWorkflow } from './recommendation.workflow.ts';

type Tools<Input> = CommandTools<Recommendation, Input>;
type RecommendationStep<Input> = Step<Recommendation, Input>;
type RecommendationGuard<Input> = Guard<Recommendation, Input>;

/** Under which rule the reply is due: by kind, and for procuratorates by urgency. */
function replyLimit({ kind, isUrgent }: Recommendation): DeadlineCode {
  if (kind === 'PROCURATORIAL') return isUrgent ? 'PROCURATORIAL_REPLY_URGENT' : 'PROCURATORIAL_REPLY';
  return kind === 'JUDICIAL' ? 'JUDICIAL_REPLY' : 'SUPERVISORY_REPLY';
}

/** A procuratorate's limit stands in the statute, those of court and commission in the document. */
function replyDateFault({ row, input, today }: Tools<DeliverValues>) {
  const { replyDueOn } = input;
  if (row.kind === 'PROCURATORIAL')
    return replyDueOn == null
      ? null
      : faultAt('replyDueOn', '检察建议的回复期限由规定确定,不另定 / The statute sets it; leave it out');
  if (replyDueOn == null)
    return faultAt('replyDueOn', '须写明文书载明的回复期限 / Give the date that the document sets');
  return replyDueOn > today ? null : faultAt('replyDueOn', `须晚于今日 ${today} / must lie after today, ${today}`);
}

async function delivered({ row, input, deadlines, today }: Tools<DeliverValues>): Promise<void> {
  row.deliveredOn = today;
  const { dueOn } = await deadlines.start(replyLimit(row), today, { dueOn: input.replyDueOn ?? null });
  row.replyDueOn = dueOn;
}

const inspectionFound: RecommendationGuard<IssueRecommendationValues> = {
  name: 'INSPECTION_FOUND',
  unmet: async ({ em, input }) =>
    input.inspectionId == null || (await em.count(Inspection, { id: input.inspectionId })) === 1
      ? null
      : '没有所关联的检查 / There is no such inspection',
};

/** Before the limit has passed there is nothing to urge. A reply may be urged as not acted upon, which has to be said. */
const lateOrNotActedUpon: RecommendationGuard<CommandInput> = {
  name: 'LATE_OR_NOT_ACTED_UPON',
  unmet: ({ row, input, today }) => {
    if (row.state === 'REPLIED')
      return input.reason?.trim() ? null : '请说明哪些未落实 / Say in the reason what was not acted upon';
    return row.replyDueOn != null && row.replyDueOn < today
      ? null
      : `回复期限 ${row.replyDueOn} 未届满 / The reply is not due until ${row.replyDueOn}`;
  },
};

const procuratorial: RecommendationGuard<CommandInput> = {
  name: 'PROCURATORIAL_ONLY',
  unmet: ({ row }) =>
    row.kind === 'PROCURATORIAL' ? null : '只有检察建议可以提起诉讼 / Only a procuratorate litigates',
};

const steps: Record<string, RecommendationStep<never>> = {
  issueRecommendation: {
    guards: [
      inputValid(({ row, input }) => [
        textFault('title', input.title),
        textFault('content', input.content),
        idFault('recipientId', input.recipientId),
        idFault('inspectionId', input.inspectionId),
        input.recipientId !== row.issuerId ? null : faultAt('recipientId', '不能是制发机关自己 / is the issuer itself'),
        input.isUrgent && input.kind !== 'PROCURATORIAL'
          ? faultAt('isUrgent', '只有公益诉讼检察建议有紧急期限 / only a procuratorial recommendation may be urgent')
          : null,
      ]),
      inspectionFound,
    ],
  } satisfies RecommendationStep<IssueRecommendationValues>,
  deliverRecommendation: {
    guards: [inputValid((tools) => [replyDateFault(tools)])],
    change: delivered,
  } satisfies RecommendationStep<DeliverValues>,
  // The limit runs on while an objection is looked at: no rule stops it.
  objectToRecommendation: { guards: [hasReason] } satisfies RecommendationStep<CommandInput>,
  upholdRecommendation: { guards: [hasReason] } satisfies RecommendationStep<CommandInput>,
  withdrawRecommendation: {
    guards: [hasReason],
    async change({ row, deadlines }) {
      row.replyDueOn = null;
      await deadlines.stopAll();
    },
  } satisfies RecommendationStep<CommandInput>,
  // Delivered anew, so that the limit runs from the day on which the recipient got what it is to answer.
  amendRecommendation: {
    guards: [hasReason, inputValid((tools) => [textFault('content', tools.input.content), replyDateFault(tools)])],
    async change(tools) {
      tools.row.content = tools.input.content;
      await delivered(tools);
    },
  } satisfies RecommendationStep<AmendValues>,
  replyToRecommendation: {
    async change({ row, deadlines, today }) {
      row.repliedOn = today;
      await deadlines.meet(replyLimit(row), today);
    },
  } satisfies RecommendationStep<CommandInput>,
  urgeRecommendation: { guards: [lateOrNotActedUpon] } satisfies RecommendationStep<CommandInput>,
  reportRecommendationToCongress: {
    guards: [hasReason],
    change({ row }) {
      row.reportedToCongress = true;
    },
  } satisfies RecommendationStep<CommandInput>,
  litigateRecommendation: { guards: [procuratorial, hasReason] } satisfies RecommendationStep<CommandInput>,
};

/** 检察建议工作规定 arts. 20, 25: the congress knows of those that were copied or reported to it. */
const isBeforeCongress = ({ copiedToCongress, reportedToCongress }: Recommendation) =>
  copiedToCongress || reportedToCongress;

export const recommendationCommands: NounCommands<Recommendation> = {
  noun: 'Recommendation',
  namespace: 'inspections',
  workflow: recommendationWorkflow,
  entity: Recommendation,
  visibility: recommendationVisibility,
  // What passes between two organs alone is announced to nobody and on no worklist here.
  isSealed: (recommendation) => !isBeforeCongress(recommendation),
  isGone: ({ state }) => state === 'WITHDRAWN',
  actorsOf: recommendationActors,
  agenciesOf: ({ issuerId, recipientId }) => ({ ISSUER: [issuerId], HANDLING_AGENCY: [recipientId] }),
  titleOf: ({ title }) => title,
  // The reply waits for the issuer's word on the objection, and the limit does not.
  owedIn: { OBJECTED: ['ISSUER'] },
  refersTo: { recipientId: 'Agency' },
  steps,
};
