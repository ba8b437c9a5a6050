import { Field, ID, InputType } from 'type-graphql';
import { LocalDate, StepInputFields } from '../../../../platform/graphql/index.ts';
import { EvaluationRating } from '../answer.type.ts';
import type { EvaluationRating as EvaluationRatingValue } from '../suggestion.kinds.ts';
import type { ResultRatingValues } from './evaluating.inputs.ts';
import type {
  ClaimValues,
  CloseValues,
  EvidenceFileValues,
  ReopenCommitmentValues,
  VerifyValues,
} from './implementing.inputs.ts';

@InputType('CommitmentEvidenceInput', {
  description: '佐证文件;大小、类型和摘要以已上传的文件为准 / A file that was uploaded before',
})
export class CommitmentEvidenceInput implements EvidenceFileValues {
  @Field(() => String, { description: '上传文件(POST /files)时返回的 SHA-256 / The SHA-256 that POST /files gave' })
  sha256!: string;

  @Field(() => String, { description: '文件名,1 至 200 字 / File name, 1 to 200 characters' })
  fileName!: string;
}

@InputType('ClaimImplementationInput', {
  description: '承办单位报告一项承诺已落实 / Claim that a promise is fulfilled',
})
export class ClaimImplementationInput extends StepInputFields implements ClaimValues {
  @Field(() => ID, { description: '承诺事项 / The promise' })
  commitmentId!: string;

  @Field(() => String, { description: '落实情况及佐证说明 / What was done and what shows it' })
  evidence!: string;

  @Field(() => [CommitmentEvidenceInput], { nullable: true, description: '佐证文件 / Files as evidence' })
  files?: CommitmentEvidenceInput[] | null;
}

@InputType()
abstract class ReopenFields extends StepInputFields implements ReopenCommitmentValues {
  @Field(() => ID, { description: '承诺事项 / The promise' })
  commitmentId!: string;

  @Field(() => LocalDate, { description: '重定的期限 / The new date' })
  dueOn!: string;
}

@InputType('RejectImplementationInput', {
  description: '核实未落实,说明理由,重定期限 / Reject a claim, with the reason and a new date',
})
export class RejectImplementationInput extends ReopenFields {}

@InputType('ResumeImplementationInput', {
  description:
    '代表对落实结果不满意,重新落实 / Have it implemented again after a dissatisfied evaluation of the result',
})
export class ResumeImplementationInput extends ReopenFields {}

@InputType('VerifyImplementationInput', { description: '核实落实 / Verify the implementation' })
export class VerifyImplementationInput extends StepInputFields implements VerifyValues {
  @Field(() => String, { description: '核实意见 / What the verification found' })
  opinion!: string;
}

@InputType('EvaluateImplementationInput', { description: '评价落实结果 / Evaluate the result' })
export class EvaluateImplementationInput extends StepInputFields implements ResultRatingValues {
  @Field(() => EvaluationRating, { description: '对落实结果 / Of the result' })
  rating!: EvaluationRatingValue;

  @Field(() => String, { nullable: true, description: '意见,不满意必填 / Comment; required when dissatisfied' })
  comment?: string | null;
}

@InputType('CloseSuggestionInput', { description: '归档办毕,说明理由 / Close it, with the reason' })
export class CloseSuggestionInput extends StepInputFields implements CloseValues {
  @Field(() => Boolean, {
    nullable: true,
    description:
      '经核实已解决,即日计为落实,用于 A 类 / For category A: verified as solved, which counts as implemented today',
  })
  isVerified?: boolean | null;
}
