import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, LocalDate } from '../../../platform/graphql/index.ts';
import type { FollowUpSupervision } from './follow-up.entities.ts';

@ObjectType('FollowUpSupervision', { description: '跟踪监督、跟踪督导 / Follow-up supervision', simpleResolvers: true })
@Directive('@key(fields: "id")')
export class FollowUpSupervisionType implements Omit<FollowUpSupervision, 'agencyId' | 'committeeId' | 'workReportId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '方式与内容 / What is looked at, and how' })
  text!: string;

  @Field(() => String, { nullable: true, description: '结果 / Outcome' })
  outcome!: string | null;

  @Field(() => LocalDate, { description: '开始日 / Started on' })
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '结束日 / Concluded on' })
  concludedOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const FollowUpSupervisionConnection = connectionTypes(
  FollowUpSupervisionType,
  'FollowUpSupervision',
  '跟踪监督',
);
