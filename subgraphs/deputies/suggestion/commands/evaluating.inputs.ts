import type { CommandInput } from '../../../../platform/commands/index.ts';
import type { EvaluationRating } from '../suggestion.kinds.ts';
import type { CommitmentValues } from './answering.inputs.ts';

export interface ResultRatingValues extends CommandInput {
  rating: EvaluationRating;
  comment?: string | null;
}
export interface RatingValues extends ResultRatingValues {
  attitude: EvaluationRating;
}
export interface OutcomeValues extends CommandInput {
  outcome: string;
  commitments?: CommitmentValues[] | null;
}
