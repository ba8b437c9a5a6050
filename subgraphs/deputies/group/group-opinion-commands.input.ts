import { Field, ID, InputType } from 'type-graphql';
import { CommandInputFields, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type { AnswerValues, AssignValues, ConvertValues, RaiseValues } from './group-opinion.inputs.ts';

export const ReturnGroupOpinionAnswerInput = stepInput(
  'ReturnGroupOpinionAnswer',
  '退回答复,须说明理由 / Return the answer; a reason is required',
);
export const ConcludeGroupOpinionInput = stepInput(
  'ConcludeGroupOpinion',
  '小组认可答复,办结 / Conclude: the group accepts the answer',
);

@InputType('RaiseGroupOpinionInput', { description: "以代表小组名义提出意见建议 / Raise a group's opinion" })
export class RaiseGroupOpinionInput extends CommandInputFields implements RaiseValues {
  @Field(() => ID, { description: '代表小组,提出人须为其组员 / The group; whoever raises it is a member' })
  groupId!: string;

  @Field(() => ID, { nullable: true, description: '提出时的小组活动 / The activity of the group at which it came up' })
  activityId?: string | null;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '内容 / Content' })
  content!: string;
}

@InputType('AssignGroupOpinionInput', { description: '交有关机关办理 / Assign it to an agency' })
export class AssignGroupOpinionInput extends StepInputFields implements AssignValues {
  @Field(() => ID, { description: '办理机关 / The agency that handles it' })
  handlingAgencyId!: string;
}

@InputType('AnswerGroupOpinionInput', { description: '答复代表小组 / Answer the group' })
export class AnswerGroupOpinionInput extends StepInputFields implements AnswerValues {
  @Field(() => String, { description: '答复内容 / The answer' })
  answer!: string;
}

@InputType('ConvertGroupOpinionInput', {
  description:
    '转为代表建议:先由组员提出建议,再关联 / Convert it into a suggestion, which a member of the group has raised before',
})
export class ConvertGroupOpinionInput extends StepInputFields implements ConvertValues {
  @Field(() => ID, { description: '转成的代表建议 / The suggestion that it becomes' })
  suggestionId!: string;
}
