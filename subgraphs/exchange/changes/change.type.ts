import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, LocalDate } from '../../../platform/graphql/index.ts';
import type { Change } from './change.entities.ts';

@ObjectType('ChangedDeadline', {
  description: '事件所指的期限 / The deadline that an event tells of',
  simpleResolvers: true,
})
export class ChangedDeadlineType {
  @Field(() => String, { description: '期限代码 / Code of the register of deadlines' })
  code!: string;

  @Field(() => LocalDate, { description: '到期日 / Due on' })
  dueOn!: string;
}

@ObjectType('Change', {
  description:
    '变更记录的一条:何时、何事、哪些字段,不含内容 / One event of the change log: when, what and which fields, without their values',
  simpleResolvers: true,
})
export class ChangeType
  implements
    Pick<
      Change,
      | 'id'
      | 'sequence'
      | 'type'
      | 'subjectType'
      | 'subjectId'
      | 'fromState'
      | 'toState'
      | 'changedFields'
      | 'version'
      | 'occurredAt'
      | 'loggedAt'
    >
{
  @Field(() => ID, { description: '事件标识,重复投递时相同 / Id of the event; the same when it comes again' })
  id!: string;

  @Field(() => Float, { description: '序号,递增,不重复 / Number in the log; it only grows' })
  sequence!: number;

  @Field(() => String, {
    description:
      '类型:“类型名.动作”,或 deadline.approaching、deadline.missed、deadline.recounted / `Noun.action`, or of a deadline',
  })
  type!: string;

  @Field(() => String, { description: '事项类型,即图中的类型名 / Type of the matter in the graph' })
  subjectType!: string;

  @Field(() => ID, { description: '事项标识 / Id of the matter' })
  subjectId!: string;

  @Field(() => String, { nullable: true, description: '原状态,新建为空 / From state; null when it was created' })
  fromState!: string | null;

  @Field(() => String, { description: '现状态 / To state' })
  toState!: string;

  @Field(() => [String], { description: '变更的字段 / Fields that changed' })
  changedFields!: string[];

  @Field(() => Int, { description: '变更后的版本 / Version after the change' })
  version!: number;

  @Field(() => DateTime, { description: '变更时刻 / When it happened' })
  occurredAt!: Date;

  @Field(() => DateTime, { description: '入册时刻 / When it came into the log' })
  loggedAt!: Date;
}

export const ChangeConnection = connectionTypes(ChangeType, 'Change', '变更记录');
