import { Field, InputType } from 'type-graphql';
import { StepInputFields, stepInput } from '../../../../platform/graphql/index.ts';
import { EvaluationRating } from '../answer.type.ts';
import type { EvaluationRating as EvaluationRatingValue } from '../suggestion.kinds.ts';
import { CommitmentInput } from './answering.input.ts';
import type { OutcomeValues, RatingValues } from './evaluating.inputs.ts';

@InputType()
abstract class RatingFields extends StepInputFields implements RatingValues {
  @Field(() => EvaluationRating, { description: '对办理态度 / Of the attitude' })
  attitude!: EvaluationRatingValue;

  @Field(() => EvaluationRating, { description: '对答复内容 / Of the answer' })
  rating!: EvaluationRatingValue;

  @Field(() => String, { nullable: true, description: '意见,不满意必填 / Comment; required when dissatisfied' })
  comment?: string | null;
}

@InputType('EvaluateSuggestionInput', { description: '评价答复 / Evaluate the answer' })
export class EvaluateSuggestionInput extends RatingFields {}

@InputType('EvaluateSuggestionAgainInput', { description: '评价再次答复 / Evaluate the second answer' })
export class EvaluateSuggestionAgainInput extends RatingFields {}

export const RequestSuggestionRehandlingInput = stepInput(
  'RequestSuggestionRehandling',
  '交原承办单位重新办理,说明理由 / Have it handled again, with the reason',
);
export const EscalateSuggestionInput = stepInput(
  'EscalateSuggestion',
  '提级协调,说明理由 / Escalate it, with the reason',
);

@InputType('RecordEscalationOutcomeInput', {
  description: '记录提级协调的结论,承办单位照此办理 / Record the outcome of the escalation, which binds the agency',
})
export class RecordEscalationOutcomeInput extends StepInputFields implements OutcomeValues {
  @Field(() => String, { description: '结论 / Outcome' })
  outcome!: string;

  @Field(() => [CommitmentInput], {
    nullable: true,
    description:
      '主办单位据此承诺的事项,给了则取代原承诺 / What the lead agency promises by it, in place of what it promised before',
  })
  commitments?: CommitmentInput[] | null;
}
