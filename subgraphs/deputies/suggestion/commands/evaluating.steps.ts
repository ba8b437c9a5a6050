import { faultAt, hasReason, inputValid, textFault } from '../../../../platform/commands/index.ts';
import { Commitment, Evaluation } from '../answer.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import { addParts, type SuggestionStep, type SuggestionTools } from '../suggestion-parts.ts';
import { addCommitments, roundOf, supersedeCommitments } from './answer-parts.ts';
import { commitmentFaults } from './answering.steps.ts';
import { answerDoesNotStand, commentGiven, outcomeOpen } from './evaluating.guards.ts';
import type { OutcomeValues, RatingValues } from './evaluating.inputs.ts';
import { limitPassed } from './limit-passed.ts';

/** NOT_RETURNED is what silence is recorded as; nobody rates with it. */
export const ratingFault = (field: string, rating: string | null | undefined) =>
  rating === 'NOT_RETURNED'
    ? faultAt(field, '请选择满意、基本满意或者不满意 / choose SATISFIED, BASICALLY_SATISFIED or DISSATISFIED')
    : null;

const ratingValid = inputValid<Suggestion, RatingValues>(({ input }) => [
  ratingFault('rating', input.rating),
  ratingFault('attitude', input.attitude),
]);

async function addRating(tools: SuggestionTools<unknown>, rating: Partial<RatingValues>): Promise<void> {
  const { row, deadlines, today } = tools;
  const limit = await deadlines.latest('SUGGESTION_EVALUATION');
  await addParts(tools, Evaluation, [
    {
      subject: 'ANSWER',
      round: roundOf(row),
      deputyId: row.leadDeputyId,
      dueOn: limit?.dueOn ?? today,
      evaluatedOn: rating.rating ? today : null,
      attitude: rating.attitude ?? null,
      rating: rating.rating ?? 'NOT_RETURNED',
      comment: rating.comment?.trim() || null,
    },
  ]);
}

const rate = {
  guards: [ratingValid, commentGiven],
  async change(tools) {
    const { row, input, deadlines, today } = tools;
    await addRating(tools, input);
    await deadlines.meet('SUGGESTION_EVALUATION', today);
    if (input.rating !== 'DISSATISFIED') row.concludedOn = today;
  },
  followedBy: (tools) => tracking(tools),
} satisfies SuggestionStep<RatingValues>;

/** The system follows the promises of an answer that stands. */
async function tracking({ em, row }: SuggestionTools<unknown>): Promise<'trackImplementation' | null> {
  if (row.concludedOn == null) return null;
  const open = await em.count(Commitment, { suggestionId: row.id, state: 'OPEN' });
  return open > 0 ? 'trackImplementation' : null;
}

export const evaluatingSteps = {
  evaluateSuggestion: rate,
  evaluateSuggestionAgain: rate,
  // The limit binds nobody once it has passed: it stays with the evaluation and leaves the list of deadlines.
  recordEvaluationNotReturned: {
    guards: [limitPassed('SUGGESTION_EVALUATION')],
    remark: () => '评价表逾期未返回,不计入满意率',
    async change(tools) {
      const { row, deadlines, today } = tools;
      await addRating(tools, {});
      await deadlines.stop('SUGGESTION_EVALUATION');
      row.concludedOn = today;
    },
    followedBy: (tools) => tracking(tools),
  } satisfies SuggestionStep,
  // What the first answer promised falls with it.
  requestSuggestionRehandling: {
    guards: [hasReason, answerDoesNotStand],
    remark: ({ row }) => (row.concludedOn == null ? null : `原办结日${row.concludedOn}不再有效`),
    async change(tools) {
      const { row, deadlines, today } = tools;
      row.concludedOn = null;
      await supersedeCommitments(tools);
      await deadlines.start('SUGGESTION_REHANDLING', today);
    },
  } satisfies SuggestionStep,
  escalateSuggestion: {
    guards: [hasReason, answerDoesNotStand],
    remark: ({ row }) => (row.concludedOn == null ? null : `原办结日${row.concludedOn}不再有效`),
    change({ row, today }) {
      row.concludedOn = null;
      row.escalatedOn = today;
    },
  } satisfies SuggestionStep,
  recordEscalationOutcome: {
    guards: [
      inputValid(({ input, today }) => [
        textFault('outcome', input.outcome),
        ...commitmentFaults(input.commitments ?? [], today),
      ]),
      outcomeOpen,
    ],
    async change(tools) {
      const { row, input, today } = tools;
      row.escalationOutcome = input.outcome.trim();
      row.concludedOn = today;
      if (!input.commitments?.length) return;
      await supersedeCommitments(tools);
      await addCommitments(tools, row.leadAgencyId as string, input.commitments);
    },
    followedBy: (tools) => tracking(tools),
  } satisfies SuggestionStep<OutcomeValues>,
};
