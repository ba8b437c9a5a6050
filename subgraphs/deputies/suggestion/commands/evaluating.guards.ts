import type { CommandInput, Guard } from '../../../../platform/commands/index.ts';
import { Evaluation } from '../answer.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import type { RatingValues, ResultRatingValues } from './evaluating.inputs.ts';

type SuggestionGuard<Input> = Guard<Suggestion, Input>;

export const commentGiven: SuggestionGuard<ResultRatingValues & Partial<Pick<RatingValues, 'attitude'>>> = {
  name: 'COMMENT_GIVEN',
  unmet: ({ input }) =>
    [input.rating, input.attitude].includes('DISSATISFIED') && !input.comment?.trim()
      ? '不满意的,请说明意见 / Say why you are dissatisfied'
      : null,
};

/** An answer that stands is not asked for again, unless what it calls solved turns out not to be. */
export const answerDoesNotStand: SuggestionGuard<CommandInput> = {
  name: 'ANSWER_DOES_NOT_STAND',
  async unmet({ em, row }) {
    if (row.answerCategory === 'A') return null;
    const round = row.state === 'EVALUATED_2' ? 2 : 1;
    const evaluation = await em.findOne(Evaluation, { suggestionId: row.id, subject: 'ANSWER', round });
    return evaluation?.rating === 'DISSATISFIED'
      ? null
      : '代表未表示不满意,也不是 A 类事项核实未解决 / The deputy is not dissatisfied, and no matter of category A has been found unsolved';
  },
};

export const outcomeOpen: SuggestionGuard<CommandInput> = {
  name: 'OUTCOME_OPEN',
  unmet: ({ row }) => (row.escalationOutcome == null ? null : '结论已记录 / The outcome has been recorded'),
};
