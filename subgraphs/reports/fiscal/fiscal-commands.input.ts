import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type {
  DeliberateFiscalValues,
  FiscalOpinionsValues,
  FiscalTextValues,
  OpenPreReviewValues,
} from './fiscal-oversight-item.inputs.ts';
import type { FiscalOversightKind as FiscalOversightKindValue } from './fiscal-oversight-item.kinds.ts';
import { FiscalOversightKind } from './fiscal-oversight-item.type.ts';

export const StartFiscalPreliminaryReviewInput = stepInput('StartFiscalPreliminaryReview', '初审 / Start the review');
export const ExtendFiscalHandlingInput = stepInput(
  'ExtendFiscalHandling',
  '延长一个月,须说明理由 / Extend by a month; a reason is required',
);
export const CloseFiscalItemInput = stepInput('CloseFiscalItem', '办结 / Close an item');

@InputType('OpenFiscalPreReviewInput', { description: '开展预审 / Open the pre-review' })
export class OpenFiscalPreReviewInput extends CommandInputFields implements OpenPreReviewValues {
  @Field(() => Int, { description: '列入哪一年度的监督重点,今年或者明年 / Year of the plan: this one or the next' })
  year!: number;

  @Field(() => String, { description: '事项名称 / Title' })
  title!: string;

  @Field(() => FiscalOversightKind, { description: '类型 / Kind' })
  kind!: FiscalOversightKindValue;

  @Field(() => String, { description: '审查重点 / What the review looks at' })
  focus!: string;

  @Field(() => ID, { description: '报告单位 / The agency that reports' })
  leadAgencyId!: string;

  @Field(() => ID, { description: '承办委员会,即本单位 / The committee that reviews, which is the caller' })
  committeeId!: string;
}

@InputType('DeliberateFiscalItemInput', { description: '记录常委会审议 / Record the deliberation' })
export class DeliberateFiscalItemInput extends StepInputFields implements DeliberateFiscalValues {
  @Field(() => ID, { description: '审议的会议 / The meeting' })
  meetingId!: string;

  @Field(() => LocalDate, { nullable: true, description: '审议日,不给则为今日 / Deliberated on; today if absent' })
  deliberatedOn?: string | null;
}

@InputType('SendFiscalOpinionsInput', { description: '交办审议意见 / Send the opinions' })
export class SendFiscalOpinionsInput extends StepInputFields implements FiscalOpinionsValues {
  @Field(() => String, { description: '审议意见 / The opinions' })
  opinions!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: '意见载明的办理期限,不给则两个月 / The date that they state; two months if absent',
  })
  handlingDueOn?: string | null;
}

@InputType('SubmitFiscalHandlingDraftInput', { description: '处理情况送征求意见 / Send the handling for comments' })
export class SubmitFiscalHandlingDraftInput extends StepInputFields implements FiscalTextValues {
  @Field(() => String, { description: '处理情况 / What was done' })
  text!: string;
}

@InputType('CommentFiscalHandlingDraftInput', { description: '反馈意见 / Comment on the handling' })
export class CommentFiscalHandlingDraftInput extends StepInputFields implements FiscalTextValues {
  @Field(() => String, { description: '意见 / The comment' })
  text!: string;
}

@InputType('ReportFiscalHandlingInput', { description: '书面报告处理情况 / Report the handling' })
export class ReportFiscalHandlingInput extends StepInputFields implements FiscalTextValues {
  @Field(() => String, { description: '处理情况 / What was done' })
  text!: string;
}
