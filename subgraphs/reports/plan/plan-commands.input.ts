import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInputFields, LocalDate, StepInputFields } from '../../../platform/graphql/index.ts';
import type { AdjustPlanValues, AdoptPlanValues, PublishPlanValues, TopicValues } from './plan.inputs.ts';
import type { TopicChannel as TopicChannelValue, TopicKind as TopicKindValue } from './plan.kinds.ts';
import { TopicChannel, TopicKind } from './topic.type.ts';

@InputType('TopicSourceInput', { description: '议题的一个来源 / One source of a topic' })
export class TopicSourceInput {
  @Field(() => TopicChannel, { description: '渠道 / Channel' })
  channel!: TopicChannelValue;

  @Field(() => String, { description: '说明 / Description' })
  description!: string;

  @Field(() => ID, { nullable: true, description: '执法检查 / The inspection behind it' })
  inspectionId?: string | null;

  @Field(() => ID, { nullable: true, description: '代表建议 / The suggestion behind it' })
  suggestionId?: string | null;

  @Field(() => ID, { nullable: true, description: '信访事项 / The petition behind it' })
  petitionId?: string | null;
}

@InputType('SupervisionTopicInput', { description: '监督议题 / A topic of supervision' })
export class SupervisionTopicInput implements TopicValues {
  @Field(() => String, { description: '议题 / Title' })
  title!: string;

  @Field(() => TopicKind, { description: '监督方式 / Form of supervision' })
  kind!: TopicKindValue;

  @Field(() => LocalDate, { description: '计划日,在计划年度内 / Planned for, within the year of the plan' })
  plannedOn!: string;

  @Field(() => ID, { description: '报告或者被监督的单位 / The agency that reports or is supervised' })
  agencyId!: string;

  @Field(() => ID, { description: '承办委员会 / The committee in charge' })
  committeeId!: string;

  @Field(() => [TopicSourceInput], { description: '来源,至少一个 / Sources, at least one' })
  sources!: TopicSourceInput[];
}

@InputType('AdoptSupervisionPlanInput', { description: '通过年度监督工作计划 / Adopt the plan of a year' })
export class AdoptSupervisionPlanInput extends CommandInputFields implements AdoptPlanValues {
  @Field(() => Int, { description: '年度,今年或者明年 / Year: this one or the next' })
  year!: number;

  @Field(() => String, { nullable: true, description: '名称,不给则按年度 / Title; by the year if absent' })
  title?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '主任会议通过日,不给则为今日 / Passed on; today if absent' })
  adoptedOn?: string | null;

  @Field(() => [SupervisionTopicInput], { description: '议题 / The topics' })
  topics!: SupervisionTopicInput[];
}

@InputType('PublishSupervisionPlanInput', { description: '公布计划 / Publish a plan' })
export class PublishSupervisionPlanInput extends StepInputFields implements PublishPlanValues {
  @Field(() => LocalDate, { nullable: true, description: '公布日,不给则为今日 / Published on; today if absent' })
  publishedOn?: string | null;
}

@InputType('TopicMoveInput', { description: '议题改期 / Another day for a topic' })
export class TopicMoveInput {
  @Field(() => ID, { description: '议题 / The topic' })
  topicId!: string;

  @Field(() => LocalDate, { description: '新的计划日 / The new day' })
  plannedOn!: string;
}

@InputType('AdjustSupervisionPlanInput', {
  description: '调整计划,须说明理由 / Adjust a plan; a reason is required',
})
export class AdjustSupervisionPlanInput extends StepInputFields implements AdjustPlanValues {
  @Field(() => [SupervisionTopicInput], { nullable: true, description: '增加的议题 / Topics to add' })
  addTopics?: SupervisionTopicInput[] | null;

  @Field(() => [TopicMoveInput], { nullable: true, description: '改期的议题 / Topics to move' })
  moveTopics?: TopicMoveInput[] | null;
}
