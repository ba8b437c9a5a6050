import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { Meeting } from './meeting.entities.ts';
import { type MeetingState as MeetingStateValue, meetingWorkflow } from './meeting.workflow.ts';

export const MeetingState = enumType(
  'MeetingState',
  '常委会会议的状态 / State of a meeting',
  stateLabels(meetingWorkflow),
);

@ObjectType('Meeting', {
  description: '人大常委会会议 / A meeting of the standing committee',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class MeetingType implements Meeting {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => Int, { description: '年度 / Year' })
  year!: number;

  @Field(() => Int, { description: '当年第几次 / Ordinal within the year' })
  number!: number;

  @Field(() => String, { description: '会议名称 / Title' })
  title!: string;

  @Field(() => String, { description: '主要议程 / Agenda in short' })
  agenda!: string;

  @Field(() => LocalDate, { description: '召开日;尚未召开的为计划日 / First day; the planned day while it lies ahead' })
  convenedOn!: string;

  @Field(() => LocalDate, { description: '闭会日 / Last day' })
  closedOn!: string;

  @Field(() => MeetingState, { description: '状态 / State' })
  state!: MeetingStateValue;

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

export const MeetingConnection = connectionTypes(MeetingType, 'Meeting', '常委会会议');
