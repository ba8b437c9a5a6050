import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { SupervisionTopic, TopicSource } from './plan.entities.ts';
import {
  type TopicChannel as TopicChannelValue,
  type TopicKind as TopicKindValue,
  topicChannelLabels,
  topicKindLabels,
} from './plan.kinds.ts';

export const TopicChannel = enumType(
  'SupervisionTopicChannel',
  '议题来源渠道,监督法第十二条 / Channels that topics come through',
  topicChannelLabels,
);
export const TopicKind = enumType('SupervisionTopicKind', '监督方式 / Form of supervision', topicKindLabels);

@ObjectType('SupervisionTopicSource', {
  description: '议题的一个来源 / One source of a topic',
  simpleResolvers: true,
})
export class TopicSourceType implements Pick<TopicSource, 'position' | 'channel' | 'description'> {
  @Field(() => Int, { description: '序号,自 0 起 / Position from 0' })
  position!: number;

  @Field(() => TopicChannel, { description: '渠道 / Channel' })
  channel!: TopicChannelValue;

  @Field(() => String, { description: '说明 / Description' })
  description!: string;
}

@ObjectType('SupervisionTopic', { description: '监督议题 / A topic of supervision', simpleResolvers: true })
@Directive('@key(fields: "id")')
export class SupervisionTopicType implements Omit<SupervisionTopic, 'planId' | 'agencyId' | 'committeeId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => Int, { description: '在计划中的序号,自 1 起 / Number in the plan' })
  position!: number;

  @Field(() => String, { description: '议题 / Title' })
  title!: string;

  @Field(() => TopicKind, { description: '监督方式 / Form of supervision' })
  kind!: TopicKindValue;

  @Field(() => LocalDate, { description: '计划日;审议报告的为会议日 / Planned for; the meeting day of a hearing' })
  plannedOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const SupervisionTopicConnection = connectionTypes(SupervisionTopicType, 'SupervisionTopic', '监督议题');
