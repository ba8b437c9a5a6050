import { Field, ID, InputType } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type { AdoptResolutionValues, ReportExecutionValues } from './resolution.inputs.ts';

export const StartResolutionExecutionInput = stepInput(
  'StartResolutionExecution',
  '开始执行决议 / Begin to carry a resolution out',
);
export const AcceptResolutionExecutionInput = stepInput(
  'AcceptResolutionExecution',
  '认可执行情况 / Accept the report on carrying a resolution out',
);

@InputType('AdoptResolutionInput', { description: '通过决议 / Adopt a resolution' })
export class AdoptResolutionInput extends CommandInputFields implements AdoptResolutionValues {
  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '内容 / Text' })
  text!: string;

  @Field(() => ID, { description: '通过决议的会议 / The meeting that adopts it' })
  meetingId!: string;

  @Field(() => ID, { nullable: true, description: '所审议的报告 / The report that it is about' })
  workReportId?: string | null;

  @Field(() => ID, { description: '执行单位 / The executing agency' })
  agencyId!: string;

  @Field(() => LocalDate, { nullable: true, description: '通过日,不给则为今日 / Adopted on; today if absent' })
  adoptedOn?: string | null;

  @Field(() => LocalDate, { description: '决议规定的报告执行情况的期限 / The date that it sets for the report' })
  executionDueOn!: string;
}

@InputType('ReportResolutionExecutionInput', { description: '报告决议执行情况 / Report on carrying it out' })
export class ReportResolutionExecutionInput extends StepInputFields implements ReportExecutionValues {
  @Field(() => String, { description: '执行情况 / What was done' })
  text!: string;
}
