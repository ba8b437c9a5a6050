import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { PlanDay } from './plan.calendar.ts';
import type { SupervisionPlan } from './plan.entities.ts';
import { type PlanState as PlanStateValue, planWorkflow } from './plan.workflow.ts';
import { SupervisionTopicType } from './topic.type.ts';

export const SupervisionPlanState = enumType(
  'SupervisionPlanState',
  '年度监督工作计划的状态 / State of a supervision plan',
  stateLabels(planWorkflow),
);

@ObjectType('SupervisionPlanDay', {
  description: '时间图谱中的一天 / One day of the timeline of a plan',
  simpleResolvers: true,
})
export class PlanDayType implements Omit<PlanDay, 'topic'> {
  @Field(() => LocalDate, { description: '日期 / Day' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: '期限代码,议题当日为空 / Code of the register of deadlines; null on the day of the topic itself',
  })
  code!: PlanDay['code'];

  @Field(() => String, { description: '应完成的事项 / What has to be done' })
  what!: string;

  @Field(() => SupervisionTopicType, { description: '议题 / The topic' })
  topic!: SupervisionTopicType;
}

@ObjectType('SupervisionPlan', {
  description: '年度监督工作计划 / The supervision plan of a year',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class SupervisionPlanType implements SupervisionPlan {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => Int, { description: '年度 / Year' })
  year!: number;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => LocalDate, { description: "主任会议通过日 / Passed by the chairpersons' meeting on" })
  adoptedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '公布日 / Published on' })
  publishedOn!: string | null;

  @Field(() => SupervisionPlanState, { description: '状态 / State' })
  state!: PlanStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最近的未完成期限 / Earliest running limit' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const SupervisionPlanConnection = connectionTypes(SupervisionPlanType, 'SupervisionPlan', '年度监督工作计划');
