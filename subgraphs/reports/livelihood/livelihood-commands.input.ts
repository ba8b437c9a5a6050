import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CommandInputFields,
  DivisionCode,
  LocalDate,
  StepInputFields,
  stepInput,
} from '../../../platform/graphql/index.ts';
import type { Assessment as AssessmentValue } from '../work-report/work-report.kinds.ts';
import { Assessment } from '../work-report/work-report.type.ts';
import type {
  CheckValues,
  ClaimValues,
  CollectValues,
  EvaluateValues,
  ProgressValues,
  ReturnValues,
  VoteValues,
} from './livelihood-project.inputs.ts';

export const ShortlistLivelihoodProjectInput = stepInput('ShortlistLivelihoodProject', '初定 / Shortlist a project');
export const DropLivelihoodProjectInput = stepInput(
  'DropLivelihoodProject',
  '不列入,须说明理由 / Drop a project; a reason is required',
);
export const ConfirmLivelihoodProjectInput = stepInput('ConfirmLivelihoodProject', '列入清单 / Confirm a project');
export const StartLivelihoodProjectInput = stepInput('StartLivelihoodProject', '开工 / Start a project');
export const CloseLivelihoodProjectInput = stepInput('CloseLivelihoodProject', '办结 / Close a project');

@InputType('CollectLivelihoodProjectInput', { description: '征集民生实事项目 / Collect a project' })
export class CollectLivelihoodProjectInput extends CommandInputFields implements CollectValues {
  @Field(() => Int, { description: '年度,今年或者明年 / Year of the list: this one or the next' })
  year!: number;

  @Field(() => String, { description: '项目名称 / Title' })
  title!: string;

  @Field(() => String, { description: '承诺目标 / What is promised' })
  goal!: string;

  @Field(() => ID, { description: '牵头单位 / Lead agency' })
  leadAgencyId!: string;

  @Field(() => DivisionCode, { description: '实施区划 / Where it is carried out' })
  divisionCode!: string;

  @Field(() => Int, { description: '计划投资,元 / Planned investment in yuan' })
  plannedInvestmentYuan!: number;

  @Field(() => LocalDate, { description: '计划完成日 / Planned completion' })
  plannedCompletionOn!: string;
}

@InputType('RecordLivelihoodVoteInput', {
  description: '记录代表票决结果;未超过半数的不入选 / Record the vote; without a majority the project is not selected',
})
export class RecordLivelihoodVoteInput extends StepInputFields implements VoteValues {
  @Field(() => Int, { description: '赞成票数 / Votes in favour' })
  votesFor!: number;

  @Field(() => Int, { description: '全体代表人数 / Number of all deputies' })
  deputiesTotal!: number;
}

@InputType('ReportLivelihoodProgressInput', { description: '报告进度 / Report progress' })
export class ReportLivelihoodProgressInput extends StepInputFields implements ProgressValues {
  @Field(() => Int, { description: '进度,百分数 0 至 100 / Progress in percent' })
  progressPercent!: number;

  @Field(() => Int, { description: '累计完成投资,元 / Investment made so far in yuan' })
  paidInvestmentYuan!: number;
}

@InputType('ClaimLivelihoodCompletionInput', { description: '申报完成 / Claim completion' })
export class ClaimLivelihoodCompletionInput extends StepInputFields implements ClaimValues {
  @Field(() => String, { description: '完成情况 / What was achieved' })
  result!: string;
}

@InputType('CheckLivelihoodProjectInput', { description: '核查 / Check a project' })
export class CheckLivelihoodProjectInput extends StepInputFields implements CheckValues {
  @Field(() => String, { description: '核查意见 / What the check found' })
  finding!: string;
}

@InputType('ReturnLivelihoodProjectInput', {
  description: '核查不通过,退回继续实施,须说明理由 / Return a project that is not complete; a reason is required',
})
export class ReturnLivelihoodProjectInput extends StepInputFields implements ReturnValues {
  @Field(() => Int, { description: '核查认定的进度,0 至 99 / Progress as found, 0 to 99' })
  progressPercent!: number;

  @Field(() => LocalDate, { description: '重定的完成日 / The new completion date' })
  plannedCompletionOn!: string;
}

@InputType('EvaluateLivelihoodProjectInput', { description: '测评 / Assess a project' })
export class EvaluateLivelihoodProjectInput extends StepInputFields implements EvaluateValues {
  @Field(() => Assessment, { description: '测评结果 / The assessment' })
  assessment!: AssessmentValue;
}
